import { FullscreenOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { checkInContracts } from "../../../../../shared/contracts/check-in.ts";
import type { Answer } from "../../../../../shared/contracts/contract.ts";
import { call } from "../../../api/call.ts";
import type { Problem } from "../../../api/problem.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../../ui/page-meta.tsx";
import { useLanguage } from "../../../ui/use-format.ts";
import { clockText } from "../../events-public/event-time.ts";
import { deskPaths } from "../event-desk-paths.ts";
import { useEvent } from "../use-event.ts";
import { LatestCheckIns } from "./latest-check-ins.tsx";
import { LivePools } from "./live-pools.tsx";
import "../events-desk.css";
import "./live.css";

const { readLiveRoom } = checkInContracts;
const everyMs = 4000;
export type LiveRoom = Answer<typeof readLiveRoom>;

/** Looked at again every few seconds, also in a window nobody touches; what was read last stays when one try fails. */
const useLiveRoom = (eventId: string) =>
  useQuery<LiveRoom, Problem>({
    queryKey: [readLiveRoom.key, eventId],
    queryFn: ({ signal }) => call(readLiveRoom, { path: { eventId } }, { signal }),
    refetchInterval: everyMs,
    refetchIntervalInBackground: true,
    retry: false,
  });

function Standing({ room, problem }: { room: LiveRoom; problem: Problem | null }) {
  const { t } = useTranslation("events-desk");
  const language = useLanguage();
  return (
    <p className="live__standing">
      {problem === null
        ? t("live.at", { time: clockText(room.at) })
        : `${t("live.stale", { time: clockText(room.at) })} ${problem.text(language)}`}
      {room.duplicates > 0 && ` · ${t("live.duplicates", { count: room.duplicates })}`}
    </p>
  );
}

/** The door as it goes, large enough for a wall. */
export function LivePage() {
  const { t } = useTranslation("events-desk");
  const { eventId = "" } = useParams();
  const event = useEvent(eventId);
  const room = useLiveRoom(eventId);
  const wall = useRef<HTMLElement>(null);
  const title = event.data?.content.title ?? t("live.title");
  return (
    <>
      <PageMeta title={`${t("live.title")} · ${title}`} noIndex />
      <div className="live__links">
        <Link to={deskPaths.view(eventId)}>{t("edit.back")}</Link>
        {document.fullscreenEnabled && (
          <Button icon={<FullscreenOutlined />} onClick={() => void wall.current?.requestFullscreen()}>
            {t("live.wall")}
          </Button>
        )}
      </div>
      <section ref={wall} className="live" aria-labelledby="live-title">
        <h1 id="live-title">{title}</h1>
        {room.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
        {room.data === undefined && room.isError && (
          <ProblemAlert problem={room.error} onRetry={() => void room.refetch()} />
        )}
        {room.data !== undefined && (
          <>
            <Standing room={room.data} problem={room.error} />
            <LivePools pools={room.data.pools} />
            <LatestCheckIns recent={room.data.recent} />
          </>
        )}
      </section>
    </>
  );
}
