import * as z from "zod";
import { Instant } from "./common.ts";
import { ParticipantId, SlotNumber, TableNumber } from "./fairs-content.ts";
import { MeetingRequestId } from "./meeting-requests-content.ts";

/** 洽谈时间表: versions of it. A version is made by the engine or by a repair, then edited, then published. */

export const VersionNumber = z.coerce.number().int().min(1).max(999);

/** Requests that are not held, with their reasons, on one page. */
export const unheldPageSize = 50;

/** queued → running → ready | failed | stopped. Only what is ready can be looked at, edited and published. */
export const versionStates = ["queued", "running", "ready", "failed", "stopped"] as const;
export const VersionState = z.enum(versionStates);
export type VersionState = z.infer<typeof VersionState>;

/** Why a version failed: its causes say more of the first two; `interrupted`: nobody finished it. */
export const versionFailures = ["impossible", "infeasible", "engine", "fair_gone", "interrupted"] as const;
export const VersionFailure = z.enum(versionFailures);
export type VersionFailure = z.infer<typeof VersionFailure>;

/** Something that the organizers entered and could change; in the engine's words of `Cause` and `Impossibility`. */
export const SetupCause = z.object({
  kind: z.enum([
    "meeting",
    "fixed",
    "session",
    "absence",
    "limit",
    "precedence",
    "tables",
    "homes",
    "fairness",
    "no_slots",
    "no_tables",
    "everybody_absent",
    "precedence_cycle",
    "fixed_collision",
    "no_slot_for_meeting",
    "fixed_over_tables",
  ]),
  participantIds: z.array(ParticipantId),
  requestIds: z.array(MeetingRequestId),
  slots: z.array(SlotNumber),
});
export type SetupCause = z.output<typeof SetupCause>;

/** How good it is, and how that is known. */
export const Quality = z.object({
  /** `optimal`: nothing weighs more. `feasible`: within `bound`. */
  status: z.enum(["optimal", "feasible", "infeasible", "unknown"]),
  weight: z.number().optional(),
  /** No timetable of these requests weighs more. */
  bound: z.number().optional(),
  /** 0…1: what the worst served participant gets of what they could get at most. */
  worstServed: z.number().optional(),
  breaks: z.int().optional(),
  tableMoves: z.int().optional(),
  /** Time or a person ended the search. */
  cut: z.boolean(),
});

/** What happened on the day. */
export const Disturbance = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("absent"),
    participantId: ParticipantId,
    slots: z.array(SlotNumber).min(1).max(200),
  }),
  z.strictObject({
    kind: z.literal("table_lost"),
    table: TableNumber,
    slots: z.array(SlotNumber).min(1).max(200),
  }),
  z.strictObject({ kind: z.literal("slot_added"), session: z.int().min(1).max(12) }),
  /** Accepted requests of these that are not held yet want a seat. */
  z.strictObject({ kind: z.literal("walk_in"), requestIds: z.array(MeetingRequestId).min(1).max(50) }),
]);
export type Disturbance = z.output<typeof Disturbance>;

export const TimetableVersion = z.object({
  number: z.int(),
  state: VersionState,
  failure: VersionFailure.optional(),
  origin: z.enum(["solved", "repaired", "copied"]),
  /** What it was made from: the version before, for a repair or a copy. */
  basedOn: z.int().optional(),
  disturbance: Disturbance.optional(),
  /** Of a repair. */
  repair: z
    .object({
      moved: z.array(MeetingRequestId),
      lost: z.array(MeetingRequestId),
      affected: z.array(ParticipantId),
      /** Nobody can lose less with fewer changes. */
      least: z.boolean(),
    })
    .optional(),
  quality: Quality.optional(),
  /** What cannot be kept together, the smallest such set that was found; or what cannot work at all. */
  causes: z.array(SetupCause),
  seconds: z.int(),
  seed: z.int(),
  engine: z.string().optional(),
  held: z.int().optional(),
  unheld: z.int().optional(),
  /** Edited since the engine made it. */
  edits: z.int(),
  orderedBy: z.object({ personId: z.string(), name: z.string() }),
  orderedAt: Instant,
  finishedAt: Instant.optional(),
  publishedAt: Instant.optional(),
  isPublished: z.boolean(),
});
export type TimetableVersion = z.output<typeof TimetableVersion>;

/** A meeting of a version. */
export const Meeting = z.object({
  requestId: MeetingRequestId,
  one: ParticipantId,
  other: ParticipantId,
  slot: SlotNumber,
  table: TableNumber,
  mutual: z.boolean(),
  must: z.boolean(),
  /** Moved by a person: the engine keeps it. */
  kept: z.boolean(),
  /** On the day, from the accounts of both sides. */
  standing: z.enum(["planned", "held", "missed", "disputed"]),
});
export type Meeting = z.output<typeof Meeting>;

/** For whom a version is worse than another. */
export const WorseOff = z.object({
  participantId: ParticipantId,
  name: z.string(),
  meetings: z.object({ before: z.int(), after: z.int() }),
  weight: z.object({ before: z.number(), after: z.number() }),
});

export const Comparison = z.object({
  with: z.int(),
  kept: z.int(),
  moved: z.array(MeetingRequestId),
  lost: z.array(MeetingRequestId),
  added: z.array(MeetingRequestId),
  worseOff: z.array(WorseOff),
});
export type Comparison = z.output<typeof Comparison>;

/** Why a version cannot be published as it is: what changed since it was made. */
export const Objected = z.object({
  requestId: MeetingRequestId,
  why: z.enum([
    "absent",
    "left",
    "withdrawn",
    "banned",
    "slot_gone",
    "table_gone",
    "over_limit",
    "must_unheld",
  ]),
  participantIds: z.array(ParticipantId),
});
export type Objected = z.output<typeof Objected>;

/** Where a meeting goes; without a seat it is taken out. Several at once change places. */
export const SeatEdit = z.strictObject({
  requestId: MeetingRequestId,
  seat: z.strictObject({ slot: SlotNumber, table: TableNumber }).optional(),
});
