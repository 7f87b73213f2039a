import { Alert, Skeleton, Tabs } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "react-router";
import type { ProgrammeEvent } from "../../../../shared/contracts/events-content.ts";
import { useNames } from "../../names/use-names.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { useLanguage } from "../../ui/use-format.ts";
import { eventPaths } from "../events-public/event-paths.ts";
import { spanText } from "../events-public/event-time.ts";
import { fairDeskPaths } from "../fairs-desk/fair-desk-paths.ts";
import { deskPaths } from "./event-desk-paths.ts";
import { EventLog } from "./event-log.tsx";
import { EventMoves } from "./moves/event-moves.tsx";
import { Overview } from "./overview.tsx";
import { PhaseMark } from "./phase-mark.tsx";
import { Registrations } from "./registrations/registrations.tsx";
import { Statistics } from "./statistics.tsx";
import { useEvent, useMayHold } from "./use-event.ts";
import "../items/items.css";
import "./events-desk.css";

const tabs = ["overview", "registrations", "statistics", "log"] as const;

/** What organizers have to know before anything else about this event as it stands. */
function StateNotice({ event }: { event: ProgrammeEvent }) {
  const { t } = useTranslation("events-desk");
  if (event.phase === "draft") return <Alert type="info" showIcon title={t("notice.draft")} />;
  if (event.phase === "archived") return <Alert type="info" showIcon title={t("notice.archived")} />;
  if (event.phase !== "postponed" && event.phase !== "cancelled") return null;
  return (
    <Alert
      type={event.phase === "cancelled" ? "error" : "warning"}
      showIcon
      title={t(`notice.${event.phase}`)}
      {...(event.stateReason === undefined
        ? {}
        : { description: t("notice.reason", { reason: event.stateReason }) })}
    />
  );
}

/** Where the day itself is run. */
function DayLinks({ event }: { event: ProgrammeEvent }) {
  const { t } = useTranslation("events-desk");
  const mayHold = useMayHold();
  if (event.state === "draft") return null;
  return (
    <nav className="day-links" aria-label={t("day.label")}>
      {event.content.kind === "fair" && <Link to={fairDeskPaths.view(event.id)}>{t("day.meetings")}</Link>}
      <Link to={deskPaths.live(event.id)}>{t("day.live")}</Link>
      {mayHold && <Link to={deskPaths.door(event.id)}>{t("day.door")}</Link>}
      {mayHold && <Link to={deskPaths.badges(event.id)}>{t("day.badges")}</Link>}
      <Link to={eventPaths.view(event.id)}>{t("day.public")}</Link>
    </nav>
  );
}

function Head({ event, onReload }: { event: ProgrammeEvent; onReload: () => void }) {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  const language = useLanguage();
  const mayHold = useMayHold();
  const { content } = event;
  return (
    <header className="item-head">
      <Link to={deskPaths.list}>{t("back")}</Link>
      <h1>{content.title}</h1>
      <div className="item-head__line">
        <PhaseMark phase={event.phase} />
        <span>{names.label("eventKind", content.kind)}</span>
        <time dateTime={content.startsAt}>{spanText(content.startsAt, content.endsAt, language)}</time>
        {content.place !== undefined && <span>{content.place.name}</span>}
      </div>
      <StateNotice event={event} />
      <div className="event-head__actions">
        <EventMoves event={event} mayCopy={mayHold} onReload={onReload} />
        <DayLinks event={event} />
      </div>
    </header>
  );
}

function Whole({ event, onReload }: { event: ProgrammeEvent; onReload: () => void }) {
  const { t } = useTranslation("events-desk");
  const [address, setAddress] = useSearchParams();
  const tab = tabs.find((one) => one === address.get("tab")) ?? "overview";
  const bodies = {
    overview: <Overview event={event} onReload={onReload} />,
    registrations: <Registrations event={event} />,
    statistics: <Statistics eventId={event.id} />,
    log: <EventLog eventId={event.id} />,
  };
  // Nobody can have registered for a draft.
  const shown = event.state === "draft" ? (["overview", "log"] as const) : tabs;
  return (
    <>
      <PageMeta title={event.content.title} noIndex />
      <Head event={event} onReload={onReload} />
      <Tabs
        activeKey={(shown as readonly string[]).includes(tab) ? tab : "overview"}
        onChange={(next) => setAddress(next === "overview" ? {} : { tab: next }, { replace: true })}
        destroyOnHidden
        items={shown.map((key) => ({ key, label: t(`tab.${key}`), children: bodies[key] }))}
      />
    </>
  );
}

/** One event as those who hold it see it. */
export function EventPage() {
  const { t } = useTranslation("events-desk");
  const { eventId = "" } = useParams();
  const query = useEvent(eventId);
  const reload = () => void query.refetch();
  if (query.isPending) return <Skeleton active paragraph={{ rows: 10 }} />;
  if (query.data === undefined) {
    return (
      <>
        <PageMeta title={t("list.title")} noIndex />
        <h1>{t("list.title")}</h1>
        <ProblemAlert problem={query.error} onRetry={reload} />
        <p>
          <Link to={deskPaths.list}>{t("back")}</Link>
        </p>
      </>
    );
  }
  return <Whole event={query.data} onReload={reload} />;
}
