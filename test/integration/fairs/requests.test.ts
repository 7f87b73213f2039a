import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerRequests } from "../../../functions/fairs/app/answer-request.ts";
import { askMeeting } from "../../../functions/fairs/app/ask-meeting.ts";
import { takePart } from "../../../functions/fairs/app/take-part.ts";
import { countsTable } from "../../../functions/fairs/data/counts.ts";
import { encodeFair } from "../../../functions/fairs/data/fair-codec.ts";
import { fairTable } from "../../../functions/fairs/data/fair-table.ts";
import { listingTable } from "../../../functions/fairs/data/listing-table.ts";
import { participantTable } from "../../../functions/fairs/data/participant-table.ts";
import { newsOfRequest } from "../../../functions/fairs/data/request-news.ts";
import { requestTable } from "../../../functions/fairs/data/request-table.ts";
import { timetableTable } from "../../../functions/fairs/data/timetable-table.ts";
import { indexes } from "../../../functions/fairs/indexes.ts";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { OrganizationFacts } from "../../../shared/identity/directory.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { fairWith, organizationId, setupWith } from "../../support/timetable-fair.ts";

const at = "2026-03-10T02:00:00.000Z";
const clock = { now: () => at };
const member = (serial: number): Actor => ({
  personId: `per_${String(serial).padStart(26, "0")}`,
  name: `经办人${serial}`,
  memberships: [{ organizationId: organizationId(serial), role: "agent" }],
  staff: [],
});
const callBy = ({ personId }: Actor): CreatingCall => ({ personId, key: randomUUID(), fingerprint: "same" });

/** Odd ones are enterprises, even ones universities. */
const directory = {
  organization: async (id: string): Promise<OrganizationFacts> => ({
    id,
    name: `单位${id.slice(-2)}`,
    uscc: "91330402MA2C003860",
    kind: "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(id.slice(-1)) % 2 === 1 ? "enterprise" : "university",
    status: "verified",
    districtCode: "330402",
    unitCode: "330402",
    chains: [],
    qualifications: [],
  }),
};

/** A fair that takes requests, at most three from anybody. */
async function begin(table: Table) {
  const cursors = signedCursors(randomUUID().repeat(2));
  const parts = {
    fairs: fairTable(table, cursors),
    participants: participantTable(table, cursors),
    requests: requestTable(table, cursors),
    listings: listingTable(table),
    timetables: timetableTable(table),
    directory,
    clock,
    newId,
  };
  const eventId = newId("programmeEvent");
  const fair = fairWith(setupWith({ slots: 4, tables: 2, also: { requestsEach: 3 } }), { eventId });
  await table.transact([{ put: { Item: encodeFair(fair) } }]);
  const answer = answerRequests(parts);
  const take = takePart({ ...parts, endRequests: answer.endAll });
  const join = async (serial: number): Promise<string> => {
    const actor = member(serial);
    const entry = { name: "王工", listings: [], away: [], contact: { name: "王工", phone: "13800000000" } };
    const asked = { organizationId: organizationId(serial), entry };
    return (await take.join(eventId, asked, { actor, call: callBy(actor) })).id;
  };
  const ask = askMeeting(parts);
  const asks = (serial: number, from: string, to: string, call = callBy(member(serial))) =>
    ask(eventId, { from, to, priority: 2 }, { actor: member(serial), call });
  return { ...parts, eventId, fair, answer, take, join, asks, counts: countsTable(table) };
}

let store: LocalStore;
let table: Table;

beforeAll(async () => {
  store = await startStore();
  table = await store.newTable("requests", indexes);
});
afterAll(() => store.stop());

describe("requests on the real store", { timeout: 120_000 }, () => {
  it("two who ask each other at once have one request, and it is mutual", async () => {
    const world = await begin(table);
    const [one, other] = await Promise.all([world.join(1), world.join(2)]);
    const both = await Promise.all([world.asks(1, one, other), world.asks(2, other, one)]);
    expect(new Set(both.map(({ request }) => request.id)).size).toBe(1);
    const [request] = await world.requests.listAll(world.eventId);
    expect(request).toMatchObject({ state: "accepted", asks: [{}, {}] });
    expect(await world.requests.listOf(one)).toEqual([request]);
    expect(await world.requests.listOf(other)).toEqual([request]);
    expect(await world.counts.of(world.eventId)).toEqual({
      participants: 2,
      requests: 1,
      accepted: 1,
      mutual: 1,
    });
  });

  it("nobody asks for more than they may, from however many windows at once", async () => {
    const world = await begin(table);
    const one = await world.join(1);
    const others = await Promise.all([2, 4, 6, 8, 10, 12].map((serial) => world.join(serial)));
    const results = await Promise.allSettled(others.map((other) => world.asks(1, one, other)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    for (const result of results)
      if (result.status === "rejected") expect(result.reason.code).toBe("request.too_many");
    const [first] = await world.requests.listOf(one);
    await world.answer.carryOut(
      world.eventId,
      first?.id ?? "",
      { move: "withdraw", expectedVersion: 1 },
      member(1),
    );
    expect(await world.participants.asked(world.eventId, [one])).toEqual(new Map([[one, 2]]));
  });

  it("the same call asks once", async () => {
    const world = await begin(table);
    const [one, other] = await Promise.all([world.join(1), world.join(2)]);
    const call = callBy(member(1));
    const [first, again] = [await world.asks(1, one, other, call), await world.asks(1, one, other, call)];
    expect(again.request).toEqual(first.request);
    await expect(world.asks(1, one, other)).rejects.toMatchObject({ code: "request.exists" });
  });

  it("an organization enters six at most, and who leaves asks for nothing any more", async () => {
    const world = await begin(table);
    const entered = await Promise.allSettled(Array.from({ length: 8 }, () => world.join(1)));
    expect(entered.filter(({ status }) => status === "fulfilled")).toHaveLength(6);
    const [one] = entered.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
    const other = await world.join(2);
    await world.asks(1, one ?? "", other);
    const left = await world.take.leave(world.eventId, one ?? "", { expectedVersion: 1 }, member(1));
    expect(left).toMatchObject({ state: "left", requestsLeft: 3 });
    expect(await world.requests.listOf(other)).toMatchObject([{ state: "withdrawn" }]);
    expect(await world.counts.of(world.eventId)).toMatchObject({ participants: 6, accepted: 0 });
  });

  it("tells the other side what was done, once for each version", async () => {
    const world = await begin(table);
    const [one, other] = await Promise.all([world.join(1), world.join(2)]);
    const { request } = await world.asks(1, one, other);
    await world.answer.carryOut(world.eventId, request.id, { move: "accept", expectedVersion: 1 }, member(2));
    const stored = await table.get({ pk: `FAIR#${world.eventId}`, sk: `REQUEST#${request.id}` });
    expect(await newsOfRequest(world.fairs)(stored ?? {})).toEqual([
      expect.objectContaining({ action: "accepted", participantId: one, id: `${request.id}/2/${one}` }),
    ]);
  });
});
