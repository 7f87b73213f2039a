import { eventsContracts } from "../../../../shared/contracts/events.ts";
import type { EventFilters } from "./filters.ts";

const withFilters = (path: string, filters: EventFilters & { month?: string }): string => {
  const search = new URLSearchParams(Object.entries(filters));
  return search.size === 0 ? path : `${path}?${search}`;
};

const calendarFile = eventsContracts.readEventCalendar.key.replace("GET ", "");

/** Where the public pages about events are. */
export const eventPaths = {
  list: (filters: EventFilters = {}): string => withFilters("/events", filters),
  /** `month`: `YYYY-MM` */
  month: (filters: EventFilters & { month?: string } = {}): string =>
    withFilters("/events/calendar", filters),
  view: (eventId: string): string => `/events/${eventId}`,
  /** Opened by the browser itself, so that a phone hands it to its calendar. */
  calendarFile: (eventId: string): string => calendarFile.replace("{eventId}", eventId),
};
