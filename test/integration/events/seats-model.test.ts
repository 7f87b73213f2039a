import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StoredEvent } from "../../../functions/events/domain/event.ts";
import { stateAt } from "../../../functions/events/domain/registration.ts";
import { moved } from "../../../functions/events/domain/registration-moves.ts";
import { indexes } from "../../../functions/events/indexes.ts";
import type { Audience, Pool } from "../../../shared/contracts/events-content.ts";
import { Table } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { Crashed, type Fault, faultKinds, faultyClient } from "../../support/faulty-client.ts";
import { checkHeads, checkOrder, checkTruth, type Truth, truthOf } from "./seats-truth.ts";
import {
  closesAt,
  cutOff,
  eventWith,
  type Instance,
  instance,
  opensAt,
  personId,
  poolWith,
  type Setting,
  waitlistUntil,
} from "./seats-world.ts";

let store: LocalStore;
let faulty: ReturnType<typeof faultyClient>;
let events = 0;

beforeAll(async () => {
  store = await startStore();
  faulty = faultyClient(store.client);
});
afterAll(async () => {
  faulty.stop();
  await store.stop();
});

/** The world that the commands act on; nothing is modelled but what was acknowledged. */
interface World {
  /** Of this world alone: what is true of it is found by reading all of the table. */
  readonly table: Table;
  readonly setting: Setting;
  readonly audience: Audience;
  readonly instances: readonly Instance[];
  last: Truth;
}
interface Nothing {
  readonly none: true;
}

const people = [...Array(9).keys()];
const person = fc.constantFrom(...people);
const fault: fc.Arbitrary<Fault | undefined> = fc.option(
  fc.record({ after: fc.nat(2), kind: fc.constantFrom(...faultKinds) }),
  { nil: undefined, freq: 2 },
);

/** What may be refused is refused, what may crash crashes; anything else is a fault of ours. */
async function mayFail(action: Promise<unknown>): Promise<"done" | "refused" | "failed"> {
  try {
    await action;
    return "done";
  } catch (error) {
    if (error instanceof DomainError) return "refused";
    if (error instanceof Crashed || (error as Error).name === "ProvisionedThroughputExceededException")
      return "failed";
    throw error;
  }
}

/** One thing that somebody does on one of the instances, and everything that must be true afterwards. */
class Step implements fc.AsyncCommand<Nothing, World> {
  readonly name: string;
  readonly where: number;
  readonly fault: Fault | undefined;
  readonly action: (world: World, at: Instance) => Promise<unknown>;

  constructor(name: string, where: number, fault: Fault | undefined, action: Step["action"]) {
    this.name = name;
    this.where = where;
    this.fault = fault;
    this.action = action;
  }
  check = () => true;
  async run(_: Nothing, world: World): Promise<void> {
    const { setting, audience, table } = world;
    const at = world.instances[this.where];
    if (at === undefined) throw new Error("no such instance");
    faulty.plan(this.fault);
    await mayFail(this.action(world, at));
    faulty.plan(undefined);
    const truth = await truthOf(store.client, table, setting.event, audience);
    checkTruth(truth, setting.now);
    checkOrder(world.last, truth);
    await checkHeads(table, truth);
    await checkPositions(world, truth);
    world.last = truth;
  }
  toString = () =>
    `${this.name}@${this.where}${this.fault === undefined ? "" : ` ${this.fault.kind}+${this.fault.after}`}`;
}

/** Everybody's turn is what a count of those before them says; a reader without memories is told so. */
async function checkPositions({ setting, table, last }: World, truth: Truth): Promise<void> {
  // Turns follow from who waits and from nothing else.
  if (JSON.stringify(truth.waiting) === JSON.stringify(last.waiting)) return;
  const { pools } = instance(table, setting);
  for (const [i, { registrantId }] of truth.waiting.entries()) {
    const registration = truth.registrations.get(registrantId);
    if (registration !== undefined) expect(await pools.position(registration)).toBe(i + 1);
  }
}

/** An answer was given: whatever it said is in the table. */
async function acknowledged(
  world: World,
  serial: number,
  made: Promise<{ registration: { version: number } }>,
) {
  const { registration } = await made;
  const stored = await world.instances[0]?.registrations.find(world.setting.event.id, personId(serial));
  if (stored === undefined || stored.version < registration.version)
    throw new Error("an acknowledged registration is lost");
}

async function checkIn({ setting }: World, at: Instance, serial: number): Promise<void> {
  const before = await at.registrations.find(setting.event.id, personId(serial));
  if (before === undefined || stateAt(before, setting.event, setting.now) !== "confirmed") return;
  const doing = { move: "check-in", at: setting.now } as const;
  await at.registrations.save(before, moved(before, doing, { to: "checked-in", place: before.place }));
}

/** To a moment that matters, or to a millisecond beside it. */
function advance(world: World, choice: number, beside: number): void {
  const { setting, last } = world;
  const untils = last.seats.flatMap(({ until }) => (until === undefined ? [] : [until]));
  const moments = [...untils, cutOff, waitlistUntil, closesAt, addMilliseconds(setting.now, 60_000)].filter(
    (moment) => moment >= setting.now,
  );
  const moment = addMilliseconds(moments[choice % moments.length] ?? setting.now, beside);
  if (moment > setting.now) setting.now = moment;
}

const where = fc.nat(1);
const serials = fc.uniqueArray(person, { minLength: 1, maxLength: 4 });

const stepsOf = (audience: Audience) => {
  const step = (name: string, action: Step["action"]) =>
    fc.tuple(where, fault).map(([at, wrong]) => new Step(name, at, wrong, action));
  const byPerson = (name: string, action: (world: World, at: Instance, serial: number) => Promise<unknown>) =>
    person.chain((serial) => step(`${name} ${serial}`, (world, at) => action(world, at, serial)));
  const registers = byPerson("register", (world, at, serial) =>
    acknowledged(world, serial, at.register(serial, audience, `key-${serial}-${world.setting.now}`)),
  );
  return [
    registers,
    registers,
    byPerson("hold", (world, at, serial) => acknowledged(world, serial, at.hold(serial, audience))),
    byPerson("cancel", (_, at, serial) => at.cancel(serial)),
    byPerson("accept", (_, at, serial) => at.accept(serial)),
    byPerson("check in", checkIn),
    fc
      .tuple(serials, fc.constantFrom("approve", "approve", "decline", "remove" as const))
      .chain(([chosen, decision]) =>
        step(`${decision} ${chosen}`, (_, at) => at.decide(decision as "approve", chosen)),
      ),
    fc
      .integer({ min: 1, max: 5 })
      .chain((capacity) => step(`capacity ${capacity}`, (_, at) => at.setCapacity(audience, capacity))),
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), serials)
      .chain(([capacity, chosen]) =>
        step(`capacity ${capacity} without ${chosen}`, (_, at) =>
          at.setCapacity(audience, capacity, chosen.map(personId)),
        ),
      ),
    fc
      .tuple(fc.nat(6), fc.integer({ min: -1, max: 1 }))
      .chain(([choice, beside]) =>
        step(`advance ${choice} ${beside}`, async (world) => advance(world, choice, beside)),
      ),
    step("settle", (_, at) => at.settle(audience)),
  ];
};

async function begin(event: StoredEvent, audience: Audience): Promise<World> {
  const setting: Setting = { now: opensAt, event };
  const table = await store.newTable(`seats-${event.id}`, indexes);
  const instances = [0, 1].map(() => instance(new Table(table.name, faulty.client), setting));
  faulty.plan(undefined);
  await instances[0]?.open();
  return { table, setting, audience, instances, last: await truthOf(store.client, table, event, audience) };
}

/** When everybody who had to do something is gone, whatever time decided is true after one call. */
async function end(world: World): Promise<void> {
  const { setting, audience, table } = world;
  await instance(table, setting).settle(audience);
  const truth = await truthOf(store.client, table, setting.event, audience);
  checkTruth(truth, setting.now);
  expect(truth.seats.filter(({ until }) => until !== undefined && until <= setting.now)).toEqual([]);
}

const { SEED, RUNS } = process.env;
const seed = Number(SEED ?? Date.now() % 1_000_000);
const numRuns = Number(RUNS ?? 3);

async function holdsFor(pool: Pool): Promise<void> {
  const { audience } = pool;
  console.log(`seed ${seed} for ${pool.admission}`);
  await fc.assert(
    fc.asyncProperty(fc.commands(stepsOf(audience), { maxCommands: 36, size: "max" }), async (commands) => {
      events += 1;
      const world = await begin(eventWith(events, [pool]), audience);
      await fc.asyncModelRun(() => ({ model: { none: true as const }, real: world }), commands);
      await end(world);
    }),
    { seed, numRuns, endOnFailure: true },
  );
}

describe("whatever people do and whatever fails in between", { timeout: 120_000 }, () => {
  it("holds for first come, first served", () => holdsFor(poolWith("guest", 2)));

  it("holds for offers that must be accepted, and head-counts", () =>
    holdsFor(poolWith("supplier", 3, { confirmHours: 2, perOrganization: 2 })));

  it("holds for approval", () =>
    holdsFor(poolWith("investor", 2, { admission: "approval", perOrganization: 2 })));

  it("holds for priority until a cut-off", () =>
    holdsFor(
      poolWith("enterprise", 3, {
        admission: "priority",
        priority: { tiers: ["little-giant"], until: cutOff },
        confirmHours: 2,
      }),
    ));
});
