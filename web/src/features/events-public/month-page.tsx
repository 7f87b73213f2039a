import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { PageLoading } from "../../app/page-loading.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { useLanguage } from "../../ui/use-format.ts";
import { eventPaths } from "./event-paths.ts";
import { EventsFrame } from "./events-frame.tsx";
import { useEventFilters } from "./filters.ts";
import { addMonths, isMonth, type Month, monthOf, monthText } from "./month.ts";
import { MonthDays } from "./month-days.tsx";
import { MonthTable } from "./month-table.tsx";
import { useMonth } from "./use-events.ts";
import { useWide } from "./use-wide.ts";

function Steps({ month, title }: { month: Month; title: string }) {
  const { t } = useTranslation("events-public");
  const { filters } = useEventFilters();
  const to = (target: Month): string => eventPaths.month({ ...filters, month: target });
  return (
    <div className="month-steps">
      <Link
        className="button"
        to={to(addMonths(month, -1))}
        aria-label={t("month.previous")}
        preventScrollReset
      >
        ‹
      </Link>
      <h2 aria-live="polite">{title}</h2>
      <Link className="button" to={to(addMonths(month, 1))} aria-label={t("month.next")} preventScrollReset>
        ›
      </Link>
      {month !== monthOf(new Date().toISOString()) && (
        <Link className="month-steps__today" to={eventPaths.month(filters)} preventScrollReset>
          {t("month.today")}
        </Link>
      )}
    </div>
  );
}

/** The events of a month. */
export function MonthPage() {
  const { t } = useTranslation("events-public");
  const [search] = useSearchParams();
  const { filters } = useEventFilters();
  const asked = search.get("month") ?? "";
  const month = isMonth(asked) ? asked : monthOf(new Date().toISOString());
  const reading = useMonth(month, filters);
  const wide = useWide();
  const title = monthText(month, useLanguage());
  const caption = t("month.caption", { title });
  const events = reading.data ?? [];
  const inMonth = events.filter(
    (event) => monthOf(event.startsAt) <= month && monthOf(event.endsAt) >= month,
  ).length;
  return (
    <EventsFrame title={caption}>
      <section className="events__main" aria-label={caption} aria-busy={reading.isFetching}>
        <Steps month={month} title={title} />
        {reading.isPending && <PageLoading />}
        {reading.isError && <ProblemNote problem={reading.error} onRetry={() => void reading.refetch()} />}
        {reading.isSuccess && (
          <>
            {wide ? (
              <MonthTable month={month} events={events} caption={caption} />
            ) : (
              <MonthDays month={month} events={events} />
            )}
            <p className="month__count" role="status">
              {inMonth === 0 ? t("month.none") : t("month.count", { count: inMonth })}
            </p>
          </>
        )}
      </section>
    </EventsFrame>
  );
}
