import { eventUid } from "../../../shared/calendar/event-uid.ts";
import type { Occurrence } from "../../../shared/calendar/occurrence.ts";
import { occurrenceOf, type StoredEvent } from "../domain/event.ts";

/** Where the console stands; calendars link to it, and their entries are named after it. */
export interface CalendarSite {
  readonly consoleOrigin: string;
  /** Whom calendars name as the sender. */
  readonly mail: string;
}

/**
 * An event as an entry of a calendar. The same entry has the same name wherever it is read, so that a calendar replaces
 * what it had; a person's own entries are named after the person too, as the invitations by mail are.
 */
export function calendarEntry(
  event: StoredEvent,
  { consoleOrigin, mail }: CalendarSite,
  personId?: string,
): Occurrence {
  const { title, startsAt, endsAt, place, hostName, sequence, status } = occurrenceOf(event);
  return {
    uid: eventUid(event.id, consoleOrigin, personId),
    sequence,
    title,
    description: event.content.summary,
    place,
    url: `${consoleOrigin}/events/${event.id}`,
    startsAt,
    endsAt,
    status,
    organizer: { name: hostName, mail },
    changedAt: event.updatedAt,
  };
}
