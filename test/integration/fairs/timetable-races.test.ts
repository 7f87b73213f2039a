import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { indexes } from "../../../functions/fairs/indexes.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { faultsOf } from "../../support/timetable-checker.ts";
import { participantWith, requestId, requestWith, setupWith } from "../../support/timetable-fair.ts";
import { begin, checkStored, code, crowd } from "./timetable-world.ts";

let store: LocalStore;
let table: Table;

beforeAll(async () => {
  store = await startStore();
  table = await store.newTable("timetables", indexes);
});
afterAll(() => store.stop());

describe("under any race", { timeout: 120_000 }, () => {
  it("of a hundred who want the same slot and table one gets it", async () => {
    const participants = Array.from({ length: 40 }, (_, index) => participantWith(index + 1));
    const requests = Array.from({ length: 20 }, (_, index) => {
      const [one, other] = [participants[2 * index], participants[2 * index + 1]];
      if (one === undefined || other === undefined) throw new Error("no participants");
      return requestWith(index + 1, [one, other]);
    });
    const gathering = { setup: setupWith({ slots: 3, tables: 5 }), participants, requests };
    const world = await begin(table, gathering);
    const number = await world.solved();
    await Promise.all(requests.map(({ id }) => world.edit(number, [{ requestId: id }])));
    expect(await world.meetings(number)).toEqual([]);
    const codes = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        code(world.edit(number, [{ requestId: requestId((index % 20) + 1), seat: { slot: 2, table: 3 } }])),
      ),
    );
    const meetings = await world.meetings(number);
    expect(meetings).toHaveLength(1);
    const winner = meetings[0]?.requestId;
    // Whoever asks for what the same meeting has already is not refused.
    const done = codes.flatMap((one, index) => (one === "done" ? [requestId((index % 20) + 1)] : []));
    expect(new Set(done)).toEqual(new Set([winner]));
    expect(await checkStored(world, number)).toEqual([]);
  });

  it("of a hundred edits of what is published each is seen by the next, or refused", async () => {
    const gathering = crowd();
    const world = await begin(table, gathering);
    const number = await world.solved();
    await world.publish(number);
    const held = await world.meetings(number);
    const codes = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        code(world.edit(number, [{ requestId: held[index % held.length]?.requestId ?? "" }], 0)),
      ),
    );
    expect(codes.filter((one) => one === "done")).toHaveLength(1);
    expect((await world.fair()).published?.changes).toBe(1);
    expect(await world.meetings(number)).toHaveLength(held.length - 1);
    expect(await checkStored(world, number)).toEqual([]);
  });

  it("two who swap against each other leave everybody with one meeting at a time", async () => {
    const gathering = crowd();
    const world = await begin(table, gathering);
    const number = await world.solved();
    for (let round = 0; round < 5; round += 1) {
      const meetings = await world.meetings(number);
      const edits = meetings.flatMap((one, index) => {
        const other = meetings[(index + 1 + round) % meetings.length];
        return other === undefined || other === one
          ? []
          : [
              [
                { requestId: one.requestId, seat: { slot: other.slot, table: other.table } },
                { requestId: other.requestId, seat: { slot: one.slot, table: one.table } },
              ],
            ];
      });
      await Promise.all(edits.map((some) => code(world.edit(number, some))));
      expect(faultsOf(gathering, await world.meetings(number))).toEqual([]);
      expect(await checkStored(world, number)).toEqual([]);
    }
  });

  it("nobody gets more meetings than allowed", async () => {
    const gathering = crowd({ meetingsEach: 2 });
    const world = await begin(table, gathering);
    const number = await world.solved();
    const held = await world.meetings(number);
    await Promise.all(held.map(({ requestId }) => world.edit(number, [{ requestId }])));
    const seats = [1, 2, 3, 4].flatMap((slot) => [1, 2].map((where) => ({ slot, table: where })));
    const wishes = gathering.requests.flatMap(({ id }) => seats.map((seat) => ({ requestId: id, seat })));
    await Promise.all(wishes.map((wish) => code(world.edit(number, [wish]))));
    expect(faultsOf(gathering, await world.meetings(number))).toEqual([]);
    expect(await checkStored(world, number)).toEqual([]);
  });
});
