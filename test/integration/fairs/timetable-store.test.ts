import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { indexes } from "../../../functions/fairs/indexes.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { faultsOf } from "../../support/timetable-checker.ts";
import { requestId, requestWith } from "../../support/timetable-fair.ts";
import { begin, checkStored, code, crowd, newCall, organizer, tally } from "./timetable-world.ts";

let store: LocalStore;
let table: Table;

beforeAll(async () => {
  store = await startStore();
  table = await store.newTable("timetables", indexes);
});
afterAll(() => store.stop());

describe("a version of the timetable", { timeout: 120_000 }, () => {
  it("is made, looked at, published, edited and gone back to", async () => {
    const gathering = crowd();
    const world = await begin(table, gathering);
    const first = await world.solved();
    expect(await world.version(first)).toMatchObject({
      state: "ready",
      held: 8,
      unheld: 1,
      quality: { status: "optimal" },
    });
    const meetings = await world.meetings(first);
    expect(faultsOf(gathering, meetings)).toEqual([]);
    expect(await checkStored(world, first)).toEqual([]);

    expect(await world.publish(first)).toMatchObject({ isPublished: true });
    expect((await world.fair()).published).toMatchObject({ version: first, changes: 0 });
    expect(await code(world.publish(first))).toBe("timetable.stale");

    const [one] = meetings;
    if (one === undefined) throw new Error("nothing is held");
    const taken = await world.edit(first, [{ requestId: one.requestId }]);
    expect(taken.version).toMatchObject({ edits: 1, held: 7, quality: { status: "feasible" } });
    expect((await world.fair()).published?.changes).toBe(1);
    expect(await code(world.edit(first, [{ requestId: one.requestId }], 0))).toBe("timetable.stale");
    expect(await checkStored(world, first)).toEqual([]);

    const copy = await world.orders.copy(world.eventId, first, { actor: organizer, call: newCall() });
    await world.run(copy.number);
    const comparison = await world.read.compare(world.eventId, copy.number, first, organizer);
    expect(comparison).toMatchObject({ kept: 7, moved: [], lost: [], added: [], worseOff: [] });
    const { requestId: back, slot, table: where } = one;
    await world.edit(copy.number, [{ requestId: back, seat: { slot, table: where } }], 1);
    expect(await world.publish(copy.number, 1)).toMatchObject({ isPublished: true });
    // What was published before stays as it was.
    expect(await code(world.edit(first, [{ requestId: one.requestId }], 0))).toBe("timetable.stale");
    expect((await world.read.list(world.eventId, organizer)).items.map((item) => item.isPublished)).toEqual([
      true,
      false,
    ]);
  });

  it("is refused while something has changed since, with a list", async () => {
    const gathering = crowd();
    const world = await begin(table, gathering);
    const number = await world.solved();
    const [meeting] = await world.meetings(number);
    const person = gathering.participants.find(({ id }) => id === meeting?.one);
    if (meeting === undefined || person === undefined) throw new Error("nothing is held");
    await world.putParticipant({ ...person, away: [meeting.slot] });
    expect(await world.read.check(world.eventId, number, organizer)).toEqual({
      items: [{ requestId: meeting.requestId, why: "absent", participantIds: [person.id] }],
    });
    expect(await code(world.publish(number))).toBe("timetable.objected");
    expect((await world.fair()).published).toBeUndefined();
  });

  it("says before it searches what cannot work, and afterwards what cannot be kept together", async () => {
    const gathering = crowd();
    const everybody = await begin(table, {
      ...gathering,
      participants: gathering.participants.map((one) => ({ ...one, away: [1, 2, 3, 4] })),
    });
    const impossible = await everybody.solved();
    expect(await everybody.version(impossible)).toMatchObject({
      state: "failed",
      failure: "impossible",
      causes: [{ kind: "everybody_absent" }],
    });
    const [a, b, , d] = gathering.participants;
    if (!a || !b || !d) throw new Error("no participants");
    const both = await begin(table, {
      ...gathering,
      participants: gathering.participants.map((one) => (one === a ? { ...a, away: [1, 2, 3] } : one)),
      requests: [requestWith(1, [a, b], { rule: "must" }), requestWith(2, [a, d], { rule: "must" })],
    });
    const infeasible = await both.solved();
    const { state, failure, causes } = await both.version(infeasible);
    expect({ state, failure }).toEqual({ state: "failed", failure: "infeasible" });
    expect(causes.flatMap(({ requestIds }) => requestIds).sort()).toEqual([requestId(1), requestId(2)]);
    expect(await both.meetings(infeasible)).toEqual([]);
  });

  it("is ordered once per call, and not while another is at work", async () => {
    const world = await begin(table, crowd());
    const call = newCall();
    const solve = () =>
      world.orders.solve(world.eventId, { seconds: 5, seed: 1 }, { actor: organizer, call });
    const [one, other] = await Promise.all([solve(), solve()]);
    expect(one?.number).toBe(other?.number);
    expect(await code(world.order())).toBe("timetable.running");
    await world.orders.stop(world.eventId, 1, organizer);
    expect((await world.version(1)).state).toBe("stopped");
    await world.run(1);
    expect(await world.meetings(1)).toEqual([]);
    expect(await code(world.orders.stop(world.eventId, 1, organizer))).toBe("timetable.not_running");
    const orders = await Promise.all(Array.from({ length: 10 }, () => code(world.order())));
    expect(tally(orders)).toEqual({ done: 1, "timetable.running": 9 });
  });
});
