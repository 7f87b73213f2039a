import type { Audience, EventContent, Pool } from "../../../shared/contracts/events-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError, invalidField } from "../../../shared/kernel/domain-error.ts";
import { differingFields } from "../../../shared/kernel/same-value.ts";
import { addMilliseconds, type Instant } from "../../../shared/kernel/time.ts";
import { type EventFile, phaseAt, poolOf, type StoredEvent, type WholeEvent } from "./event.ts";
import { changed, checkMayChange, type Doing, type EventChange } from "./event-change.ts";
import { capacityChangesIn, editableIn } from "./event-transitions.ts";
import { capacityOf, mayHold, mayHoldFor } from "./permission.ts";

interface Creating {
  readonly id: string;
  readonly actor: Actor;
  readonly at: Instant;
}

/** A new draft, for an office that the actor holds events for. */
export function createEvent(content: EventContent, { id, actor, at }: Creating): EventChange {
  if (!mayHoldFor(actor, content.unitCode)) throw invalidField("body.unitCode", "event.unit");
  const event: WholeEvent = {
    id,
    state: "draft",
    content,
    version: 1,
    sequence: 0,
    createdAt: at,
    updatedAt: at,
    files: [],
  };
  const by = { personId: actor.personId, name: actor.name, capacity: capacityOf(actor, event) };
  return { event, log: { at, action: "create", to: "draft", by } };
}

/** A new draft after this event, all times moved with its start; files stay where they are. */
export function copyEvent(source: WholeEvent, startsAt: Instant, creating: Creating): EventChange {
  const { content } = source;
  const shift = Date.parse(startsAt) - Date.parse(content.startsAt);
  const moved = (at: Instant): Instant => addMilliseconds(at, shift);
  const copy: EventContent = {
    ...content,
    startsAt,
    endsAt: moved(content.endsAt),
    registrationOpensAt: moved(content.registrationOpensAt),
    registrationClosesAt: moved(content.registrationClosesAt),
    ...(content.waitlistUntil === undefined ? {} : { waitlistUntil: moved(content.waitlistUntil) }),
    agenda: content.agenda.map((entry) => ({
      ...entry,
      startsAt: moved(entry.startsAt),
      endsAt: moved(entry.endsAt),
    })),
    pools: content.pools.map((pool) => ({
      ...pool,
      ...(pool.priority === undefined
        ? {}
        : { priority: { ...pool.priority, until: moved(pool.priority.until) } }),
    })),
  };
  return createEvent(copy, creating);
}

/** What people registered by: once published it changes by operations of its own, which tell them, or not at all. */
export const frozenFields = [
  "startsAt",
  "endsAt",
  "registrationOpensAt",
  "registrationClosesAt",
  "waitlistUntil",
  "holdMinutes",
  "questions",
  "pools",
] as const satisfies readonly (keyof EventContent)[];

/** What an entry of a calendar shows: when it changes, calendars must follow. */
const calendarFields: ReadonlySet<string> = new Set<keyof EventContent>([
  "title",
  "kind",
  "hosts",
  "place",
  "summary",
]);

/** New words for an event; of a published one the rules of registration stay as they are. */
export function editEvent(before: WholeEvent, content: EventContent, doing: Doing): EventChange {
  checkMayChange(before, doing);
  if (!editableIn.includes(phaseAt(before, doing.at)))
    throw new DomainError("conflict", "event.not_editable");
  if (!mayHoldFor(doing.actor, content.unitCode)) throw invalidField("body.content.unitCode", "event.unit");
  const fields = differingFields(before.content, content);
  const published = before.state !== "draft";
  if (published) refuseFrozen(fields);
  const followed = published && fields.some((field) => calendarFields.has(field));
  return changed(
    before,
    "edit",
    { ...doing, reason: fields.join(", ") },
    {
      content,
      sequence: before.sequence + (followed ? 1 : 0),
    },
  );
}

function refuseFrozen(fields: readonly string[]): void {
  const errors = fields
    .filter((field) => (frozenFields as readonly string[]).includes(field))
    .map((field) => ({ path: `body.content.${field}`, code: "event.frozen" as const }));
  if (errors.length > 0) throw new DomainError("conflict", "event.frozen", { errors });
}

/** Other seats in a pool of a published event; that they fit those who have one is the seats' rule. */
export function changeCapacity(
  before: WholeEvent,
  { audience, capacity }: Pick<Pool, "audience" | "capacity">,
  doing: Doing,
): EventChange {
  checkMayChange(before, doing);
  poolOf(before, audience);
  if (!capacityChangesIn.includes(phaseAt(before, doing.at)))
    throw new DomainError("conflict", "event.not_editable");
  const change = changed(before, "capacity", doing, {
    content: { ...before.content, pools: withCapacity(before.content.pools, audience, capacity) },
  });
  const was = poolOf(before, audience).capacity;
  return {
    ...change,
    log: { ...change.log, reason: `${audience} ${was} → ${capacity}: ${doing.reason ?? ""}` },
  };
}

const withCapacity = (pools: readonly Pool[], audience: Audience, capacity: number): Pool[] =>
  pools.map((pool) => (pool.audience === audience ? { ...pool, capacity } : pool));

/** May files of it be added and removed by this person now? */
export function checkFilesMayChange(event: StoredEvent, actor: Actor, at: Instant): void {
  if (!mayHold(actor, event)) throw new DomainError("not_found", "event.not_found");
  if (!editableIn.includes(phaseAt(event, at))) throw new DomainError("conflict", "event.not_editable");
}

/** Takes a file off the event's pages. */
export function removeFile(before: WholeEvent, file: EventFile, actor: Actor, at: Instant): EventChange {
  checkFilesMayChange(before, actor, at);
  return changed(
    before,
    "remove-file",
    { actor, at, reason: file.name },
    {
      files: before.files.filter(({ id }) => id !== file.id),
    },
  );
}
