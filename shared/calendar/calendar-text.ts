import { TZDate } from "@date-fns/tz";
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
} from "ical-generator";
import type { Instant } from "../kernel/time.ts";
import type { CalendarMethod, CalendarParty, Occurrence } from "./occurrence.ts";
import { shanghai, shanghaiTimezone } from "./shanghai.ts";

export interface CalendarObject {
  readonly method: CalendarMethod;
  readonly occurrences: readonly Occurrence[];
  /** When this text is made: DTSTAMP. */
  readonly at: Instant;
  /** What a feed is called in the calendars that subscribe to it. */
  readonly name?: string;
}

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/** Line breaks of other systems and control characters have no place in a text value. */
const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, " ");

const oneLine = (text: string): string => plain(text).replaceAll("\n", " ");

/** A plain date would be written in the zone of the machine. */
const inShanghai = (at: Instant) => new TZDate(at, shanghai);

const partyOf = ({ name, mail }: CalendarParty) => ({ name: oneLine(name), email: mail });

/** Whoever registered has said yes already: no calendar need ask again. */
const attending = (attendee: CalendarParty) => ({
  ...partyOf(attendee),
  role: ICalAttendeeRole.REQ,
  status: ICalAttendeeStatus.ACCEPTED,
  type: ICalAttendeeType.INDIVIDUAL,
  rsvp: false,
});

/** An iCalendar object (RFC 5545, RFC 5546): CRLF, folded at 75 octets, times in Asia/Shanghai. */
export function calendarText({ method, occurrences, at, name }: CalendarObject): string {
  const calendar = ical({
    prodId: { company: "duijie", product: "duijie", language: "ZH" },
    method: ICalCalendarMethod[method],
    // Without a zone of the calendar itself: with one, DTSTAMP would be written in it, and it must be UTC.
    timezone: { name: null, generator: () => shanghaiTimezone },
    ...(name === undefined ? {} : { name: oneLine(name) }),
  });
  for (const occurrence of occurrences) {
    const { place, attendee, organizer } = occurrence;
    calendar.createEvent({
      id: occurrence.uid,
      sequence: occurrence.sequence,
      stamp: new Date(at),
      lastModified: new Date(occurrence.changedAt),
      start: inShanghai(occurrence.startsAt),
      end: inShanghai(occurrence.endsAt),
      timezone: shanghai,
      summary: oneLine(occurrence.title),
      description: plain(occurrence.description),
      url: occurrence.url,
      status: statuses[occurrence.status],
      ...(organizer === undefined ? {} : { organizer: partyOf(organizer) }),
      ...(place === undefined ? {} : { location: oneLine(place) }),
      ...(attendee === undefined ? {} : { attendees: [attending(attendee)] }),
    });
  }
  return `${calendar.toString().replace(/(\r\n)+$/, "")}\r\n`;
}
