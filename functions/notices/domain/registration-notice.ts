import type { DuijieEvent } from "../../../shared/events/events.ts";
import type { Notice } from "./notice.ts";
import type { Subject } from "./subject.ts";

type RegistrationChanged = Extract<DuijieEvent, { type: "registration.changed" }>;

const subjectOf: Readonly<Record<RegistrationChanged["action"], Subject>> = {
  pending: "registration.pending",
  waitlisted: "registration.waitlisted",
  offered: "registration.offered",
  confirmed: "registration.confirmed",
  lapsed: "registration.lapsed",
  declined: "registration.declined",
  cancelled: "registration.cancelled",
  removed: "registration.removed",
  displaced: "registration.displaced",
  "event-moved": "event.moved",
  "event-postponed": "event.postponed",
  "event-cancelled": "event.cancelled",
  reminder: "event.reminder",
  message: "event.message",
};

/** What one registered person is told. */
export function registrationNotice(event: RegistrationChanged): Notice {
  const { id: eventId, at, action, personId, occurrence, reason, until, message } = event;
  const { title, startsAt, endsAt, place, hostName, sequence, status } = occurrence;
  return {
    eventId,
    at,
    subject: subjectOf[action],
    to: { personId },
    page: `/events/${event.eventId}`,
    reason,
    occasion: {
      eventId: event.eventId,
      title,
      startsAt,
      endsAt,
      place,
      hostName,
      sequence,
      status,
      until,
      message,
    },
  };
}

/** What a notice does to the calendar of whoever it is for. */
export type CalendarMove = "invite" | "update" | "withdraw";

/** Undefined: the calendar stays as it is. */
export function calendarMoveOf(subject: Subject): CalendarMove | undefined {
  switch (subject) {
    case "registration.confirmed":
      return "invite";
    case "event.moved":
    case "event.postponed":
      return "update";
    case "event.cancelled":
    case "registration.cancelled":
    case "registration.removed":
    case "registration.displaced":
      return "withdraw";
    default:
      return undefined;
  }
}
