import { useSearchParams } from "react-router";
import { eventsContracts } from "../../../../shared/contracts/events.ts";

const { shape } = eventsContracts.browseEvents.query;

/** What the list and the calendar are narrowed by; the names are the contract's, in the page's address too. */
export const eventFilterNames = ["kind", "unit", "chain"] as const;
export type EventFilterName = (typeof eventFilterNames)[number];
export type EventFilters = Readonly<Partial<Record<EventFilterName, string>>>;

/** The filters in an address. A value that the contract does not know (an old or mistyped link) is left out. */
export function readEventFilters(search: URLSearchParams): EventFilters {
  const known = eventFilterNames.flatMap((name) => {
    const value = search.get(name);
    return value !== null && shape[name].safeParse(value).success ? [[name, value] as const] : [];
  });
  return Object.fromEntries(known);
}

/** The filters of this page's address, and how to change one; what else the address says stays. */
export function useEventFilters() {
  const [search, setSearch] = useSearchParams();
  const change = (
    changed: Readonly<Partial<Record<EventFilterName, string>>>,
    names = Object.keys(changed),
  ) => {
    const next = new URLSearchParams(search);
    for (const name of names) {
      const value = changed[name as EventFilterName];
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setSearch(next, { preventScrollReset: true });
  };
  return {
    filters: readEventFilters(search),
    set: (name: EventFilterName, value: string): void => change({ [name]: value }),
    clear: (): void => change({}, [...eventFilterNames]),
  };
}
