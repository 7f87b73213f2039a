import type {
  AgendaEntry,
  Audience,
  EventContent,
  Pool,
  Question,
} from "../../../../../shared/contracts/events-content.ts";
import { instantOf, localOf } from "./shanghai-time.ts";

/** What the form holds: an event's content as far as it is filled in, times as local texts. */
export interface EventForm {
  readonly [field: string]: unknown;
  readonly kind?: EventContent["kind"];
  readonly title?: string;
  readonly summary?: string;
  readonly mode?: EventContent["mode"];
  readonly place?: Partial<NonNullable<EventContent["place"]>>;
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly agenda?: readonly (AgendaForm | undefined)[];
  readonly pools?: readonly (PoolForm | undefined)[];
  readonly questions?: readonly (Partial<Question> | undefined)[];
}
export type AgendaForm = Partial<AgendaEntry>;
export type PoolForm = Partial<Pool>;

const instantFields = new Set([
  "startsAt",
  "endsAt",
  "registrationOpensAt",
  "registrationClosesAt",
  "waitlistUntil",
  "until",
]);

/** Copies a value, every time in it turned by `turn`. */
function withTimes(value: unknown, turn: (time: string) => string): unknown {
  if (Array.isArray(value)) return value.map((part) => withTimes(part, turn));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      instantFields.has(name) && typeof part === "string" ? turn(part) : withTimes(part, turn),
    ]),
  );
}

/** The form of an event's content. */
export const formOf = (content: EventContent): EventForm => withTimes(content, localOf) as EventForm;

/** Without what was left empty: the contract wants an absent field, not an empty one. */
function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filled);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .map(([name, part]) => [name, filled(part)] as const)
    .filter(([, part]) => {
      if (part === undefined || part === null) return false;
      return typeof part !== "string" || part.trim() !== "";
    });
  return Object.fromEntries(entries);
}

/** A pool without what its way of admission has no use for. */
function poolOf(pool: PoolForm | undefined): unknown {
  const { priority, ...rest } = pool ?? {};
  return pool?.admission === "priority" ? { ...rest, priority: { tiers: [], ...priority } } : rest;
}

const choosing = (kind: Question["kind"] | undefined): boolean => kind === "choice" || kind === "choices";

function questionOf(question: Partial<Question> | undefined): unknown {
  const { options, ...rest } = question ?? {};
  return choosing(question?.kind) ? { ...rest, options: options ?? [] } : rest;
}

/** What the form says, in the contract's shape; whether it is complete is for `EventContent` to say. */
export function contentOf(form: EventForm): Record<string, unknown> {
  const shaped = {
    ...form,
    pools: (form.pools ?? []).map(poolOf),
    questions: (form.questions ?? []).map(questionOf),
    // Also when nothing of it is filled in: then the contract says at which fields.
    place: form.mode === "online" ? undefined : { ...form.place },
    ...(form.mode === "onsite" ? { onlineUrl: undefined } : {}),
  };
  // A time that is not complete is left as it is, so that the contract complains about it at its field.
  const content = withTimes(filled(shaped), (time) => instantOf(time) ?? time) as Record<string, unknown>;
  return { contact: {}, hosts: [], chains: [], agenda: [], ...content };
}

const timeNames = [
  "startsAt",
  "endsAt",
  "registrationOpensAt",
  "registrationClosesAt",
  "waitlistUntil",
] as const;
type TimesForm = Readonly<Partial<Record<(typeof timeNames)[number], string>>>;

/** Of a content, what is filled in to move an event. */
export const timesFormOf = (content: EventContent): TimesForm =>
  Object.fromEntries(
    timeNames.flatMap((name) => {
      const at = content[name];
      return at === undefined ? [] : [[name, localOf(at)]];
    }),
  );

/** New times; the agenda keeps its distance from the start. */
export function movedTimes(content: EventContent, form: TimesForm): Record<string, unknown> {
  const times = withTimes(filled(form), (time) => instantOf(time) ?? time) as Partial<TimesForm>;
  const moved = Date.parse(times.startsAt ?? "") - Date.parse(content.startsAt);
  const later = (at: string): string =>
    Number.isNaN(moved) ? at : new Date(Date.parse(at) + moved).toISOString();
  const agenda = content.agenda.map((entry) => ({
    ...entry,
    startsAt: later(entry.startsAt),
    endsAt: later(entry.endsAt),
  }));
  return { ...times, agenda };
}

/** The lowest `q…` that is free: answers belong to ids, so a question that moves keeps its own. */
export function nextQuestionId(questions: readonly (Partial<Question> | undefined)[]): string {
  const taken = new Set(questions.map((question) => question?.id));
  let n = 1;
  while (taken.has(`q${n}`)) n++;
  return `q${n}`;
}

/** The first audience that has no pool yet. */
export const freeAudience = (
  all: readonly Audience[],
  pools: readonly (PoolForm | undefined)[],
): Audience | undefined => all.find((audience) => !pools.some((pool) => pool?.audience === audience));
