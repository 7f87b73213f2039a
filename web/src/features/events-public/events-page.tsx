import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { EventCard, EventSkeleton } from "./event-card.tsx";
import { eventPaths } from "./event-paths.ts";
import { EventsFrame } from "./events-frame.tsx";
import { useEventFilters } from "./filters.ts";
import { PastEvents } from "./past-events.tsx";
import { useUpcoming } from "./use-events.ts";

function Nothing() {
  const { t } = useTranslation("events-public");
  const { filters, clear } = useEventFilters();
  const filtered = Object.keys(filters).length > 0;
  return (
    <div className="empty">
      <h3>{t(filtered ? "list.noneFiltered" : "list.none")}</h3>
      <p>{t(filtered ? "list.noneFilteredText" : "list.noneText")}</p>
      {filtered ? (
        <button type="button" className="button" onClick={clear}>
          {t("filters.clear")}
        </button>
      ) : (
        <Link className="button" to={eventPaths.month()}>
          {t("views.month")}
        </Link>
      )}
    </div>
  );
}

function Upcoming() {
  const { t } = useTranslation("events-public");
  const { filters } = useEventFilters();
  const { items, query } = useUpcoming(filters);
  return (
    <section aria-labelledby="upcoming" aria-busy={query.isFetching}>
      <h2 id="upcoming" className="events__title">
        {t("list.upcoming")}
      </h2>
      <p className="visually-hidden" role="status">
        {query.isSuccess ? t("list.shown", { count: items.length }) : ""}
      </p>
      {query.isError && items.length === 0 && (
        <ProblemNote problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && items.length === 0 && <Nothing />}
      <ul className="events__list">
        {query.isPending
          ? ["a", "b", "c"].map((place) => (
              <li key={place}>
                <EventSkeleton />
              </li>
            ))
          : items.map((card) => (
              <li key={card.id}>
                <EventCard card={card} />
              </li>
            ))}
      </ul>
      {query.isFetchNextPageError && (
        <ProblemNote problem={query.error} onRetry={() => void query.fetchNextPage()} />
      )}
      {query.hasNextPage && !query.isFetchNextPageError && (
        <p className="results__more">
          <button
            type="button"
            className="button"
            disabled={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t(query.isFetchingNextPage ? "list.loadingMore" : "list.more")}
          </button>
        </p>
      )}
    </section>
  );
}

/** The city's events: what comes first, what was below. */
export function EventsPage() {
  return (
    <EventsFrame>
      <div className="events__main">
        <Upcoming />
        <PastEvents />
      </div>
    </EventsFrame>
  );
}
