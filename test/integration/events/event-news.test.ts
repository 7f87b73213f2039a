import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { moveEvent } from "../../../functions/events/app/move-event.ts";
import { cancelRegistration } from "../../../functions/events/app/own-registration.ts";
import { register } from "../../../functions/events/app/register.ts";
import { remindRegistrants } from "../../../functions/events/app/remind-registrants.ts";
import { settlePools } from "../../../functions/events/app/settle-pools.ts";
import { type RegistrationChanged, tellOfMove } from "../../../functions/events/app/tell-registrants.ts";
import { writeEvent } from "../../../functions/events/app/write-event.ts";
import { answerFileTable } from "../../../functions/events/data/answer-file-table.ts";
import { eventListTable } from "../../../functions/events/data/event-list-table.ts";
import { eventTable } from "../../../functions/events/data/event-table.ts";
import { eventPk } from "../../../functions/events/data/keys.ts";
import { eventOfLog } from "../../../functions/events/data/log-event.ts";
import { newsOfMessage } from "../../../functions/events/data/message-news.ts";
import { placeRowTable } from "../../../functions/events/data/place-row-table.ts";
import { newsOfRegistration } from "../../../functions/events/data/registration-news.ts";
import { registrationTable } from "../../../functions/events/data/registration-table.ts";
import { seatTable } from "../../../functions/events/data/seat-table.ts";
import { indexes } from "../../../functions/events/indexes.ts";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import { DuijieEvent } from "../../../shared/events/events.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { contentWith, during, staff } from "../../unit/events/event-sample.ts";

/** Who is told what becomes of an event and of their registration, on DynamoDB Local. */

let store: LocalStore;
let table: Table;
let tables = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const organizer = staff("organizer");
const person = (number: number): Actor => ({
  personId: `per_0000000000000000000000000${number}`,
  name: `来宾 ${number}`,
  memberships: [],
  staff: [],
});

async function openEvent() {
  const cursors = signedCursors("a secret of these tests, long enough".repeat(2));
  const clock = { at: during.announced as string, now: () => clock.at };
  const events = eventTable(table, cursors);
  const parts = {
    pools: seatTable(table),
    registrations: registrationTable(table),
    answerFiles: answerFileTable(table),
    directory: { organization: async () => undefined },
    events: { find: events.find, findRecent: events.find },
    clock,
  };
  const [pool] = contentWith().pools;
  if (pool === undefined) throw new Error("the sample has no pool");
  const content = contentWith({ pools: [{ ...pool, capacity: 1, confirmHours: 2 }] });
  const call = { personId: organizer.personId, key: "create-event", fingerprint: "f" };
  const { event } = await writeEvent(events, clock, newId).create(content, { actor: organizer, call });
  const move = moveEvent(events, parts, clock);
  await move(event.id, { move: "publish", expectedVersion: 1 }, organizer);
  clock.at = during.open;
  const form = { audience: "guest", phone: "13800000000", answers: {}, shareConsent: true } as const;
  const enter = async (number: number) => {
    const actor = person(number);
    const calling = { personId: actor.personId, key: `register-${number}`, fingerprint: "f" };
    const { registration } = await register(parts)({ eventId: event.id, form, actor, call: calling });
    return registration;
  };
  const told: RegistrationChanged[] = [];
  const tell = async (news: RegistrationChanged) => {
    told.push(news);
  };
  const newsOf = async (number: number) => {
    const items = await table.queryAll(`PERSON#${person(number).personId}`, "REGISTRATION#");
    const news = await Promise.all(items.map(newsOfRegistration(parts.events)));
    return news.flat().map((one) => DuijieEvent.parse(one));
  };
  const rows = placeRowTable(table, cursors);
  const lists = eventListTable(table, cursors);
  return { id: event.id, parts, clock, move, enter, tell, told, newsOf, rows, lists };
}

beforeEach(async () => {
  tables += 1;
  table = await store.newTable(`event-news-${tables}`, indexes);
});

it("tells each person what became of their registration, the same under the same id", async () => {
  const { enter, newsOf, parts, id } = await openEvent();
  const first = await enter(1);
  await enter(2);
  const news = await newsOf(1);
  expect(news).toEqual([
    expect.objectContaining({ action: "confirmed", personId: person(1).personId, eventId: id }),
  ]);
  expect(await newsOf(1)).toEqual(news);
  expect(await newsOf(2)).toEqual([expect.objectContaining({ action: "waitlisted" })]);
  await cancelRegistration(parts)({ eventId: id, actor: person(1), expectedVersion: first.version });
  expect(await newsOf(1)).toEqual([expect.objectContaining({ action: "cancelled" })]);
  expect(await newsOf(2)).toEqual([
    expect.objectContaining({ action: "offered", until: "2026-03-10T02:00:00.000Z" }),
  ]);
});

it("passes on by itself what time has freed, and tells both", async () => {
  const { enter, newsOf, parts, id, clock, lists } = await openEvent();
  const first = await enter(1);
  await enter(2);
  await enter(3);
  await cancelRegistration(parts)({ eventId: id, actor: person(1), expectedVersion: first.version });
  const settle = settlePools({ ...parts, lists }, clock);
  clock.at = "2026-03-10T01:59:59.999Z";
  await settle();
  expect(await newsOf(3)).toEqual([expect.objectContaining({ action: "waitlisted" })]);
  clock.at = "2026-03-10T02:00:00.000Z";
  await settle();
  expect(await newsOf(2)).toEqual([expect.objectContaining({ action: "lapsed" })]);
  expect(await newsOf(3)).toEqual([expect.objectContaining({ action: "offered" })]);
  await settle();
  expect(await newsOf(3)).toHaveLength(1);
});

it("tells everybody who counts on an event that it was cancelled, and nobody else", async () => {
  const { enter, parts, id, move, told, tell, rows } = await openEvent();
  await enter(1);
  const gone = await enter(2);
  await enter(3);
  await cancelRegistration(parts)({ eventId: id, actor: person(2), expectedVersion: gone.version });
  await move(id, { move: "cancel", reason: "不再举办", expectedVersion: 2 }, organizer);
  const lines = await table.queryAll(eventPk(id), "LOG#");
  const follow = tellOfMove(parts.events, rows, tell);
  for (const line of lines) {
    const news = eventOfLog(line);
    if (news !== undefined) await follow(news);
  }
  expect(told.map(({ personId, action }) => [personId, action]).sort()).toEqual([
    [person(1).personId, "event-cancelled"],
    [person(3).personId, "event-cancelled"],
  ]);
  expect(told[0]).toMatchObject({ reason: "不再举办", occurrence: { status: "cancelled" } });
  for (const news of told) expect(DuijieEvent.safeParse(news).success).toBe(true);
});

it("reminds who has a seat on the day before, as a calendar in China has it", async () => {
  const { enter, parts, told, tell, rows, lists, clock } = await openEvent();
  await enter(1);
  await enter(2);
  const remind = remindRegistrants({ events: parts.events, lists, rows }, tell, clock);
  for (const at of ["2026-03-18T15:59:59.999Z", "2026-03-18T16:00:00.000Z", "2026-03-19T16:00:00.000Z"]) {
    clock.at = at;
    await remind();
  }
  expect(told).toEqual([
    expect.objectContaining({
      action: "reminder",
      personId: person(1).personId,
      at: "2026-03-18T16:00:00.000Z",
    }),
  ]);
});

it("makes of a message to several one for each", async () => {
  const { parts, id } = await openEvent();
  const news = await newsOfMessage(parts.events)({
    sk: "MESSAGE#evt_1",
    id: "evt_1",
    eventId: id,
    registrantIds: [person(1).personId, person(2).personId],
    subject: "停车",
    text: "请停在南门。",
    by: { personId: organizer.personId, name: "主办" },
    at: during.open,
  });
  expect(news.map((one) => DuijieEvent.parse(one).id)).toEqual([
    `${id}/evt_1/${person(1).personId}`,
    `${id}/evt_1/${person(2).personId}`,
  ]);
});
