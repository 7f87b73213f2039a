import * as z from "zod";
import { UnitCodeSchema } from "../contracts/common.ts";
import { EventKind } from "../contracts/events-content.ts";

/** Events (活动) on the bus: public facts of the event, ids of people, no phone numbers, no links. */
const base = { id: z.string(), at: z.string() };

/** What a calendar needs to know. */
export const Occurrence = z.object({
  title: z.string(),
  kind: EventKind,
  startsAt: z.string(),
  endsAt: z.string(),
  /** Name and address in one line. */
  place: z.string().optional(),
  hostName: z.string(),
  /** Rises with everything that calendars must follow. */
  sequence: z.int(),
  status: z.enum(["confirmed", "tentative", "cancelled"]),
});
export type Occurrence = z.infer<typeof Occurrence>;

/** Something became of a public event as such; for search and for other systems. */
export const eventChanged = z.object({
  ...base,
  type: z.literal("event.changed"),
  eventId: z.string(),
  /** The office whose event it is. */
  unitCode: UnitCodeSchema,
  action: z.enum(["published", "edited", "moved", "postponed", "cancelled", "archived"]),
  occurrence: Occurrence,
  /** Why it was moved, postponed or cancelled. */
  reason: z.string().optional(),
});

/** News for one person who is registered; each has its own, so that nobody's failure keeps it from another. */
export const registrationChanged = z.object({
  ...base,
  type: z.literal("registration.changed"),
  eventId: z.string(),
  personId: z.string(),
  organizationId: z.string().optional(),
  action: z.enum([
    "pending",
    "waitlisted",
    "offered",
    "confirmed",
    "lapsed",
    "declined",
    "cancelled",
    "removed",
    "displaced",
    "event-moved",
    "event-postponed",
    "event-cancelled",
    "reminder",
    "message",
  ]),
  occurrence: Occurrence,
  reason: z.string().optional(),
  /** An offered seat is kept until then. */
  until: z.string().optional(),
  /** From an organizer. */
  message: z.object({ subject: z.string(), text: z.string() }).optional(),
});
