import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { indexes } from "../../../functions/fairs/indexes.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { type Gathering, participantWith, requestWith, setupWith } from "../../support/timetable-fair.ts";
import { type Doing, doings, fairDay } from "./fair-day.ts";

let store: LocalStore;
let table: Table;

beforeAll(async () => {
  store = await startStore();
  table = await store.newTable("any-sequence", indexes);
});
afterAll(() => store.stop());

/** Six people, four slots in two sessions and two tables; of nine pairs seven know each other, not all agree yet. */
function beginning(): Gathering {
  const participants = [1, 2, 3, 4, 5, 6].map((serial) => participantWith(serial));
  const pairs = [0, 2, 4].flatMap((one) => [1, 3, 5].map((other) => [one, other] as const));
  return {
    setup: setupWith({ slots: 4, afternoon: 2, tables: 2, also: { meetingsEach: 3, requestsEach: 9 } }),
    participants,
    requests: pairs.slice(0, 7).flatMap(([one, other], index) => {
      const [from, to] = [participants[one], participants[other]];
      if (from === undefined || to === undefined) return [];
      return [requestWith(index + 1, [from, to], { state: index < 5 ? "accepted" : "pending" })];
    }),
  };
}

const doing: fc.Arbitrary<Doing> = fc.record({
  what: fc.oneof(
    { arbitrary: fc.constantFrom(...doings), weight: 2 },
    // Without these nothing else has anything to be done to.
    { arbitrary: fc.constantFrom("solve", "publish", "seat", "time" as const), weight: 1 },
  ),
  one: fc.nat({ max: 8 }),
  other: fc.nat({ max: 8 }),
  slot: fc.integer({ min: 1, max: 5 }),
  table: fc.integer({ min: 1, max: 2 }),
});

const does = (what: Doing["what"], also: Partial<Doing> = {}): Doing => ({
  what,
  one: 0,
  other: 0,
  slot: 1,
  table: 1,
  ...also,
});

const each = <T>(list: readonly T[], of: (one: T) => Doing[]): Doing[] => list.flatMap(of);

/** One day on which everything succeeds that can be done, so that no kind of change is only ever refused. */
const wholeDay: readonly Doing[] = [
  does("ask", { one: 2, other: 1 }),
  does("accept", { one: 5 }),
  does("counter", { one: 6 }),
  does("decline", { one: 7 }),
  does("order", { one: 2, other: 2 }),
  does("ban", { one: 1, other: 2 }),
  does("unrule", { one: 1, other: 2 }),
  does("solve"),
  ...each([0, 1, 2, 3], (one) => [does("swap", { one }), does("swap", { one, other: 2 })]),
  does("time"),
  does("solve"),
  does("publish"),
  does("copy", { other: 1 }),
  does("publish"),
  does("time"),
  does("unseat", { other: 1 }),
  does("walk_in"),
  does("publish"),
  does("unseat", { other: 1 }),
  ...each([1, 2, 3, 4], (slot) =>
    each([0, 1, 2, 3, 4], (one) => [
      does("seat", { one, other: 1, slot, table: 1 }),
      does("seat", { one, other: 1, slot, table: 2 }),
    ]),
  ),
  does("absent", { one: 0, slot: 3 }),
  does("publish"),
  does("table_lost", { slot: 4, table: 2 }),
  does("publish"),
  does("slot_added"),
  does("publish"),
  does("withdraw", { one: 0 }),
  does("withdraw", { one: 1 }),
  does("reschedule", { one: 0, slot: 5 }),
  ...each([0, 1, 2], (one) => each([0, 1, 2], (other) => [does("meet-now", { one, other, slot: 5 })])),
  ...each([0, 1, 2], (one) => each([0, 1, 2], (other) => [does("meet-now", { one, other, slot: 4 })])),
  does("away", { one: 3, slot: 4 }),
  does("time"),
];

describe("by any sequence of what people, organizers and the job can do", { timeout: 600_000 }, () => {
  it("nobody and no table is ever in two places, and what is published can be held", async () => {
    const led = new Map<string, Set<string>>();
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { minLength: 12, maxLength: 20 }), async (day) => {
        const fair = await fairDay(table, beginning());
        for (const one of day) {
          const to = await fair.carryOut(one);
          led.set(one.what, (led.get(one.what) ?? new Set()).add(to));
          expect(await fair.overlaps()).toEqual([]);
          expect(await fair.faults(one.what === "publish" && to === "done")).toEqual([]);
        }
      }),
      { numRuns: 12, examples: [[[...wholeDay]]], verbose: 1, endOnFailure: true },
    );
    const never = doings.filter((what) => led.get(what)?.has("done") !== true);
    expect(never, JSON.stringify([...led].map(([what, codes]) => [what, ...codes]))).toEqual([]);
  });

  it("nor when several of them happen at once", async () => {
    const groups = fc.array(fc.array(doing, { minLength: 2, maxLength: 4 }), { minLength: 4, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(groups, async (day) => {
        const fair = await fairDay(table, beginning());
        for (const one of ["solve", "time", "publish", "time"] as const) await fair.carryOut(does(one));
        for (const group of day) {
          await Promise.all(group.map((one) => fair.carryOut(one)));
          expect(await fair.overlaps()).toEqual([]);
        }
      }),
      { numRuns: 10, verbose: 1, endOnFailure: true },
    );
  });
});
