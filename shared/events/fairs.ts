import * as z from "zod";

/** What somebody who takes part in the meetings of a fair is told. */
export const meetingActions = [
  "asked",
  "asked-now",
  "mutual",
  "accepted",
  "countered",
  "declined",
  "withdrawn",
  "ordered",
  "banned",
  "timetable",
  "timetable-changed",
  "seated",
  "moved",
  "unseated",
  "reschedule-proposed",
  "rescheduled",
  "reschedule-refused",
  "account-due",
  "fair-cancelled",
  "fair-moved",
] as const;
export type MeetingAction = (typeof meetingActions)[number];

/**
 * News for the organization of one participant of a fair. Names of organizations and of who sits at the table, which
 * participants show each other; never a note or a phone number.
 */
export const meetingNews = z.object({
  id: z.string(),
  at: z.string(),
  type: z.literal("meeting.news"),
  /** The fair's and its event's. */
  eventId: z.string(),
  title: z.string(),
  organizationId: z.string(),
  participantId: z.string(),
  action: z.enum(meetingActions),
  /** Of one meeting: with whom, and when and where it is (now). */
  requestId: z.string().optional(),
  partner: z.string().optional(),
  startsAt: z.string().optional(),
  endsAt: z.string().optional(),
  table: z.string().optional(),
  /** Of a timetable the meetings, of a changed one those that changed, of a reminder those that wait for an account. */
  count: z.int().optional(),
  reason: z.string().optional(),
});
export type MeetingNews = z.infer<typeof meetingNews>;
