import * as z from "zod";
import { qualificationTypeCodes } from "../reference/qualifications.ts";
import {
  ChainCodeSchema,
  FileId,
  Instant,
  idOf,
  Phone,
  text,
  UnitCodeSchema,
  unique,
  uniqueList,
} from "./common.ts";
import { StoredFile } from "./files.ts";
import { OrganizationKind, QualificationTypeSchema } from "./organization-facts.ts";

/** 活动: fairs, roadshows and everything else that people register for. */

export const EventId = idOf("programmeEvent");

/** 供需对接会 · 项目路演 · 新品发布会 · 论坛 · 展会 · 培训 */
export const eventKinds = ["fair", "roadshow", "launch", "forum", "exhibition", "training"] as const;
export const EventKind = z.enum(eventKinds);
export type EventKind = z.infer<typeof EventKind>;

/** Each audience has a pool of seats of its own; a pool's audience is its name. */
export const audiences = [
  "enterprise",
  "university",
  "supplier",
  "investor",
  "expert",
  "guest",
  "press",
] as const;
export const Audience = z.enum(audiences);
export type Audience = z.infer<typeof Audience>;

/**
 * first-come: whoever comes first has the seat; approval: an organizer decides; priority: organizations that hold one
 * of the tiers come first until the cut-off, then everybody in the order of registration.
 */
export const admissions = ["first-come", "approval", "priority"] as const;
export const Admission = z.enum(admissions);
export type Admission = z.infer<typeof Admission>;

export const maxCapacity = 5000;
const Capacity = z.int().min(1).max(maxCapacity);

/** Who may register in a pool; an empty list asks nothing. */
const Eligibility = z.strictObject({
  /** Empty: also people without an organization. */
  organizationKinds: uniqueList(OrganizationKind, 7),
  /** The organization must be verified. */
  verifiedOnly: z.boolean(),
  tiers: uniqueList(QualificationTypeSchema, qualificationTypeCodes.length),
  chains: uniqueList(ChainCodeSchema, 12),
  units: uniqueList(UnitCodeSchema, 20),
});
export type Eligibility = z.output<typeof Eligibility>;

export const Pool = z
  .strictObject({
    audience: Audience,
    capacity: Capacity,
    admission: Admission,
    eligibility: Eligibility,
    /** For `priority`, public beforehand: who comes first, and until when. */
    priority: z
      .strictObject({
        tiers: uniqueList(QualificationTypeSchema, qualificationTypeCodes.length, 1),
        until: Instant,
      })
      .optional(),
    /** Most people of one organization. */
    perOrganization: z.int().min(1).max(100).optional(),
    /** Whether people may wait when it is full. */
    waitlist: z.boolean(),
    /** Somebody from the waitlist must accept the seat within so many hours; absent: it is theirs at once. */
    confirmHours: z.int().min(1).max(168).optional(),
  })
  .superRefine((pool, context) => {
    if ((pool.admission === "priority") !== (pool.priority !== undefined))
      context.addIssue({ code: "custom", path: ["priority"], message: "event.priority_rule" });
  });
export type Pool = z.output<typeof Pool>;

export const questionKinds = ["text", "choice", "choices", "file", "consent"] as const;
export const Question = z
  .strictObject({
    id: z.string().regex(/^q[1-9]\d?$/),
    kind: z.enum(questionKinds),
    label: text(120, 2),
    required: z.boolean(),
    /** For `choice` and `choices`. */
    options: uniqueList(text(60), 20, 2).optional(),
  })
  .superRefine((question, context) => {
    const choosing = question.kind === "choice" || question.kind === "choices";
    if (choosing !== (question.options !== undefined))
      context.addIssue({ code: "custom", path: ["options"], message: "event.question_options" });
  });
export type Question = z.output<typeof Question>;

/** 主办 · 承办 · 协办 */
export const hostRoles = ["host", "organizer", "co-organizer"] as const;

export const attendanceModes = ["onsite", "online", "hybrid"] as const;

const AgendaEntry = z.strictObject({
  startsAt: Instant,
  endsAt: Instant,
  title: text(120, 2),
  speaker: text(80).optional(),
  place: text(80).optional(),
});
export type AgendaEntry = z.output<typeof AgendaEntry>;

/** When it is and when one may register. Instants; a window includes its first and excludes its last. */
const timeFields = {
  startsAt: Instant,
  endsAt: Instant,
  registrationOpensAt: Instant,
  registrationClosesAt: Instant,
  /** From here on nobody is moved up from the waitlist any more; absent: the start. */
  waitlistUntil: Instant.optional(),
  agenda: z.array(AgendaEntry).max(60),
};

const PublicPlace = z.strictObject({ name: text(80, 2), address: text(160, 2), room: text(60).optional() });

export const eventFields = {
  kind: EventKind,
  title: text(80, 2),
  /** One or two sentences for lists and share cards. */
  summary: text(200, 2),
  description: text(8000).optional(),
  hosts: z
    .array(z.strictObject({ name: text(60, 2), role: z.enum(hostRoles) }))
    .min(1)
    .max(10),
  /** The office whose event it is; the city's own events carry the city's code. */
  unitCode: UnitCodeSchema,
  chains: uniqueList(ChainCodeSchema, 5),
  mode: z.enum(attendanceModes),
  place: PublicPlace.optional(),
  /** Shown to those with a seat only. */
  onlineUrl: z
    .url({ protocol: /^https$/ })
    .max(500)
    .optional(),
  /** 会务联系人, public. */
  contact: z.strictObject({ name: text(40), phone: Phone }),
  ...timeFields,
  /** How long a seat is held while somebody fills in the form; 0: not at all. */
  holdMinutes: z.int().min(0).max(30),
  questions: z.array(Question).max(12),
  pools: z.array(Pool).min(1).max(audiences.length),
};

type Times = z.output<z.ZodObject<typeof timeFields>>;

/** A series of trainings or an exhibition lasts a quarter at most; the directory looks no further back for what is on. */
export const longestEventDays = 92;
const dayMs = 86_400_000;

/** What the times of an event have to be to one another. */
function checkTimes(times: Times, issue: (path: (string | number)[], message: string) => void): void {
  if (times.endsAt <= times.startsAt) issue(["endsAt"], "event.ends_before_start");
  if (Date.parse(times.endsAt) - Date.parse(times.startsAt) > longestEventDays * dayMs)
    issue(["endsAt"], "event.too_long");
  if (times.registrationClosesAt <= times.registrationOpensAt)
    issue(["registrationClosesAt"], "event.window_order");
  if (times.registrationClosesAt > times.endsAt) issue(["registrationClosesAt"], "event.window_after_end");
  if (times.waitlistUntil !== undefined && times.waitlistUntil > times.endsAt)
    issue(["waitlistUntil"], "event.window_after_end");
  times.agenda.forEach((entry, i) => {
    if (entry.endsAt <= entry.startsAt) issue(["agenda", i, "endsAt"], "event.ends_before_start");
    if (entry.startsAt < times.startsAt || entry.endsAt > times.endsAt)
      issue(["agenda", i, "startsAt"], "event.agenda_outside");
  });
}

/** What an organizer writes. */
export const EventContent = z.strictObject(eventFields).superRefine((event, context) => {
  const issue = (path: (string | number)[], message: string) =>
    context.addIssue({ code: "custom", path, message });
  checkTimes(event, issue);
  if (event.mode !== "online" && event.place === undefined) issue(["place"], "event.place_needed");
  if (event.mode !== "onsite" && event.onlineUrl === undefined) issue(["onlineUrl"], "event.link_needed");
  if (!unique(event.pools.map(({ audience }) => audience))) issue(["pools"], "event.pool_twice");
  if (!unique(event.questions.map(({ id }) => id))) issue(["questions"], "event.question_twice");
  event.pools.forEach(({ priority }, i) => {
    if (priority === undefined) return;
    if (priority.until <= event.registrationOpensAt || priority.until > event.registrationClosesAt)
      issue(["pools", i, "priority", "until"], "event.priority_outside");
  });
});
export type EventContent = z.output<typeof EventContent>;

/** New times of an event that moves. */
export const EventTimes = z
  .strictObject(timeFields)
  .superRefine((times, context) =>
    checkTimes(times, (path, message) => context.addIssue({ code: "custom", path, message })),
  );
export type EventTimes = z.output<typeof EventTimes>;

/** Stored; what time decides is `EventPhase`. */
export const eventStates = ["draft", "published", "postponed", "cancelled", "archived"] as const;
export const EventState = z.enum(eventStates);
export type EventState = z.infer<typeof EventState>;

/** Where an event stands now: its state, and for a published one what time makes of it. */
export const eventPhases = [
  "draft",
  "announced",
  "open",
  "closed",
  "running",
  "finished",
  "postponed",
  "cancelled",
  "archived",
] as const;
export const EventPhase = z.enum(eventPhases);
export type EventPhase = z.infer<typeof EventPhase>;

export const eventMoves = ["publish", "postpone", "reschedule", "cancel", "archive"] as const;
export type EventMove = (typeof eventMoves)[number];

/** How full a pool is; a few seconds old at most. */
export const PoolCounts = z.object({
  audience: Audience,
  capacity: z.int(),
  /** Seats that nobody has, holds or was offered. */
  free: z.int(),
  waiting: z.int(),
});
export type PoolCounts = z.output<typeof PoolCounts>;

const PublicFile = z.object({ id: FileId, name: z.string(), type: z.string(), size: z.int() });

const publicShape = {
  id: EventId,
  phase: EventPhase,
  counts: z.array(PoolCounts),
  cover: PublicFile.optional(),
  attachments: z.array(PublicFile),
  /** Why it was postponed or cancelled. */
  stateReason: z.string().optional(),
  /** When it was to start before it was last moved. */
  previousStartsAt: Instant.optional(),
  publishedAt: Instant.optional(),
  updatedAt: Instant,
};

/** What anybody may read of a published event: everything but the link for those with a seat. */
export const PublicEvent = z.object({
  ...publicShape,
  content: z.object(eventFields).omit({ onlineUrl: true }),
});
export type PublicEvent = z.output<typeof PublicEvent>;

/** A row of the directory and of the calendar. */
export const EventCard = z.object({
  id: EventId,
  kind: EventKind,
  title: z.string(),
  summary: z.string(),
  hostName: z.string(),
  unitCode: UnitCodeSchema,
  chains: z.array(ChainCodeSchema),
  mode: z.enum(attendanceModes),
  placeName: z.string().optional(),
  startsAt: Instant,
  endsAt: Instant,
  registrationOpensAt: Instant,
  registrationClosesAt: Instant,
  phase: EventPhase,
  counts: z.array(PoolCounts),
  cover: FileId.optional(),
});
export type EventCard = z.output<typeof EventCard>;

/** What those who run it see. */
export const ProgrammeEvent = z.object({
  ...publicShape,
  state: EventState,
  content: z.object(eventFields),
  files: z.array(StoredFile.extend({ purpose: z.enum(["cover", "attachment"]) })),
  /** Rises with everything that calendars must follow. */
  sequence: z.int(),
  createdAt: Instant,
  version: z.int(),
  /** What the caller may do next; the console shows these buttons. */
  moves: z.array(z.enum([...eventMoves, "edit", "capacity"])),
});
export type ProgrammeEvent = z.output<typeof ProgrammeEvent>;
