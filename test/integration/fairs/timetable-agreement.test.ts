import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newsOfRequest } from "../../../functions/fairs/data/request-news.ts";
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
  table = await store.newTable("agreements", indexes);
});
afterAll(() => store.stop());

/** On the morning of the fair: 1 meets 2 at the first slot, 3 meets 4 at the second; there are three slots. */
async function morning() {
  const participants = [1, 2, 3, 4].map((serial) => participantWith(serial));
  const [a, b, c, d] = participants;
  if (!a || !b || !c || !d) throw new Error("no participants");
  const gathering: Gathering = {
    setup: setupWith({ slots: 3, tables: 2 }),
    participants,
    requests: [requestWith(1, [a, b]), requestWith(2, [c, d])],
  };
  const world = await begin(table, gathering);
  const number = await world.solved();
  await world.edit(number, [
    { requestId: requestId(1), seat: { slot: 1, table: 1 } },
    { requestId: requestId(2), seat: { slot: 2, table: 1 } },
  ]);
  await world.publish(number);
  world.moment.now = "2026-03-20T00:30:00.000Z";
  return { world, number, gathering, ...dayCases(world) };
}

describe("two who agree", { timeout: 120_000 }, () => {
  it("move their meeting: both sides and the table in one step, and only they are told", async () => {
    const { world, number, gathering, reschedule, newsOf } = await morning();
    const { eventId } = world;
    const wish = { slot: 3, expectedVersion: 1 };
    const stranger = reschedule.propose(eventId, requestId(1), wish, agentOf(3));
    expect(await code(stranger)).toBe("request.not_found");
    const proposed = await reschedule.propose(eventId, requestId(1), wish, agentOf(1));
    expect(proposed.request.reschedule).toMatchObject({ by: participantId(1), slot: 3 });
    const answer = { agreed: true, expectedVersion: 2 };
    // Nobody answers themselves.
    expect(await code(reschedule.answer(eventId, requestId(1), answer, agentOf(1)))).toBe(
      "request.move_not_allowed",
    );
    const { request } = await reschedule.answer(eventId, requestId(1), answer, agentOf(2));
    expect(request.reschedule).toBeUndefined();
    const meetings = await world.meetings(number);
    expect(meetings.find((meeting) => meeting.requestId === requestId(1))).toMatchObject({
      slot: 3,
      kept: true,
    });
    expect(faultsOf(gathering, meetings)).toEqual([]);
    expect(await checkStored(world, number)).toEqual([]);
    expect((await world.fair()).published?.changes).toBe(1);
    const [line] = (await table.queryAll(`FAIR#${eventId}`, "LOG#")).slice(-1);
    const news = await newsOf(line ?? {});
    expect(news.map((one) => [one.participantId, one.action, one.startsAt])).toEqual([
      [participantId(1), "rescheduled", "2026-03-20T01:50:00.000Z"],
      [participantId(2), "rescheduled", "2026-03-20T01:50:00.000Z"],
    ]);
  });

  it("or keep what they have when the other says no, or somebody has taken the slot", async () => {
    const { world, number, reschedule, ask, accept } = await morning();
    const { eventId } = world;
    const before = await world.meetings(number);
    await reschedule.propose(eventId, requestId(1), { slot: 3, expectedVersion: 1 }, agentOf(1));
    await reschedule.answer(eventId, requestId(1), { agreed: false, expectedVersion: 2 }, agentOf(2));
    expect(await world.meetings(number)).toEqual(before);
    await reschedule.propose(eventId, requestId(1), { slot: 3, expectedVersion: 3 }, agentOf(2));
    const now = { from: participantId(3), to: participantId(2), slot: 3 };
    const { request } = await ask(eventId, now, { actor: agentOf(3), call: newCall() });
    await accept(eventId, request.id, { expectedVersion: 1 }, agentOf(2));
    const late = reschedule.answer(eventId, requestId(1), { agreed: true, expectedVersion: 4 }, agentOf(1));
    expect(await code(late)).toBe("timetable.slot_taken");
    expect(await checkStored(world, number)).toEqual([]);
  });

  it("meet though nobody had asked: the slot is theirs once the other accepts", async () => {
    const { world, number, gathering, free, ask, accept, agenda, requests } = await morning();
    const { eventId } = world;
    const seen = await free(eventId, { as: participantId(1), slot: 2 }, agentOf(1));
    expect(seen.items).toEqual([]);
    const later = await free(eventId, { as: participantId(1), slot: 3 }, agentOf(1));
    expect(later.items.map(({ id }) => id)).toEqual([participantId(4)]);
    const call = newCall();
    const wish = { from: participantId(1), to: participantId(4), slot: 3 };
    const { request } = await ask(eventId, wish, { actor: agentOf(1), call });
    expect((await ask(eventId, wish, { actor: agentOf(1), call })).request.id).toBe(request.id);
    const news = async () => {
      const stored = await table.get({ pk: `FAIR#${eventId}`, sk: `REQUEST#${request.id}` });
      return newsOfRequest(world.parts.fairs)(stored ?? {});
    };
    expect(await news()).toEqual([
      expect.objectContaining({
        action: "asked-now",
        participantId: participantId(4),
        startsAt: "2026-03-20T01:50:00.000Z",
        endsAt: "2026-03-20T02:10:00.000Z",
      }),
    ]);
    // Nothing is kept from anybody until then.
    expect(await world.meetings(number)).toHaveLength(2);
    await accept(eventId, request.id, { expectedVersion: 1 }, agentOf(4));
    expect(await requests.find(eventId, request.id)).toMatchObject({ state: "accepted" });
    // The timetable tells them of their table; nobody is told twice.
    expect(await news()).toEqual([]);
    const day = await agenda(eventId, participantId(1), agentOf(1));
    expect(day.meetings.map(({ seat }) => seat?.slot)).toEqual([1, 3]);
    expect(day.published).toEqual({ version: number, changes: 1 });
    const everything = { ...gathering, requests: await requests.listAll(eventId) };
    expect(faultsOf(everything, await world.meetings(number))).toEqual([]);
  });

  it("are the only ones, however many ask for the same slot", async () => {
    const { world, number, ask, accept } = await morning();
    const { eventId } = world;
    const wishes = [
      [1, 4],
      [3, 2],
    ] as const;
    const asked = await Promise.all(
      wishes.map(async ([from, to]) => ({
        to,
        ...(await ask(
          eventId,
          { from: participantId(from), to: participantId(to), slot: 3 },
          { actor: agentOf(from), call: newCall() },
        )),
      })),
    );
    const twice = [...asked, ...asked, ...asked];
    const codes = await Promise.all(
      twice.map(({ to, request }) => code(accept(eventId, request.id, { expectedVersion: 1 }, agentOf(to)))),
    );
    // Who comes second with the same answer has been overtaken by it; of the two agreements neither is refused.
    expect(tally(codes)).toEqual({ done: 2, "request.stale": 4 });
    expect(await checkStored(world, number)).toEqual([]);
    expect(await world.meetings(number)).toHaveLength(4);
  });

  it("are not refused because a dozen others agree on the same slot at the same time", async () => {
    const participants = Array.from({ length: 24 }, (_, index) => participantWith(index + 1));
    const pairs = participants.flatMap((one, index) => {
      const other = participants[index + 1];
      return index % 2 === 0 && other !== undefined ? [[one, other] as const] : [];
    });
    const requests = pairs.slice(0, 6).map((pair, index) => requestWith(index + 1, pair));
    const gathering: Gathering = { setup: setupWith({ slots: 2, tables: 12 }), participants, requests };
    const world = await begin(table, gathering);
    const { eventId } = world;
    const { reschedule, ask, accept, requests: stored } = dayCases(world);
    const number = await world.solved();
    await world.edit(
      number,
      requests.map(({ id }, index) => ({ requestId: id, seat: { slot: 1, table: index + 1 } })),
    );
    await world.publish(number);
    world.moment.now = "2026-03-20T00:30:00.000Z";
    // Six pairs move their meeting to the second slot, six others meet there at short notice.
    const agreements = await Promise.all(
      pairs.map(async ([one, other], index) => {
        const [asks, answers] = [agentOf(2 * index + 1), agentOf(2 * index + 2)];
        if (index < 6) {
          const id = requestId(index + 1);
          await reschedule.propose(eventId, id, { slot: 2, expectedVersion: 1 }, asks);
          return () => reschedule.answer(eventId, id, { agreed: true, expectedVersion: 2 }, answers);
        }
        const wish = { from: one.id, to: other.id, slot: 2 };
        const { request } = await ask(eventId, wish, { actor: asks, call: newCall() });
        return () => accept(eventId, request.id, { expectedVersion: 1 }, answers);
      }),
    );
    const codes = await Promise.all(agreements.map((agree) => code(agree())));
    expect(tally(codes)).toEqual({ done: 12 });
    const meetings = await world.meetings(number);
    expect(meetings.map(({ slot }) => slot)).toEqual(Array.from({ length: 12 }, () => 2));
    expect((await world.fair()).published?.changes).toBe(12);
    const everything = { ...gathering, requests: await stored.listAll(eventId) };
    expect(faultsOf(everything, meetings)).toEqual([]);
    expect(await checkStored(world, number)).toEqual([]);
  });

  it("or withdraw in the instant when an organizer seats them: no seat is left behind", async () => {
    const participants = Array.from({ length: 12 }, (_, index) => participantWith(index + 1));
    const pairs = Array.from({ length: 6 }, (_, index) => {
      const [one, other] = [participants[2 * index], participants[2 * index + 1]];
      if (one === undefined || other === undefined) throw new Error("no participants");
      return requestWith(index + 1, [one, other]);
    });
    const world = await begin(table, {
      setup: setupWith({ slots: 2, tables: 6 }),
      participants,
      requests: pairs,
    });
    const { eventId } = world;
    const number = await world.solved();
    await Promise.all(pairs.map(({ id }) => world.edit(number, [{ requestId: id }])));
    await world.publish(number);
    const { requests, answer } = dayCases(world);
    await Promise.all(
      pairs.flatMap(({ id }, index) => [
        code(answer.carryOut(eventId, id, { move: "withdraw", expectedVersion: 1 }, agentOf(2 * index + 1))),
        code(world.edit(number, [{ requestId: id, seat: { slot: 1, table: index + 1 } }], 0)),
      ]),
    );
    const seated = await world.meetings(number);
    const states = await Promise.all(seated.map(async ({ requestId: id }) => requests.find(eventId, id)));
    expect(states.filter((request) => request?.state !== "accepted")).toEqual([]);
    expect(await checkStored(world, number)).toEqual([]);
  });

  it("are on the hall's screen at their time", async () => {
    const { world, room } = await morning();
    world.moment.now = "2026-03-20T01:10:00.000Z";
    const screen = await room(world.eventId, organizer);
    expect(screen.current?.number).toBe(1);
    expect(screen.tables[0]?.current.map((side) => side.participantId)).toEqual([
      participantId(1),
      participantId(2),
    ]);
    expect(screen.tables[0]?.next.map((side) => side.participantId)).toEqual([
      participantId(3),
      participantId(4),
    ]);
  });
});
