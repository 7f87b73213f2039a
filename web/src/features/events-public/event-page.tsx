import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { eventsContracts } from "../../../../shared/contracts/events.ts";
import type { PublicEvent } from "../../../../shared/contracts/events-content.ts";
import { useRead } from "../../api/hooks.ts";
import { useNames } from "../../names/use-names.ts";
import { PageMeta } from "../../ui/page-meta.tsx";
import { useLanguage } from "../../ui/use-format.ts";
import { FairSectionOnDemand } from "../fairs-public/fair-section-on-demand.tsx";
import { TextBlock } from "../portal/item-blocks.tsx";
import { JsonLd } from "../portal/json-ld.tsx";
import { ReadPage } from "../portal/read-page.tsx";
import { Agenda } from "./agenda.tsx";
import { EventFacts } from "./event-facts.tsx";
import { Attachments, Cover } from "./event-files.tsx";
import { eventPaths } from "./event-paths.ts";
import { spanText } from "./event-time.ts";
import { eventJsonLd } from "./json-ld.ts";
import { MilestoneLine } from "./milestone-line.tsx";
import { PhaseMark } from "./phase-mark.tsx";
import { Pools } from "./pools.tsx";
import { RegisterCall } from "./register-call.tsx";
import { SharePanel } from "./share-panel.tsx";
import { timesOf } from "./timed.ts";
import "../portal/item-card.css";
import "./events.css";
import "./event-page.css";

/** Postponed or cancelled: said before everything else, with the reason. */
function StateNotice({ event }: { event: PublicEvent }) {
  const { t } = useTranslation("events-public");
  if (event.phase === "finished" || event.phase === "archived")
    return <p className="event__notice">{t("page.finished")}</p>;
  if (event.phase !== "postponed" && event.phase !== "cancelled") return null;
  return (
    <div className="event__notice event__notice--off" role="status">
      <strong>{t(`page.${event.phase}`)}</strong>
      {event.stateReason !== undefined && <p>{t("page.reason", { reason: event.stateReason })}</p>}
    </div>
  );
}

function Head({ event }: { event: PublicEvent }) {
  const { t } = useTranslation("events-public");
  const names = useNames();
  const { content } = event;
  return (
    <>
      <nav className="crumbs" aria-label={t("page.path")}>
        <Link to={eventPaths.list()}>{t("page.back")}</Link>
      </nav>
      <header className="item__head">
        <p className="card__chips">
          <Link className="chip chip--kind" to={eventPaths.list({ kind: content.kind })}>
            {names.label("eventKind", content.kind)}
          </Link>
          <PhaseMark event={timesOf(event)} />
          {content.chains.map((chain) => (
            <Link key={chain} className="chip chip--link" to={eventPaths.list({ chain })}>
              {names.chain(chain)}
            </Link>
          ))}
        </p>
        <h1>{content.title}</h1>
        <p className="event__summary">{content.summary}</p>
      </header>
    </>
  );
}

function Whole({ event }: { event: PublicEvent }) {
  const { t } = useTranslation("events-public");
  const language = useLanguage();
  const { content } = event;
  const when = spanText(content.startsAt, content.endsAt, language);
  const url = `${location.origin}${eventPaths.view(event.id)}`;
  return (
    <article className={`item event event--${content.kind}`}>
      <PageMeta title={content.title} description={`${when} · ${content.summary}`.slice(0, 160)} />
      <JsonLd data={eventJsonLd(event, url)} />
      <Head event={event} />
      <div className="item__main">
        <StateNotice event={event} />
        <Cover event={event} />
        <TextBlock title={t("page.about")} text={content.description} />
        {content.kind === "fair" && <FairSectionOnDemand eventId={event.id} />}
        <Agenda entries={content.agenda} />
        <Pools event={event} />
        <Attachments event={event} />
      </div>
      <aside className="item__aside">
        <section className="panel" aria-label={t("page.facts")}>
          <EventFacts event={event} />
          <p className="event__countdown">
            <MilestoneLine event={timesOf(event)} />
          </p>
          <RegisterCall event={event} />
          <p className="event__calendar">
            <a className="button" href={eventPaths.calendarFile(event.id)} download="event.ics">
              {t("page.addToCalendar")}
            </a>
            <small>{t("page.calendarHint")}</small>
          </p>
          <SharePanel event={event} />
        </section>
      </aside>
    </article>
  );
}

/** The public page of an event. */
export function EventPage() {
  const { eventId = "" } = useParams();
  const event = useRead(eventsContracts.readPublicEvent, { path: { eventId } });
  return <ReadPage reading={event}>{(found) => <Whole event={found} />}</ReadPage>;
}
