import * as z from "zod";
import {
  ChainCodeSchema,
  Instant,
  idOf,
  OrganizationId,
  Phone,
  text,
  UnitCodeSchema,
  unique,
  uniqueList,
} from "./common.ts";
import { EventId } from "./events-content.ts";
import { ItemId } from "./listing.ts";
import { OrganizationKind, QualificationTypeSchema } from "./organization-facts.ts";

/** 供需对接会的一对一洽谈: who comes, who wants to meet whom, and when and where they do. A fair is one event's. */

export const ParticipantId = idOf("participant");

/** Counts from 1 through all sessions of the fair, in time. */
export const SlotNumber = z.int().min(1).max(200);
/** Counts from 1, in the order of the set-up. */
export const TableNumber = z.int().min(1).max(200);

const Session = z.strictObject({ name: text(40), startsAt: Instant, endsAt: Instant });

/** Something on the agenda during which these kinds meet nobody; without kinds, nobody does. */
const Block = z.strictObject({
  title: text(60),
  startsAt: Instant,
  endsAt: Instant,
  kinds: uniqueList(OrganizationKind, 7),
});

const FairTable = z.strictObject({
  name: text(20),
  area: text(40).optional(),
  /** Its home table: this organization's meetings are all held there. */
  host: OrganizationId.optional(),
});

const setupFields = {
  /** Parts of the days between which people pause; slots follow one another within each. */
  sessions: z.array(Session).min(1).max(12),
  slotMinutes: z.int().min(5).max(120),
  /** To change tables. */
  pauseMinutes: z.int().min(0).max(30),
  blocks: z.array(Block).max(20),
  tables: z.array(FairTable).min(1).max(200),
  /** Which kinds may meet; who asks does not matter. */
  meets: z
    .array(z.strictObject({ one: OrganizationKind, other: OrganizationKind }))
    .min(1)
    .max(28),
  /** Only those of a chain in common meet. */
  sameChainOnly: z.boolean(),
  /** Most requests that somebody may make, and most meetings that they may have. */
  requestsEach: z.int().min(1).max(100),
  meetingsEach: z.int().min(1).max(60),
  /** Other limits for a kind. */
  limits: z
    .array(
      z.strictObject({
        kind: OrganizationKind,
        requests: z.int().min(1).max(100),
        meetings: z.int().min(1).max(60),
      }),
    )
    .max(7),
  requestsOpenAt: Instant,
  requestsCloseAt: Instant,
  /** When the timetable is promised for. */
  publishAt: Instant,
  /** People whom a repair on the day may affect at most, beside those of the meetings that cannot stay. */
  repairReach: z.int().min(0).max(100),
};

export const FairSetup = z.strictObject(setupFields).superRefine((setup, context) => {
  const issue = (path: (string | number)[], message: string) =>
    context.addIssue({ code: "custom", path, message });
  setup.sessions.forEach(({ startsAt, endsAt }, i) => {
    if (endsAt <= startsAt) issue(["sessions", i, "endsAt"], "event.ends_before_start");
    const before = setup.sessions[i - 1];
    if (before !== undefined && startsAt < before.endsAt)
      issue(["sessions", i, "startsAt"], "fair.sessions_overlap");
  });
  setup.blocks.forEach(({ startsAt, endsAt }, i) => {
    if (endsAt <= startsAt) issue(["blocks", i, "endsAt"], "event.ends_before_start");
  });
  if (!unique(setup.tables.map(({ name }) => name))) issue(["tables"], "fair.table_twice");
  const hosts = setup.tables.flatMap(({ host }) => host ?? []);
  if (!unique(hosts)) issue(["tables"], "fair.host_twice");
  if (!unique(setup.limits.map(({ kind }) => kind))) issue(["limits"], "input.duplicate");
  if (setup.requestsCloseAt <= setup.requestsOpenAt) issue(["requestsCloseAt"], "fair.window_order");
  if (setup.publishAt < setup.requestsCloseAt) issue(["publishAt"], "fair.published_too_early");
  const first = setup.sessions[0]?.startsAt ?? "";
  if (setup.publishAt > first) issue(["publishAt"], "fair.published_too_late");
  if (slotCount(setup) === 0) issue(["sessions"], "fair.no_slots");
  if (slotCount(setup) > 200) issue(["sessions"], "fair.too_many_slots");
});
export type FairSetup = z.output<typeof FairSetup>;

type Timing = Pick<z.output<z.ZodObject<typeof setupFields>>, "sessions" | "slotMinutes" | "pauseMinutes">;

/** How many slots the sessions hold: a pause follows each slot but the last of a session. */
function slotCount({ sessions, slotMinutes, pauseMinutes }: Timing): number {
  const length = (startsAt: string, endsAt: string) => (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
  return sessions.reduce(
    (sum, { startsAt, endsAt }) =>
      sum + Math.floor((length(startsAt, endsAt) + pauseMinutes) / (slotMinutes + pauseMinutes)),
    0,
  );
}

export const Slot = z.object({
  number: SlotNumber,
  /** Counts from 1. */
  session: z.int(),
  startsAt: Instant,
  endsAt: Instant,
});
export type Slot = z.output<typeof Slot>;

/** Stored; what time decides is `FairPhase`. */
export const fairStates = ["draft", "open", "reported", "cancelled"] as const;
export const FairState = z.enum(fairStates);
export type FairState = z.infer<typeof FairState>;

/**
 * announced: requests not yet; requesting; arranging: requests are closed and no timetable is published; published;
 * running: between the first slot and the last; finished.
 */
export const fairPhases = [
  "draft",
  "announced",
  "requesting",
  "arranging",
  "published",
  "running",
  "finished",
  "reported",
  "cancelled",
] as const;
export const FairPhase = z.enum(fairPhases);
export type FairPhase = z.infer<typeof FairPhase>;

/** A timetable that people hold to. */
export const Published = z.object({
  version: z.int(),
  at: Instant,
  /** Rises with every change after its publication. */
  changes: z.int(),
});

const aboutFair = {
  eventId: EventId,
  title: z.string(),
  unitCode: UnitCodeSchema,
  placeName: z.string().optional(),
  phase: FairPhase,
  slots: z.array(Slot),
  published: Published.optional(),
  stateReason: z.string().optional(),
};

/** What everybody who may take part reads. */
export const PublicFair = z.object({
  ...aboutFair,
  setup: z.object(setupFields).omit({ repairReach: true }),
});
export type PublicFair = z.output<typeof PublicFair>;

export const fairMoves = ["edit", "open", "cancel", "solve", "repair", "report"] as const;

/** What those who hold it see. */
export const Fair = z.object({
  ...aboutFair,
  state: FairState,
  setup: z.object(setupFields),
  counts: z.object({
    participants: z.int(),
    /** Pairs of which one side asked, whatever became of it. */
    requests: z.int(),
    accepted: z.int(),
    mutual: z.int(),
    /** Held by the published timetable. */
    meetings: z.int(),
  }),
  createdAt: Instant,
  updatedAt: Instant,
  version: z.int(),
  /** What the caller may do next; the console shows these buttons. */
  moves: z.array(z.enum(fairMoves)),
});
export type Fair = z.output<typeof Fair>;

/** Who sits at the table for an organization. Two delegates who meet others at the same time are two participants. */
const entryFields = {
  /** A person or a team: 采购部 王工. */
  name: text(40),
  /** What they look for, and what they offer; read by everybody who may meet them. */
  seeks: text(300).optional(),
  offers: text(300).optional(),
  /** Published needs and offers of their own. */
  listings: uniqueList(ItemId, 10),
  /** Slots when they are not there; nobody else reads which. */
  away: uniqueList(SlotNumber, 200),
  /** For the organizers, on the day. */
  contact: z.strictObject({ name: text(40), phone: Phone }),
};
export const ParticipantEntry = z.strictObject(entryFields);
export type ParticipantEntry = z.output<typeof ParticipantEntry>;

const aboutParticipant = {
  id: ParticipantId,
  organizationId: OrganizationId,
  organizationName: z.string(),
  kind: OrganizationKind,
  unitCode: UnitCodeSchema,
  chains: z.array(ChainCodeSchema),
  tiers: z.array(QualificationTypeSchema),
  name: z.string(),
  seeks: z.string().optional(),
  offers: z.string().optional(),
  listings: z.array(z.object({ id: ItemId, title: z.string() })),
};

/** A participant as others meet them. */
export const ParticipantCard = z.object(aboutParticipant);
export type ParticipantCard = z.output<typeof ParticipantCard>;

/** One's own entry; organizers read it too. */
export const Participant = z.object({
  ...aboutParticipant,
  away: z.array(SlotNumber),
  contact: z.object({ name: z.string(), phone: z.string() }),
  /** `left`: no requests and no meetings any more. */
  state: z.enum(["in", "left"]),
  requestsLeft: z.int(),
  version: z.int(),
});
export type Participant = z.output<typeof Participant>;

/** Why somebody is recommended; the console words it. */
export const recommendationReasons = [
  "texts-alike",
  "need-meets-offer",
  "chain",
  "asked-you",
  "same-district",
] as const;

export const Recommendation = z.object({
  participant: ParticipantCard,
  /** 0…1 */
  score: z.number(),
  reasons: z.array(
    z.object({
      code: z.enum(recommendationReasons),
      params: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    }),
  ),
});
export type Recommendation = z.output<typeof Recommendation>;
