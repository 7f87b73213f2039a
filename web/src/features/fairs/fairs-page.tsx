import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { eventsContracts } from "../../../../shared/contracts/events.ts";
import type { EventCard } from "../../../../shared/contracts/events-content.ts";
import { addMilliseconds } from "../../../../shared/kernel/time.ts";
import { call } from "../../api/call.ts";
import type { Problem } from "../../api/problem.ts";
import { useNames } from "../../names/use-names.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { useLanguage } from "../../ui/use-format.ts";
import { eventPaths } from "../events-public/event-paths.ts";
import { spanText, withOffset } from "../events-public/event-time.ts";
import { isOver } from "../fairs-public/fair-phase.ts";
import { PhaseMark } from "../fairs-public/phase-mark.tsx";
import { meetingPaths } from "./meeting-paths.ts";
import { useFair, useMyParticipants } from "./use-fair.ts";
import "../events-public/events.css";
import "./fairs.css";

const { browseEvents } = eventsContracts;
/** So long results are recorded in practice; older fairs are found among the events. */
const lookBackMs = 180 * 24 * 3_600_000;

/** All fairs of the time in which somebody has something to do about them. */
function useFairEvents() {
  return useQuery<EventCard[], Problem>({
    queryKey: [browseEvents.key, "fairs"],
    queryFn: async ({ signal }) => {
      const from = addMilliseconds(new Date().toISOString(), -lookBackMs);
      const found: EventCard[] = [];
      for (let cursor: string | undefined; ; ) {
        const page = await call(
          browseEvents,
          { query: { kind: "fair", from, limit: 50, cursor } },
          { signal },
        );
        found.push(...page.items);
        if (page.nextCursor === undefined) return found;
        cursor = page.nextCursor;
      }
    },
  });
}

function FairRow({ event }: { event: EventCard }) {
  const { t } = useTranslation("fairs");
  const names = useNames();
  const language = useLanguage();
  const fair = useFair(event.id);
  const mine = useMyParticipants(event.id);
  const here = mine.data?.items.filter(({ state }) => state === "in") ?? [];
  const none = fair.error?.status === 404;
  return (
    <article className="fair-row">
      <div className="fair-row__head">
        <h3>
          <Link to={none ? eventPaths.view(event.id) : meetingPaths.fair(event.id)}>{event.title}</Link>
        </h3>
        {fair.data !== undefined && <PhaseMark fair={fair.data} />}
      </div>
      <p>
        <time dateTime={withOffset(event.startsAt)}>{spanText(event.startsAt, event.endsAt, language)}</time>{" "}
        {event.placeName}
      </p>
      <p className="fair-row__note">
        {none
          ? t("list.notHeld")
          : here.length > 0
            ? t("list.takePart", { names: names.list(here.map(({ name }) => name)) })
            : mine.isSuccess && fair.data !== undefined && !isOver(fair.data.phase) && t("list.join")}
      </p>
    </article>
  );
}

function Group({ title, events }: { title: string; events: readonly EventCard[] }) {
  if (events.length === 0) return null;
  return (
    <section>
      <h2 className="fair-group">{title}</h2>
      <ul className="fair-list">
        {events.map((event) => (
          <li key={event.id}>
            <FairRow event={event} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Fairs at which my organizations can meet others, and those of the last months. */
export function FairsPage() {
  const { t } = useTranslation("fairs");
  const query = useFairEvents();
  const now = new Date().toISOString();
  const ahead = query.data?.filter(({ endsAt }) => endsAt > now) ?? [];
  const past = query.data?.filter(({ endsAt }) => endsAt <= now).reverse() ?? [];
  return (
    <div className="fair">
      <PageMeta title={t("title")} noIndex />
      <div>
        <h1>{t("title")}</h1>
        <p className="page-lead">{t("list.lead")}</p>
      </div>
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {query.isError && <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && ahead.length === 0 && (
        <div className="empty-text fair-none">
          <h2>{t("list.none")}</h2>
          <p>{t("list.noneText")}</p>
          <p>
            <Link className="button" to={eventPaths.list({ kind: "fair" })}>
              {t("list.browse")}
            </Link>
          </p>
        </div>
      )}
      <Group title={t("list.ahead")} events={ahead} />
      <Group title={t("list.past")} events={past} />
    </div>
  );
}
