import { calendarText } from "../../../shared/calendar/calendar-text.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { type CalendarSite, calendarEntry } from "./calendar-entry.ts";
import type { EventStore } from "./event-ports.ts";
import { publicPage } from "./event-reading.ts";

/** A public event as a calendar file; a later one of the same event replaces it in whatever calendar took it. */
export const eventCalendar =
  (store: EventStore, site: CalendarSite, clock: Clock) =>
  async (eventId: string): Promise<string> => {
    const { event } = await publicPage(store, eventId);
    return calendarText({
      method: "PUBLISH",
      occurrences: [calendarEntry(event, site)],
      at: clock.now(),
    });
  };
