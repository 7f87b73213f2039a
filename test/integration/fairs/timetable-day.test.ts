import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { indexes } from "../../../functions/fairs/indexes.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { faultsOf } from "../../support/timetable-checker.ts";
import { participantId, participantWith, requestWith, setupWith } from "../../support/timetable-fair.ts";
import { begin, checkStored, code, crowd, organizer } from "./timetable-world.ts";

let store: LocalStore;
let table: Table;

beforeAll(async () => {
  store = await startStore();
  table = await store.newTable("timetables", indexes);
});
afterAll(() => store.stop());

describe("the day", { timeout: 120_000 }, () => {
  const noon = "2026-03-20T00:30:00.000Z";

  it("is repaired with few changes, and published for those whom it affects", async () => {
    const gathering = crowd();
    const world = await begin(table, gathering);
    const first = await world.solved();
    await world.publish(first);
    world.moment.now = noon;
    const before = await world.meetings(first);
    const absent = { kind: "absent" as const, participantId: participantId(1), slots: [1, 2] };
    const number = await world.repaired(absent);
    const after = await world.meetings(number);
    const missing = { ...gathering, missing: [{ participantId: participantId(1), slots: [1, 2] }] };
    expect(faultsOf(missing, after)).toEqual([]);
    expect(await checkStored(world, number)).toEqual([]);
    const { repair } = await world.version(number);
    const hit = before.filter(({ one, other, slot }) => [one, other].includes(participantId(1)) && slot < 3);
    expect((repair?.moved.length ?? 0) + (repair?.lost.length ?? 0)).toBeGreaterThanOrEqual(hit.length);
    await world.publish(number);
    const log = await table.queryAll(`FAIR#${world.eventId}`, "LOG#");
    const told = log.at(-1)?.news as { to: { participantId: string }[] };
    expect(told.to.map((one) => one.participantId).sort()).toEqual([...(repair?.affected ?? [])].sort());
    // From now on everything respects it.
    const again = await world.solved();
    expect(faultsOf(missing, await world.meetings(again))).toEqual([]);
  });

  it("moves nothing to a slot that has begun, and nothing that has", async () => {
    const gathering = crowd();
    const world = await begin(table, { ...gathering, requests: gathering.requests.slice(0, 4) });
    const first = await world.solved();
    await world.publish(first);
    const before = await world.meetings(first);
    const over = before.filter(({ slot }) => slot < 3);
    const next = before.find(({ slot }) => slot >= 3);
    // The second slot is under way.
    world.moment.now = "2026-03-20T01:30:00.000Z";
    const absent = {
      kind: "absent" as const,
      participantId: next?.one ?? participantId(1),
      slots: [next?.slot ?? 3],
    };
    const number = await world.repaired(absent);
    const after = await world.meetings(number);
    expect(after.filter(({ slot }) => slot < 3)).toEqual(over);
    const again = await world.solved();
    expect((await world.meetings(again)).filter(({ slot }) => slot < 3)).toEqual(over);
  });

  it("has a slot more at its end, which takes what was left out", async () => {
    const gathering = crowd();
    const world = await begin(table, gathering);
    const first = await world.solved();
    await world.publish(first);
    world.moment.now = noon;
    const number = await world.repaired({ kind: "slot_added", session: 1 });
    const { repair } = await world.version(number);
    expect(repair).toMatchObject({ moved: [], lost: [] });
    expect(await world.meetings(number)).toHaveLength(9);
    expect(await world.read.check(world.eventId, number, organizer)).toEqual({ items: [] });
    await world.publish(number);
    const { setup } = await world.fair();
    expect(faultsOf({ ...gathering, setup }, await world.meetings(number))).toEqual([]);
  });

  it("loses a table, and seats somebody who comes unannounced", async () => {
    const gathering = crowd();
    const late = participantWith(7);
    const partner = gathering.participants[1];
    if (partner === undefined) throw new Error("no participants");
    const world = await begin(table, { ...gathering, setup: setupWith({ slots: 4, tables: 3 }) });
    const first = await world.solved();
    await world.publish(first);
    world.moment.now = noon;
    const lost = await world.repaired({ kind: "table_lost", table: 2, slots: [1, 2, 3, 4] });
    await world.publish(lost);
    const request = requestWith(20, [late, partner]);
    await world.putParticipant(late);
    await world.putRequest(request);
    const walkIn = await world.repaired({ kind: "walk_in", requestIds: [request.id] });
    const meetings = await world.meetings(walkIn);
    expect(meetings.filter(({ table: where }) => where === 2)).toEqual([]);
    const everything = {
      setup: (await world.fair()).setup,
      participants: [...gathering.participants, late],
      requests: [...gathering.requests, request],
      lostTables: [{ table: 2, slots: [1, 2, 3, 4] }],
    };
    expect(faultsOf(everything, meetings)).toEqual([]);
  });

  it("does not take back what changed while a repair was looked at", async () => {
    const gathering = crowd();
    const world = await begin(table, gathering);
    const first = await world.solved();
    await world.publish(first);
    world.moment.now = noon;
    const number = await world.repaired({ kind: "absent", participantId: participantId(1), slots: [1] });
    const [meeting] = await world.meetings(first);
    await world.edit(first, [{ requestId: meeting?.requestId ?? "" }], 0);
    expect(await code(world.publish(number, 1))).toBe("timetable.stale");
  });
});
