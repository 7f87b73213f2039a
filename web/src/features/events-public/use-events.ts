import {
  type InfiniteData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
  useQuery,
} from "@tanstack/react-query";
import type * as z from "zod";
import { eventsContracts } from "../../../../shared/contracts/events.ts";
import type { EventCard } from "../../../../shared/contracts/events-content.ts";
import { addDays, civilDateAt } from "../../../../shared/kernel/time.ts";
import { call } from "../../api/call.ts";
import { type Pages, usePages } from "../../api/pages.ts";
import type { Problem } from "../../api/problem.ts";
import type { EventFilters } from "./filters.ts";
import { addMonths, type Month, startOf, weeksOf } from "./month.ts";

const { browseEvents } = eventsContracts;
type Query = z.input<NonNullable<typeof browseEvents.query>>;

/** Filters were read through the contract's own schemas, so that they are what it takes. */
const queryOf = (filters: EventFilters, rest: Query): Query => ({ ...(filters as Query), ...rest });

/** Everything that is not over, next first. */
export function useUpcoming(filters: EventFilters): Pages<EventCard> {
  return usePages<EventCard>([browseEvents.key, "upcoming", filters], (cursor, signal) =>
    call(
      browseEvents,
      { query: queryOf(filters, { from: new Date().toISOString(), limit: 20, cursor }) },
      { signal },
    ),
  );
}

/** All events of a span of time, however many pages that takes. */
async function allBetween(
  filters: EventFilters,
  from: string,
  to: string,
  signal: AbortSignal,
): Promise<EventCard[]> {
  const found: EventCard[] = [];
  for (let cursor: string | undefined; ; ) {
    const query = queryOf(filters, { from, to, limit: 100, cursor });
    const page = await call(browseEvents, { query }, { signal });
    found.push(...page.items);
    if (page.nextCursor === undefined) return found;
    cursor = page.nextCursor;
  }
}

/** A month with the days around it that its weeks show. */
export function useMonth(month: Month, filters: EventFilters) {
  return useQuery<EventCard[], Problem>({
    queryKey: [browseEvents.key, "month", month, filters],
    queryFn: ({ signal }) => {
      const days = weeksOf(month).flat();
      const first = days[0] ?? `${month}-01`;
      const last = days.at(-1) ?? `${addMonths(month, 1)}-01`;
      return allBetween(filters, startOf(first), startOf(addDays(last, 1)), signal);
    },
  });
}

const windowDays = 92;
/** So many quarters back; who looks further looks for one event, and searches. */
const mostWindows = 12;

/** What is over, latest first: the API lists by start, so one quarter after the other is read and turned round. */
export function usePast(
  filters: EventFilters,
  enabled: boolean,
): UseInfiniteQueryResult<InfiniteData<EventCard[]>, Problem> {
  return useInfiniteQuery<EventCard[], Problem, InfiniteData<EventCard[]>, readonly unknown[], number>({
    queryKey: [browseEvents.key, "past", filters],
    initialPageParam: 0,
    enabled,
    getNextPageParam: (_, __, window) => (window + 1 < mostWindows ? window + 1 : undefined),
    queryFn: async ({ pageParam, signal }) => {
      const now = new Date().toISOString();
      const tomorrow = addDays(civilDateAt(now), 1);
      const from = startOf(addDays(tomorrow, -windowDays * (pageParam + 1)));
      const to = startOf(addDays(tomorrow, -windowDays * pageParam));
      const found = await allBetween(filters, from, to, signal);
      // One that began before this quarter belongs to the one before.
      return found.filter(({ startsAt, endsAt }) => startsAt >= from && endsAt <= now).reverse();
    },
  });
}
