import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listRequests } from "../../../functions/fairs/app/list-requests.ts";
import { indexes } from "../../../functions/fairs/indexes.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { participantId } from "../../support/timetable-fair.ts";
import { agentOf, dayCases } from "./day-cases.ts";
import { begin, crowd, organizer } from "./timetable-world.ts";

let store: LocalStore;
let table: Table;

beforeAll(async () => {
  store = await startStore();
  table = await store.newTable("why", indexes);
});
afterAll(() => store.stop());

/** A published timetable that leaves a third of what was agreed out. */
async function scarce() {
  const gathering = crowd({ meetingsEach: 2 });
  const world = await begin(table, gathering);
  const number = await world.solved();
  await world.publish(number);
  const { parts } = dayCases(world);
  // Whoever reads all requests of the fair to explain a few reads far too much at a large one.
  const requests = {
    ...parts.requests,
    listAll: () => Promise.reject(new Error("all requests were read")),
  };
  const list = listRequests({ ...parts, requests });
  const whysFor = async (actor: Actor, id: string) => {
    const { items } = await list(world.eventId, { participantId: id, unheld: true }, actor, { limit: 50 });
    return items.map((request) => ({ id: request.id, why: request.why }));
  };
  const all = async () => (await world.read.unheld(world.eventId, number, 1, organizer)).items;
  return { world, whysFor, all };
}

describe("why a request is not held", { timeout: 120_000 }, () => {
  it("is the same for who asks about their own as for who reads the whole fair", async () => {
    const { whysFor, all } = await scarce();
    const everything = await all();
    expect(everything).toHaveLength(3);
    for (const serial of [1, 2, 3, 4, 5, 6]) {
      const id = participantId(serial);
      const own = everything.filter(({ from, to }) => [from, to].some((side) => side.participantId === id));
      const expected = own.map(({ requestId, why }) => ({ id: requestId, why }));
      const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
      expect(await whysFor(organizer, id)).toEqual(expected.sort(byId));
      // What would admit it is the organizers' to do.
      expect(await whysFor(agentOf(serial), id)).toEqual(
        expected.map((one) => ({ ...one, why: { ...one.why, fix: [] } })),
      );
    }
  });

  it("names on the day only slots that are still to come, and after it nothing that could be done", async () => {
    const { world, all } = await scarce();
    expect((await all()).some(({ why }) => why.fix.length > 0)).toBe(true);
    for (const [now, begun] of [
      ["2026-03-20T01:00:00.000Z", 1],
      ["2026-03-20T01:26:00.000Z", 2],
      ["2026-03-20T01:51:00.000Z", 3],
    ] as const) {
      world.moment.now = now;
      const slots = (await all()).flatMap(({ why }) => [
        ...why.slots,
        ...why.fix.flatMap(({ slot }) => slot ?? []),
      ]);
      expect(slots.length).toBeGreaterThan(0);
      expect(Math.min(...slots)).toBeGreaterThan(begun);
    }
    world.moment.now = "2026-03-20T05:00:00.000Z";
    const after = await all();
    expect(after.map(({ why }) => why.fix)).toEqual([[], [], []]);
    expect(after.map(({ why }) => why.code)).toEqual(["limit_reached", "limit_reached", "limit_reached"]);
  });
});
