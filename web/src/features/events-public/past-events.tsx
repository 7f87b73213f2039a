import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { EventCard, EventSkeleton } from "./event-card.tsx";
import { useEventFilters } from "./filters.ts";
import { usePast } from "./use-events.ts";

/** What was, latest first; read only when somebody asks for it. */
export function PastEvents() {
  const { t } = useTranslation("events-public");
  const { filters } = useEventFilters();
  const [shown, setShown] = useState(false);
  const query = usePast(filters, shown);
  const events = query.data?.pages.flat() ?? [];
  const more = () => (shown ? void query.fetchNextPage() : setShown(true));
  const ended = shown && query.isSuccess && !query.hasNextPage;
  return (
    <section className="events__past" aria-labelledby="past" aria-busy={query.isFetching}>
      <h2 id="past" className="events__title">
        {t("list.past")}
      </h2>
      <ul className="events__list">
        {events.map((card) => (
          <li key={card.id}>
            <EventCard card={card} />
          </li>
        ))}
        {query.isLoading && (
          <li>
            <EventSkeleton />
          </li>
        )}
      </ul>
      {query.isError && <ProblemNote problem={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && events.length === 0 && !ended && <p>{t("list.pastNone")}</p>}
      {ended ? (
        <p className="results__end">{t("list.pastEnd")}</p>
      ) : (
        <p className="results__more">
          <button type="button" className="button" disabled={query.isFetching} onClick={more}>
            {t(query.isFetching ? "list.loadingMore" : shown ? "list.pastMore" : "list.pastShow")}
          </button>
        </p>
      )}
    </section>
  );
}
