import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { indexes } from "../../../functions/fairs/indexes.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import {
  participantId,
  participantWith,
  requestId,
  requestWith,
  setupWith,
} from "../../support/timetable-fair.ts";
import { agentOf, dayCases } from "./day-cases.ts";
import { begin, checkStored, code, newCall, organizer } from "./timetable-world.ts";

let store: LocalStore;
let table: Table;

beforeAll(async () => {
  store = await startStore();
  table = await store.newTable("publishing", indexes);
});
afterAll(() => store.stop());

/** Six pairs who agreed to meet, and a timetable that holds them all. */
async function ready() {
  const participants = Array.from({ length: 12 }, (_, index) => participantWith(index + 1));
  const requests = Array.from({ length: 6 }, (_, index) => {
    const [one, other] = participants.slice(2 * index, 2 * index + 2);
    if (one === undefined || other === undefined) throw new Error("no participants");
    return requestWith(index + 1, [one, other]);
  });
  const world = await begin(table, { setup: setupWith({ slots: 3, tables: 6 }), participants, requests });
  const number = await world.solved();
  const cases = dayCases(world);
  const withdraw = (serial: number) =>
    cases.answer.carryOut(
      world.eventId,
      requestId(serial),
      { move: "withdraw", expectedVersion: 1 },
      agentOf(2 * serial - 1),
    );
  /** Meetings that people hold to though they are agreed no longer. */
  const unwanted = async () => {
    const { published } = await world.fair();
    const seated = published === undefined ? [] : await world.meetings(published.version);
    const agreed = new Set(
      (await cases.requests.listAll(world.eventId))
        .filter(({ state, rule }) => state === "accepted" && rule === undefined)
        .map(({ id }) => id),
    );
    return seated.filter((meeting) => !agreed.has(meeting.requestId));
  };
  return { world, number, ...cases, withdraw, unwanted };
}

describe("in the instant of publication", { timeout: 120_000 }, () => {
  it.each([0, 1, 2, 3, 4])("who withdraws is not held to it (%i)", async (head) => {
    const { world, number, rule, withdraw, unwanted } = await ready();
    const ban = { one: participantId(1), other: participantId(2), rule: "banned", reason: "回避" } as const;
    const withdrawals = [
      () => code(rule(world.eventId, ban, organizer)),
      ...[2, 3, 4].map((serial) => () => code(withdraw(serial))),
    ];
    // The publication begins a little earlier or later.
    const before = withdrawals.slice(0, head).map((withdrawal) => withdrawal());
    const publication = code(world.publish(number));
    const after = withdrawals.slice(head).map((withdrawal) => withdrawal());
    expect(new Set(await Promise.all([...before, ...after]))).toEqual(new Set(["done"]));
    expect(["done", "timetable.objected"]).toContain(await publication);
    expect(await unwanted()).toEqual([]);
    expect(await checkStored(world, number)).toEqual([]);
  });

  it("what ceased to be agreed while it was looked at is on the list of the second look", async () => {
    const { world, number, withdraw, unwanted } = await ready();
    const { publishing } = world.parts;
    let looks = 0;
    const publish = world.publishWith({
      ...world.parts,
      publishing: {
        ...publishing,
        publish: async (...order) => {
          looks += 1;
          if (looks === 1) await withdraw(5);
          return publishing.publish(...order);
        },
      },
    });
    expect(await code(publish(world.eventId, number, { expectedChanges: 0, actor: organizer }))).toBe(
      "timetable.objected",
    );
    expect(looks).toBe(1);
    expect((await world.fair()).published).toBeUndefined();
    expect((await world.read.check(world.eventId, number, organizer)).items).toMatchObject([
      { requestId: requestId(5), why: "withdrawn" },
    ]);
    expect(await unwanted()).toEqual([]);
  });

  it("and later, what is asked for anew has not been given a seat by somebody else", async () => {
    const { world, number, ask, requests, unwanted } = await ready();
    await world.publish(number);
    await world.edit(
      number,
      [1, 2, 3].map((serial) => ({ requestId: requestId(serial) })),
    );
    world.moment.now = "2026-03-20T00:30:00.000Z";
    const codes = await Promise.all(
      [1, 2, 3].flatMap((serial) => {
        const pair = { from: participantId(2 * serial - 1), to: participantId(2 * serial), slot: 3 };
        const seat = { slot: 2, table: serial };
        return [
          code(ask(world.eventId, pair, { actor: agentOf(2 * serial - 1), call: newCall() })),
          code(world.edit(number, [{ requestId: requestId(serial), seat }], 1)),
        ];
      }),
    );
    expect(codes).toContain("done");
    expect(await unwanted()).toEqual([]);
    expect(await requests.listAll(world.eventId)).toHaveLength(6);
    expect(await checkStored(world, number)).toEqual([]);
  });
});
