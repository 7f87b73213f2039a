import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { followProgramme } from "../../../functions/fairs/app/follow-programme.ts";
import { holdFair } from "../../../functions/fairs/app/hold-fair.ts";
import { encodeFair } from "../../../functions/fairs/data/fair-codec.ts";
import { newsOfFair } from "../../../functions/fairs/data/fair-news.ts";
import { fairTable, foundFairs } from "../../../functions/fairs/data/fair-table.ts";
import { knownEventTable } from "../../../functions/fairs/data/known-event-table.ts";
import { listingTable } from "../../../functions/fairs/data/listing-table.ts";
import { encodeParticipant } from "../../../functions/fairs/data/participant-codec.ts";
import { foundParticipants } from "../../../functions/fairs/data/participant-table.ts";
import { phaseAt } from "../../../functions/fairs/domain/fair.ts";
import { indexes } from "../../../functions/fairs/indexes.ts";
import type { FairSetup } from "../../../shared/contracts/fairs-content.ts";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import { DuijieEvent } from "../../../shared/events/events.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { participantWith, setupWith } from "../../support/timetable-fair.ts";
import { code, newCall, organizer } from "./timetable-world.ts";

const staff = (role: Actor["staff"][number]["role"], unitCode?: "330402" | "330481"): Actor => ({
  ...organizer,
  personId: `per_${role}_${unitCode ?? ""}`,
  staff: [{ role, units: unitCode === undefined ? [] : [unitCode] }],
});
const operator = staff("operator");
const ownDistrict = staff("district", "330402");
const otherDistrict = staff("district", "330481");
const auditor = staff("auditor");
const member: Actor = {
  ...organizer,
  personId: "per_member",
  staff: [],
  memberships: [{ organizationId: "org_1", role: "admin" }],
};
const mayHold = [
  ["the organizer", organizer],
  ["the operator", operator],
  ["its own district", ownDistrict],
] as const;
const mayNot = [
  ["another district", otherDistrict],
  ["the auditor", auditor],
  ["a member", member],
] as const;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const shifted = (session: FairSetup["sessions"][number], by: number) => ({
  ...session,
  startsAt: addMilliseconds(session.startsAt, by),
  endsAt: addMilliseconds(session.endsAt, by),
});

const setup = setupWith({ slots: 4, tables: 2 });
const before = "2026-02-20T00:00:00.000Z";

const eventNews = (eventId: string, at: string, occurrence: object, also: object = {}): DuijieEvent =>
  DuijieEvent.parse({
    id: `${eventId}/LOG#${at}`,
    at,
    type: "event.changed",
    eventId,
    unitCode: "330402",
    action: "published",
    occurrence: {
      title: "新能源供需对接会",
      kind: "fair",
      startsAt: "2026-03-20T00:00:00.000Z",
      endsAt: "2026-03-20T10:00:00.000Z",
      place: "市科技大厦",
      hostName: "市科技局",
      sequence: 1,
      status: "confirmed",
      ...occurrence,
    },
    ...also,
  });

let store: LocalStore;
let table: Table;

beforeAll(async () => {
  store = await startStore();
  table = await store.newTable("holding", indexes);
});
afterAll(() => store.stop());

/** An event of the kind fair that this module was told of; its meetings are nobody's yet. */
async function begin() {
  const moment = { now: before };
  const clock = { now: () => moment.now };
  const fairs = fairTable(table, signedCursors(randomUUID().repeat(2)));
  const events = knownEventTable(table);
  const hold = holdFair(fairs, events, clock);
  const follow = followProgramme({ fairs, events, listings: listingTable(table), clock });
  const eventId = newId("programmeEvent");
  const tell = (at: string, occurrence: object, also: object = {}) =>
    follow(eventNews(eventId, at, occurrence, also));
  await tell("2026-02-01T00:00:00.000Z", {});
  const everything = () => table.queryAll(`FAIR#${eventId}`);
  const create = (actor: Actor) => hold.create({ eventId, setup }, { actor, call: newCall() });
  const found = async () => {
    const fair = await fairs.find(eventId);
    if (fair === undefined) throw new Error("no fair");
    return fair;
  };
  const opened = async () => {
    await create(organizer);
    return hold.open(eventId, { expectedVersion: 1 }, organizer);
  };
  return { eventId, moment, fairs, hold, tell, everything, create, found, opened };
}

describe("whoever holds a fair", { timeout: 120_000 }, () => {
  it.each(mayHold)("may be %s: from the draft to the report", async (_, actor) => {
    const { eventId, moment, hold, create, everything } = await begin();
    expect(await create(actor)).toMatchObject({ state: "draft", title: "新能源供需对接会", version: 1 });
    const edited = { ...setup, meetingsEach: 6 };
    await hold.edit(eventId, { setup: edited, expectedVersion: 1 }, actor);
    expect(await hold.open(eventId, { expectedVersion: 2 }, actor)).toMatchObject({
      state: "open",
      openedAt: before,
      setup: { meetingsEach: 6 },
    });
    expect(await code(hold.report(eventId, { expectedVersion: 3 }, actor))).toBe("fair.move_not_allowed");
    moment.now = "2026-03-20T09:00:00.000Z";
    const reported = await hold.report(eventId, { expectedVersion: 3 }, actor);
    expect(reported).toMatchObject({ state: "reported", reportedAt: moment.now, version: 4 });
    expect(await code(hold.cancel(eventId, { expectedVersion: 4, reason: "x" }, actor))).toBe(
      "fair.move_not_allowed",
    );
    const log = (await everything()).filter(({ sk }) => String(sk).startsWith("LOG#"));
    expect(log.map(({ action }) => action)).toEqual(["create", "edit", "open", "report"]);
    expect(new Set(log.map(({ by }) => (by as { personId: string }).personId))).toEqual(
      new Set([actor.personId]),
    );
  });

  it.each(mayNot)("is not %s, who changes nothing", async (_, actor) => {
    const { eventId, hold, create, everything } = await begin();
    expect(await code(create(actor))).toBe("event.unit");
    expect(await everything()).toEqual([]);
    await create(organizer);
    const stored = await everything();
    const details = { expectedVersion: 1, reason: "x" };
    const refusals = await Promise.all(
      [
        hold.edit(eventId, { setup: { ...setup, meetingsEach: 1 }, ...details }, actor),
        hold.open(eventId, details, actor),
        hold.cancel(eventId, details, actor),
        hold.report(eventId, details, actor),
      ].map(code),
    );
    expect(new Set(refusals)).toEqual(new Set(["fair.not_found"]));
    expect(await everything()).toEqual(stored);
  });

  it("is refused what its event does not hold, what is out of date, and what somebody else has done", async () => {
    const { eventId, hold, create, everything, opened } = await begin();
    const late = {
      ...setup,
      sessions: [{ name: "晚上", startsAt: "2026-03-20T09:30:00.000Z", endsAt: "2026-03-20T10:30:00.000Z" }],
    };
    const outside = hold.create({ eventId, setup: late }, { actor: organizer, call: newCall() });
    expect(await code(outside)).toBe("fair.outside_event");
    expect(await everything()).toEqual([]);
    await opened();
    expect(await code(create(organizer))).toBe("fair.exists");
    const stored = await everything();
    expect(await code(hold.edit(eventId, { setup: late, expectedVersion: 2 }, organizer))).toBe(
      "fair.outside_event",
    );
    expect(await code(hold.edit(eventId, { setup, expectedVersion: 1 }, organizer))).toBe("fair.stale");
    expect(await code(hold.open(eventId, { expectedVersion: 2 }, organizer))).toBe("fair.move_not_allowed");
    expect(await everything()).toEqual(stored);
    const both = [organizer, operator].map((actor) =>
      code(hold.edit(eventId, { setup: { ...setup, meetingsEach: 3 }, expectedVersion: 2 }, actor)),
    );
    expect((await Promise.all(both)).sort()).toEqual(["done", "fair.stale"]);
  });

  it("does not open meetings of an event that is not public, nor without one", async () => {
    const { eventId, hold, create, tell, found } = await begin();
    await create(organizer);
    await tell("2026-02-02T00:00:00.000Z", { status: "tentative" });
    expect(await code(hold.open(eventId, { expectedVersion: 1 }, organizer))).toBe("fair.event_not_public");
    expect((await found()).state).toBe("draft");
    const nowhere = newId("programmeEvent");
    const homeless = hold.create({ eventId: nowhere, setup }, { actor: organizer, call: newCall() });
    expect(await code(homeless)).toBe("fair.event");
  });
});

describe("a fair follows its event", { timeout: 120_000 }, () => {
  it("by its new name and place, once, and not by older news", async () => {
    const { tell, found, opened, everything } = await begin();
    await opened();
    const renamed = { title: "新能源与储能对接会", place: "会展中心" };
    await tell("2026-02-10T00:00:00.000Z", renamed, { action: "edited" });
    expect(await found()).toMatchObject({
      title: renamed.title,
      placeName: renamed.place,
      state: "open",
      version: 3,
    });
    const stored = await everything();
    await tell("2026-02-10T00:00:00.000Z", renamed, { action: "edited" });
    await tell("2026-02-09T00:00:00.000Z", { title: "旧名" }, { action: "edited" });
    expect(await everything()).toEqual(stored);
  });

  it("into its cancellation, of which everybody who takes part is told once", async () => {
    const { eventId, tell, found, opened, everything, moment } = await begin();
    await opened();
    const people = [participantWith(1), participantWith(2), participantWith(4, { state: "left" })];
    await table.writeMany(people.map((one) => ({ put: encodeParticipant({ ...one, eventId }) })));
    const cancelled = { status: "cancelled", sequence: 2 };
    const also = { action: "cancelled", reason: "因台风取消" };
    await tell("2026-02-11T00:00:00.000Z", cancelled, also);
    const fair = await found();
    expect(fair).toMatchObject({ state: "cancelled", stateReason: "因台风取消" });
    expect(phaseAt(fair, moment.now)).toBe("cancelled");
    await tell("2026-02-11T00:00:00.000Z", cancelled, also);
    const told = newsOfFair({ fairs: foundFairs(table), participants: foundParticipants(table) });
    const news = await Promise.all((await everything()).map(told));
    expect(news.flat().map(({ participantId, action, reason }) => [participantId, action, reason])).toEqual([
      [people[0]?.id, "fair-cancelled", "因台风取消"],
      [people[1]?.id, "fair-cancelled", "因台风取消"],
    ]);
  });

  it("to another day once its timetable is published: all sessions together, and everybody is told", async () => {
    const { eventId, tell, hold, found, opened, everything, moment } = await begin();
    await opened();
    const person = participantWith(1);
    await table.writeMany([{ put: encodeParticipant({ ...person, eventId }) }]);
    moment.now = "2026-03-19T00:00:00.000Z";
    const published = { version: 1, changes: 0, at: "2026-03-18T09:00:00.000Z" };
    await table.writeMany([{ put: encodeFair({ ...(await found()), published }) }]);
    const week = { startsAt: "2026-03-27T00:00:00.000Z", endsAt: "2026-03-27T10:00:00.000Z" };
    await tell("2026-03-19T00:00:00.000Z", week, { action: "moved" });
    const [session] = setup.sessions;
    if (session === undefined) throw new Error("no session");
    const later = (days: number, minutes = 0) => ({
      ...setup,
      sessions: [
        {
          ...shifted(session, days * dayMs),
          endsAt: addMilliseconds(session.endsAt, days * dayMs + minutes * 60_000),
        },
      ],
    });
    const to = (setup: FairSetup) => code(hold.edit(eventId, { setup, expectedVersion: 2 }, organizer));
    expect(await to(later(3))).toBe("fair.outside_event");
    expect(await to(later(7, 25))).toBe("fair.frozen");
    expect(await to(later(7))).toBe("done");
    expect(await found()).toMatchObject({ published, version: 3, setup: later(7) });
    const told = newsOfFair({ fairs: foundFairs(table), participants: foundParticipants(table) });
    const news = (await Promise.all((await everything()).map(told))).flat();
    expect(news).toEqual([
      expect.objectContaining({
        participantId: person.id,
        action: "fair-moved",
        startsAt: "2026-03-27T01:00:00.000Z",
        endsAt: "2026-03-27T02:35:00.000Z",
      }),
    ]);
    // Once it has begun, nobody is sent elsewhere.
    moment.now = "2026-03-27T01:10:00.000Z";
    expect(await code(hold.edit(eventId, { setup, expectedVersion: 3 }, organizer))).toBe(
      "fair.outside_event",
    );
    const hourLater = { ...later(7), sessions: [shifted(session, 7 * dayMs + hourMs)] };
    expect(await code(hold.edit(eventId, { setup: hourLater, expectedVersion: 3 }, organizer))).toBe(
      "fair.frozen",
    );
  });

  it("also as a draft, but not once it is over or reported", async () => {
    const cancelled = { status: "cancelled" };
    const draft = await begin();
    await draft.create(organizer);
    await draft.tell("2026-02-11T00:00:00.000Z", cancelled, { action: "cancelled" });
    expect((await draft.found()).state).toBe("cancelled");
    const over = await begin();
    await over.opened();
    over.moment.now = "2026-03-20T09:00:00.000Z";
    const stored = await over.everything();
    await over.tell(
      "2026-03-20T09:00:00.000Z",
      { ...cancelled, title: "后来的名字" },
      { action: "archived" },
    );
    expect(await over.everything()).toEqual(stored);
  });

  it("while an organizer edits it: neither takes the other's change back", async () => {
    const { eventId, tell, found, opened, hold } = await begin();
    await opened();
    const [edit] = await Promise.all([
      code(hold.edit(eventId, { setup: { ...setup, meetingsEach: 7 }, expectedVersion: 2 }, organizer)),
      tell("2026-02-12T00:00:00.000Z", { title: "改名之后" }, { action: "edited" }),
    ]);
    const fair = await found();
    expect(fair.title).toBe("改名之后");
    // Who edits a fair that has just followed its event looks at it again.
    expect([edit, fair.setup.meetingsEach]).toEqual(edit === "done" ? ["done", 7] : ["fair.stale", 20]);
  });
});
