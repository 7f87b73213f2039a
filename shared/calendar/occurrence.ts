import type { Instant } from "../kernel/time.ts";

/** Whom an entry is from or for. */
export interface CalendarParty {
  readonly name: string;
  readonly mail: string;
}

/** One entry of a calendar, with everything that its text says: nothing is taken from a clock. */
export interface Occurrence {
  /** The same for as long as the entry lives, over every change of it. */
  readonly uid: string;
  /** Grows whenever the entry changes; calendars ignore what is not newer. */
  readonly sequence: number;
  readonly title: string;
  readonly description: string;
  readonly place?: string | undefined;
  /** The page of the console that it stands on. */
  readonly url: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly status: "confirmed" | "tentative" | "cancelled";
  /** Whom replies would go to; a feed need not name anybody. */
  readonly organizer?: CalendarParty | undefined;
  /** The one person whom an invitation is for. */
  readonly attendee?: CalendarParty | undefined;
  /** When what it tells was last changed. */
  readonly changedAt: Instant;
}

/** REQUEST invites or moves, CANCEL takes back, PUBLISH is a feed that one subscribes to. */
export type CalendarMethod = "REQUEST" | "CANCEL" | "PUBLISH";
