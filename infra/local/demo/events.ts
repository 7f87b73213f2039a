import { addWalkIn } from "../../../functions/events/app/add-walk-in.ts";
import { countSeats } from "../../../functions/events/app/count-seats.ts";
import { decideRegistrations } from "../../../functions/events/app/decide-registrations.ts";
import { moveEvent } from "../../../functions/events/app/move-event.ts";
import { recordScans } from "../../../functions/events/app/record-scans.ts";
import { register } from "../../../functions/events/app/register.ts";
import { writeEvent } from "../../../functions/events/app/write-event.ts";
import type { WholeEvent } from "../../../functions/events/domain/event.ts";
import type { StoredRegistration } from "../../../functions/events/domain/registration.ts";
import type { Audience } from "../../../shared/contracts/events-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { Directory } from "../../../shared/identity/directory.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import type { LoadedRuntime } from "../demo-port.ts";
import { type DemoEvent, demoEvents } from "./data/events.ts";
import { contentOf } from "./event-content.ts";
import { type EventWorld, eventWorld } from "./event-world.ts";
import { spread } from "./timeline.ts";

/** Somebody who may register: for an organization, or as a guest. */
export interface Attendee {
  readonly subject: string;
  readonly organization?: { readonly id: string; readonly kind: string; readonly phone: string } | undefined;
}

const hourMs = 3_600_000;

const isResearch = ({ organization }: Attendee): boolean =>
  organization?.kind === "university" || organization?.kind === "institute";

/** Who comes in which pool: investors, research where it has one of its own, everybody else's organizations, people without one. */
function candidates(
  audience: Audience,
  { content }: WholeEvent,
  attendees: readonly Attendee[],
): readonly Attendee[] {
  const apart = content.pools.some((pool) => pool.audience === "university");
  if (audience === "university") return attendees.filter(isResearch);
  if (audience === "investor")
    return attendees.filter(({ organization }) => organization?.kind === "investor");
  if (audience === "enterprise")
    return attendees.filter(
      (one) => one.organization && one.organization.kind !== "investor" && !(apart && isResearch(one)),
    );
  return attendees.filter(({ organization }) => organization === undefined);
}

/** Registers as many in each pool as the entry says, hour after hour since registration opened. */
async function registerAll(
  world: EventWorld,
  demo: DemoEvent,
  event: WholeEvent,
  attendees: readonly Attendee[],
): Promise<StoredRegistration[]> {
  const enter = register(world);
  const made: StoredRegistration[] = [];
  for (const { audience } of event.content.pools) {
    const chosen = candidates(audience, event, attendees)
      .filter(({ subject }) => !(demo.without ?? []).includes(subject))
      .slice(0, demo.registered[audience] ?? 0);
    const priority = event.content.pools.find((pool) => pool.audience === audience)?.priority;
    // Of a pool with a priority rule those come who may after its cut-off: tiers are not this loader's business.
    const from = priority?.until ?? event.content.registrationOpensAt;
    for (const [i, { subject, organization }] of chosen.entries()) {
      world.clock.set(addMilliseconds(from, (i * 3 + 1) * hourMs + spread(`${demo.key}${subject}`, hourMs)));
      const actor = await world.actor(subject);
      const form = {
        audience,
        phone: organization?.phone ?? "13800000000",
        answers: answersOf(event),
        shareConsent: true as const,
        ...(organization === undefined ? {} : { organizationId: organization.id }),
      };
      const { registration } = await enter({ eventId: event.id, form, actor, call: world.call(actor) });
      made.push(registration);
    }
  }
  return made;
}

/** The first option of every question that must be answered. */
const answersOf = ({ content }: WholeEvent) =>
  Object.fromEntries(
    content.questions.flatMap(({ id, required, options }) =>
      required && options?.[0] !== undefined ? [[id, options[0]]] : [],
    ),
  );

/** Most of those who wait for a decision get one. */
async function decideMost(
  world: EventWorld,
  event: WholeEvent,
  made: readonly StoredRegistration[],
  actor: Actor,
): Promise<void> {
  const pending = made.filter(({ state }) => state === "pending").map(({ registrantId }) => registrantId);
  if (pending.length === 0) return;
  const decide = decideRegistrations(world);
  const settled = Math.floor(pending.length * 0.7);
  const ofEvent = { eventId: event.id, actor };
  await decide({ ...ofEvent, registrantIds: pending.slice(1, settled), decision: "approve" });
  const reason = "本场面向本区企业，请报名市级场次。（演示）";
  await decide({ ...ofEvent, registrantIds: pending.slice(0, 1), decision: "decline", reason });
}

/** Most of those with a seat come, two of them without having registered. */
async function holdEvent(
  world: EventWorld,
  event: WholeEvent,
  made: readonly StoredRegistration[],
  actor: Actor,
): Promise<void> {
  const { startsAt } = event.content;
  const came = made.filter(({ registrantId }) => spread(registrantId, 10) > 1);
  world.clock.set(addMilliseconds(startsAt, hourMs / 2));
  const scans = came.map(({ registrantId, serial }) => ({
    scanId: world.newId("scan"),
    registrantId,
    serial,
    scannedAt: addMilliseconds(startsAt, -spread(registrantId, hourMs / 2)),
    by: "qr" as const,
  }));
  const door = { deviceId: world.newId("device"), deviceName: "一号口" };
  await recordScans(world)(event.id, { ...door, scans }, actor);
  for (const name of ["现场嘉宾一", "现场嘉宾二"]) {
    const walkIn = { audience: "guest" as const, name, organizationName: "演示单位", deviceName: "咨询台" };
    await addWalkIn(world)(event.id, walkIn, actor, world.call(actor));
  }
}

/** Writes, publishes and leads one event to where the entry says it is today. */
async function loadEvent(
  world: EventWorld,
  demo: DemoEvent,
  attendees: readonly Attendee[],
): Promise<WholeEvent> {
  const { store, clock, newId } = world;
  const actor = await world.actor(demo.by);
  const content = contentOf(demo, world.now);
  // Announced a week before registration opens, or an hour ago.
  const announcedAt = addMilliseconds(content.registrationOpensAt, -7 * 24 * hourMs);
  const earlier = announcedAt < world.now ? announcedAt : addMilliseconds(world.now, -hourMs);
  clock.set(addMilliseconds(earlier, -hourMs));
  const draft = await writeEvent(store, clock, newId).create(content, { actor, call: world.call(actor) });
  clock.set(earlier);
  const move = moveEvent(store, world, clock);
  const { id } = draft.event;
  const { event } = await move(id, { move: "publish", expectedVersion: 1 }, actor);
  const made = await registerAll(world, demo, event, attendees);
  if (demo.becomes !== "finished") clock.set(addMilliseconds(world.now, -hourMs));
  const expectedVersion = event.version;
  if (demo.becomes === "postponed")
    await move(
      id,
      { move: "postpone", reason: "因场地检修延期，新时间另行通知。（演示）", expectedVersion },
      actor,
    );
  else if (demo.becomes === "cancelled")
    await move(
      id,
      { move: "cancel", reason: "主要发布企业调整计划，本次取消。（演示）", expectedVersion },
      actor,
    );
  else if (demo.becomes === "finished") await holdEvent(world, event, made, actor);
  else await decideMost(world, event, made, actor);
  clock.set(world.now);
  const count = countSeats(world.pools, world.counted, clock);
  for (const { audience } of content.pools) await count({ eventId: id, audience });
  return event;
}

/** All events by their keys, as they were published; one after the other: DynamoDB Local makes transactions of one table wait for each other. */
export async function loadEvents(
  runtime: LoadedRuntime,
  now: string,
  directory: Directory,
  attendees: readonly Attendee[],
): Promise<ReadonlyMap<string, WholeEvent>> {
  const published = new Map<string, WholeEvent>();
  for (const demo of demoEvents) {
    const world = eventWorld(runtime, now, demo.key, directory);
    published.set(demo.key, await loadEvent(world, demo, attendees));
  }
  return published;
}
