import { Empty, Skeleton } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "react-router";
import type { Fair } from "../../../../shared/contracts/fairs-content.ts";
import type { Problem } from "../../api/problem.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { useLanguage } from "../../ui/use-format.ts";
import { deskPaths } from "../events-desk/event-desk-paths.ts";
import { useEvent, useMayHold } from "../events-desk/use-event.ts";
import { eventPaths } from "../events-public/event-paths.ts";
import { spanText } from "../events-public/event-time.ts";
import { DayTab } from "./day/day-tab.tsx";
import { DeskPage } from "./desk-page.tsx";
import { type FairTab, fairDeskPaths, fairTabs } from "./fair-desk-paths.ts";
import { FairLog } from "./fair-log.tsx";
import { EventMoved } from "./overview/event-moved.tsx";
import { FairMoves } from "./overview/fair-moves.tsx";
import { NextStep } from "./overview/next-step.tsx";
import { Overview } from "./overview/overview.tsx";
import { ParticipantsTab } from "./participants/participants-tab.tsx";
import { FairPhaseMark } from "./phase-mark.tsx";
import { ReportTab } from "./report/report-tab.tsx";
import { RequestsTab } from "./requests/requests-tab.tsx";
import { TabLinks } from "./tab-links.tsx";
import { TimetableTab } from "./timetable/timetable-tab.tsx";
import { useFair } from "./use-fair.ts";

function Head({ fair, onReload }: { fair: Fair; onReload: () => void }) {
  const { t } = useTranslation("fairs-desk");
  const language = useLanguage();
  const [first, last] = [fair.slots[0], fair.slots.at(-1)];
  return (
    <div className="fair-head">
      <div className="item-head__line">
        <FairPhaseMark phase={fair.phase} />
        {first !== undefined && last !== undefined && (
          <time dateTime={first.startsAt}>{spanText(first.startsAt, last.endsAt, language)}</time>
        )}
        {fair.placeName !== undefined && <span>{fair.placeName}</span>}
      </div>
      <EventMoved fair={fair} />
      <NextStep fair={fair} />
      <div className="fair-head__actions">
        <FairMoves fair={fair} onReload={onReload} />
        <nav className="fair-links" aria-label={t("links.label")}>
          {fair.published !== undefined && (
            <Link to={fairDeskPaths.room(fair.eventId)}>{t("links.room")}</Link>
          )}
          <Link to={deskPaths.view(fair.eventId)}>{t("links.event")}</Link>
          {fair.state !== "draft" && <Link to={eventPaths.view(fair.eventId)}>{t("links.public")}</Link>}
        </nav>
      </div>
    </div>
  );
}

/** Nobody takes part in a draft; what happens on the day is told of a published timetable. */
function tabsOf(fair: Fair): readonly FairTab[] {
  if (fair.state === "draft") return ["overview", "log"];
  return fairTabs.filter((tab) => tab !== "day" || fair.published !== undefined);
}

function Whole({ fair, onReload }: { fair: Fair; onReload: () => void }) {
  const { t } = useTranslation("fairs-desk");
  const [address] = useSearchParams();
  const shown = tabsOf(fair);
  const tab = shown.find((one) => one === address.get("tab")) ?? "overview";
  const bodies: Record<FairTab, ReactNode> = {
    overview: <Overview fair={fair} />,
    participants: <ParticipantsTab fair={fair} />,
    requests: <RequestsTab fair={fair} />,
    timetable: <TimetableTab fair={fair} />,
    day: <DayTab fair={fair} />,
    report: <ReportTab fair={fair} />,
    log: <FairLog eventId={fair.eventId} />,
  };
  return (
    <>
      <Head fair={fair} onReload={onReload} />
      <TabLinks tabs={shown.map((key) => ({ key, label: t(`tab.${key}`) }))} current={tab} />
      {bodies[tab]}
    </>
  );
}

/** An event whose meetings nobody has set up yet; of somebody else's event nothing is said, not even that. */
function NotSetUp({ eventId, problem }: { eventId: string; problem: Problem }) {
  const { t } = useTranslation("fairs-desk");
  const mayHold = useMayHold();
  const event = useEvent(eventId);
  if (event.isPending) return <Skeleton active title={false} paragraph={{ rows: 2 }} />;
  if (event.data === undefined) return <ProblemAlert problem={problem} />;
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <div className="empty-text">
          <h2>{t("notSetUp")}</h2>
          {mayHold && (
            <p>
              <Link className="button button--primary" to={fairDeskPaths.create(eventId)}>
                {t("setup.newTitle")}
              </Link>
            </p>
          )}
        </div>
      }
    />
  );
}

/** One fair as those who hold it see it. */
export function FairPage() {
  const { t } = useTranslation("fairs-desk");
  const { eventId = "" } = useParams();
  const reading = useFair(eventId);
  const refused = (problem: Problem) =>
    problem.code === "fair.not_found" ? <NotSetUp eventId={eventId} problem={problem} /> : undefined;
  return (
    <DeskPage
      title={reading.data?.title ?? t("list.title")}
      back={{ to: fairDeskPaths.list, label: t("list.back") }}
      reading={reading}
      refused={refused}
    >
      {(fair) => <Whole fair={fair} onReload={() => void reading.refetch()} />}
    </DeskPage>
  );
}
