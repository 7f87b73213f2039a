import * as z from "zod";
import { Instant, idOf, OrganizationId, text } from "./common.ts";
import { EventId } from "./events-content.ts";
import { ParticipantId, SlotNumber, TableNumber } from "./fairs-content.ts";
import { OrganizationKind } from "./organization-facts.ts";

/** 洽谈预约: one for each two participants, whoever asked first; what comes of it is a meeting. */

export const MeetingRequestId = idOf("meetingRequest");

/** 1 a wish, 2 important, 3 the reason to come. */
export const Priority = z.literal([1, 2, 3]);
export type Priority = z.infer<typeof Priority>;

/**
 * `expired` is derived from time: nobody answered before requests closed. `accepted` covers what both asked for.
 * A pending request keeps no slot from anybody.
 */
export const requestStates = [
  "pending",
  "countered",
  "accepted",
  "declined",
  "withdrawn",
  "expired",
] as const;
export const RequestState = z.enum(requestStates);
export type RequestState = z.infer<typeof RequestState>;

export const declineCodes = ["not-suitable", "no-time", "other-partner", "known-already", "other"] as const;
export const DeclineCode = z.enum(declineCodes);

export const RequestSide = z.object({
  participantId: ParticipantId,
  organizationId: OrganizationId,
  organizationName: z.string(),
  kind: OrganizationKind,
  name: z.string(),
});
export type RequestSide = z.output<typeof RequestSide>;

/** What keeps a request out of a timetable. */
export const whyCodes = [
  "participant_absent",
  "no_common_slot",
  "limit_reached",
  "tables_full",
  "order",
  "open",
  "outweighed",
] as const;

export const remedyKinds = [
  "hold",
  "add_table",
  "be_present",
  "raise_limit",
  "give_up",
  "ignore_order",
  "ignore_session",
  "ignore_fixed",
] as const;

/** One thing to do so that a request is held. */
export const Remedy = z.object({
  kind: z.enum(remedyKinds),
  slot: SlotNumber.optional(),
  participantId: ParticipantId.optional(),
  /** The meeting to be given up, or the one whose order or session is not minded. */
  requestId: MeetingRequestId.optional(),
});

export const WhyUnheld = z.object({
  code: z.enum(whyCodes),
  /** Those absent or at their limit. */
  participantIds: z.array(ParticipantId),
  /** When both are there but every table is taken. */
  slots: z.array(SlotNumber),
  /** How many meetings of these two weighed more. */
  outweighedBy: z.int(),
  /** The cheapest change that would admit it; for organizers. */
  fix: z.array(Remedy),
});
export type WhyUnheld = z.output<typeof WhyUnheld>;

export const Seat = z.object({ slot: SlotNumber, table: TableNumber, startsAt: Instant, endsAt: Instant });

/** none 无 · follow-up 待跟进 · 意向 · 协议 · 合同 */
export const meetingResults = ["none", "follow-up", "intent", "agreement", "contract"] as const;
export const MeetingResult = z.enum(meetingResults);
export type MeetingResult = z.infer<typeof MeetingResult>;

/** What one side says of a meeting. */
export const MeetingAccount = z.object({
  participantId: ParticipantId,
  held: z.boolean(),
  result: MeetingResult.optional(),
  amountYuan: z.int().optional(),
  /** 1 to 5; its own side and the organizers' figures only. */
  satisfaction: z.int().optional(),
  at: Instant,
});

export const requestMoves = [
  "accept",
  "decline",
  "counter",
  "withdraw",
  "prioritize",
  "reschedule",
  "answer-reschedule",
  "account",
] as const;

export const MeetingRequest = z.object({
  id: MeetingRequestId,
  eventId: EventId,
  /** Who asked first, and who was asked. */
  from: RequestSide,
  to: RequestSide,
  /** Two when it is mutual. */
  asks: z
    .array(
      z.object({
        participantId: ParticipantId,
        priority: Priority,
        note: z.string().optional(),
        at: Instant,
      }),
    )
    .max(2),
  state: RequestState,
  /** The other side would come, in that session only. */
  counter: z.object({ session: z.int(), note: z.string().optional(), at: Instant }).optional(),
  /** Agreed: it is held in this session or not at all. */
  session: z.int().optional(),
  declined: z.object({ code: DeclineCode, note: z.string().optional(), at: Instant }).optional(),
  /** An organizer's. */
  rule: z.enum(["must", "banned"]).optional(),
  /** As published. */
  seat: Seat.optional(),
  /** Accepted, a timetable is published, and it does not hold this. */
  why: WhyUnheld.optional(),
  /** One side proposes another slot; both keep what they have until the other agrees. */
  reschedule: z.object({ by: ParticipantId, slot: SlotNumber, at: Instant }).optional(),
  /** Asked on the day for this slot; it can be answered until then. */
  spontaneous: z.object({ slot: SlotNumber, until: Instant }).optional(),
  /** The caller's own side; both sides' for organizers. */
  accounts: z.array(MeetingAccount),
  moves: z.array(z.enum(requestMoves)),
  version: z.int(),
});
export type MeetingRequest = z.output<typeof MeetingRequest>;

export const requestNote = text(200);
