import { FullscreenOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { Answer } from "../../../../../shared/contracts/contract.ts";
import { timetablesContracts } from "../../../../../shared/contracts/timetables.ts";
import { call } from "../../../api/call.ts";
import type { Problem } from "../../../api/problem.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../../ui/page-meta.tsx";
import { useServerNow } from "../../../ui/use-server-clock.ts";
import { clockText } from "../../events-public/event-time.ts";
import { fairDeskPaths } from "../fair-desk-paths.ts";
import { useFair } from "../use-fair.ts";
import { remaining } from "./remaining.ts";
import { RoomTables } from "./room-tables.tsx";
import "./room.css";

const { readRoom } = timetablesContracts;
const everyMs = 5000;
export type Room = Answer<typeof readRoom>;
type Slot = NonNullable<Room["current"]>;

/** Looked at again every few seconds, also in a window nobody touches; what was read last stays when one try fails. */
const useRoom = (eventId: string) =>
  useQuery<Room, Problem>({
    queryKey: [readRoom.key, eventId],
    queryFn: ({ signal }) => call(readRoom, { path: { eventId } }, { signal }),
    refetchInterval: everyMs,
    refetchIntervalInBackground: true,
    retry: false,
  });

const span = ({ startsAt, endsAt }: Slot): string => `${clockText(startsAt)}–${clockText(endsAt)}`;

/** What goes on, and for how long; then what comes. */
function Times({ room, now }: { room: Room; now: string }) {
  const { t } = useTranslation("fairs-desk");
  const { current, next } = room;
  return (
    <div className="room__times">
      <p className="room__clock">{clockText(now)}</p>
      <div>
        {current !== undefined && (
          <p className="room__now">
            <strong>{t("room.now", { span: span(current) })}</strong>{" "}
            <span>{t("room.left", { time: remaining(current.endsAt, now) })}</span>
          </p>
        )}
        {current === undefined && next !== undefined && <p className="room__now">{t("room.pause")}</p>}
        {current === undefined && next === undefined && <p className="room__now">{t("room.over")}</p>}
        {next !== undefined && (
          <p className="room__next">
            {t("room.next", { span: span(next) })}{" "}
            {current === undefined && <span>{t("room.in", { time: remaining(next.startsAt, now) })}</span>}
          </p>
        )}
      </div>
    </div>
  );
}

/** The hall's screen: every table with who sits there now and who comes next, large enough for a wall. */
export function RoomPage() {
  const { t } = useTranslation("fairs-desk");
  const { eventId = "" } = useParams();
  const fair = useFair(eventId);
  const room = useRoom(eventId);
  const now = useServerNow(1000);
  const wall = useRef<HTMLElement>(null);
  const title = fair.data?.title ?? t("room.title");
  return (
    <>
      <PageMeta title={`${t("room.title")} · ${title}`} noIndex />
      <div className="room-links">
        <Link to={fairDeskPaths.view(eventId)}>{t("room.back")}</Link>
        {document.fullscreenEnabled && (
          <Button icon={<FullscreenOutlined />} onClick={() => void wall.current?.requestFullscreen()}>
            {t("room.wall")}
          </Button>
        )}
      </div>
      <section ref={wall} className="room" aria-labelledby="room-title">
        <h1 id="room-title">{title}</h1>
        {room.isPending && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
        {room.data === undefined && room.isError && (
          <ProblemAlert problem={room.error} onRetry={() => void room.refetch()} />
        )}
        {room.data !== undefined && (
          <>
            {room.isError && (
              <p className="room__stale">{t("room.stale", { time: clockText(room.data.now) })}</p>
            )}
            <Times room={room.data} now={now} />
            <RoomTables room={room.data} wall={wall} />
          </>
        )}
      </section>
    </>
  );
}
