import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { indexes } from "../../../functions/fairs/indexes.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { faultsOf } from "../../support/timetable-checker.ts";
import {
  type Gathering,
  participantId,
  participantWith,
  requestId,
  requestWith,
  setupWith,
} from "../../support/timetable-fair.ts";
import { agentOf, dayCases } from "./day-cases.ts";
import { begin, checkStored, code, newCall, organizer, tally } from "./timetable-world.ts";

let store: LocalStore;
let table: Table;

beforeAll(async () => {
  store = await startStore();
  table = await store.newTable("ruling", indexes);
});
afterAll(() => store.stop());

/** Published: 1 meets 2 at the first slot, 3 meets 4 at the second because an organizer said so. */
async function published() {
  const participants = [1, 2, 3, 4].map((serial) => participantWith(serial));
  const [a, b, c, d] = participants;
  if (!a || !b || !c || !d) throw new Error("no participants");
  const gathering: Gathering = {
    setup: setupWith({ slots: 3, tables: 2 }),
    participants,
    requests: [
      requestWith(1, [a, b]),
      requestWith(2, [c, d], { rule: "must", state: "withdrawn", asks: [] }),
    ],
  };
  const world = await begin(table, gathering);
  const number = await world.solved();
  await world.edit(number, [
    { requestId: requestId(1), seat: { slot: 1, table: 1 } },
    { requestId: requestId(2), seat: { slot: 2, table: 1 } },
  ]);
  await world.publish(number);
  const cases = dayCases(world);
  const says = (rule: "must" | "banned" | "none", one = 1, other = 2) =>
    cases.rule(
      world.eventId,
      { one: participantId(one), other: participantId(other), rule, reason: "关联企业回避" },
      organizer,
    );
  const news = async () => {
    const [line] = (await table.queryAll(`FAIR#${world.eventId}`, "LOG#")).slice(-1);
    return cases.newsOf(line ?? {});
  };
  const held = async () => (await world.meetings(number)).map((meeting) => meeting.requestId);
  return { world, number, gathering, ...cases, says, news, held };
}

describe("an organizer's word on what has its seat", { timeout: 120_000 }, () => {
  it("takes a banned meeting out in the same step, with its guards; both are told of the ban alone", async () => {
    const { world, number, gathering, says, news, held, requests } = await published();
    const { request } = await says("banned");
    expect(request.rule).toBe("banned");
    expect(await held()).toEqual([requestId(2)]);
    expect(await checkStored(world, number)).toEqual([]);
    expect((await world.fair()).published?.changes).toBe(1);
    expect(await news()).toEqual([]);
    expect(request.history.at(-1)).toMatchObject({ action: "rule", reason: "关联企业回避" });
    const everything = { ...gathering, requests: await requests.listAll(world.eventId) };
    expect(faultsOf(everything, await world.meetings(number))).toEqual([]);
  });

  it("takes out what nobody wants once the order is taken back, and says so", async () => {
    const { world, number, says, news, held } = await published();
    await says("none", 3, 4);
    expect(await held()).toEqual([requestId(1)]);
    expect(await checkStored(world, number)).toEqual([]);
    expect((await news()).map(({ action, participantId: to }) => [action, to])).toEqual([
      ["unseated", participantId(3)],
      ["unseated", participantId(4)],
    ]);
  });

  it("leaves what has begun as it was", async () => {
    const { world, number, says, held } = await published();
    world.moment.now = "2026-03-20T01:05:00.000Z";
    const stored = await world.meetings(number);
    expect((await says("banned")).request.rule).toBe("banned");
    expect(await world.meetings(number)).toEqual(stored);
    // The second slot is still to come.
    await says("banned", 3, 4);
    expect(await held()).toEqual([requestId(1)]);
  });

  it("and a seat that is given in the same instant: no banned meeting is left", async () => {
    const { world, number, says, requests } = await published();
    await world.edit(number, [{ requestId: requestId(1) }], 0);
    const codes = await Promise.all([
      code(says("banned")),
      ...[1, 2, 3].map((slot) =>
        code(world.edit(number, [{ requestId: requestId(1), seat: { slot, table: 2 } }], 1)),
      ),
    ]);
    expect(codes[0]).toBe("done");
    const rules = new Map((await requests.listAll(world.eventId)).map(({ id, rule }) => [id, rule]));
    const seated = await world.meetings(number);
    expect(seated.filter((meeting) => rules.get(meeting.requestId) === "banned")).toEqual([]);
    expect(await checkStored(world, number)).toEqual([]);
  });

  it("is not overruled by people who want to meet all the same", async () => {
    const { world, says, ask } = await published();
    world.moment.now = "2026-03-20T00:30:00.000Z";
    await says("banned");
    const again = ask(
      world.eventId,
      { from: participantId(1), to: participantId(2), slot: 3 },
      { actor: agentOf(1), call: newCall() },
    );
    expect(tally([await code(again)])).toEqual({ "request.may_not_meet": 1 });
  });
});
