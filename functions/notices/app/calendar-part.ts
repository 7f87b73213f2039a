import { calendarText } from "../../../shared/calendar/calendar-text.ts";
import { eventUid } from "../../../shared/calendar/event-uid.ts";
import type { Notice } from "../domain/notice.ts";
import { type CalendarMove, calendarMoveOf } from "../domain/registration-notice.ts";
import type { Contact, Invitations, Mail } from "./ports.ts";

export interface CalendarPart {
  readonly move: CalendarMove;
  readonly eventId: string;
  readonly endsAt: string;
  readonly calendar: NonNullable<Mail["calendar"]>;
}

interface CalendarParts {
  readonly invitations: Invitations;
  /** The address that mails come from: the organizer of every invitation. */
  readonly organizerMail: string;
  readonly consoleOrigin: string;
}

/**
 * What a mail does to the calendar of its addressee: nothing unless it is about a seat. Changes only follow where an
 * invitation went: somebody on a waiting list has nothing in their calendar to change.
 */
export const calendarPart =
  ({ invitations, organizerMail, consoleOrigin }: CalendarParts) =>
  async (notice: Notice, personId: string, contact: Contact): Promise<CalendarPart | undefined> => {
    const { occasion } = notice;
    const move = calendarMoveOf(notice.subject);
    if (move === undefined || occasion === undefined) return undefined;
    if (move !== "invite" && !(await invitations.has(personId, occasion.eventId))) return undefined;
    const method = move === "withdraw" ? "CANCEL" : "REQUEST";
    const content = calendarText({
      method,
      at: notice.at,
      occurrences: [
        {
          uid: eventUid(occasion.eventId, consoleOrigin, personId),
          sequence: occasion.sequence,
          title: occasion.title,
          description: `${consoleOrigin}${notice.page}`,
          place: occasion.place,
          url: `${consoleOrigin}${notice.page}`,
          startsAt: occasion.startsAt,
          endsAt: occasion.endsAt,
          status: move === "withdraw" ? "cancelled" : occasion.status,
          organizer: { name: occasion.hostName, mail: organizerMail },
          attendee: { name: contact.name, mail: contact.email },
          changedAt: notice.at,
        },
      ],
    });
    return { move, eventId: occasion.eventId, endsAt: occasion.endsAt, calendar: { method, content } };
  };
