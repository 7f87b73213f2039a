import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browseEvents, listEvents } from "../../../functions/events/app/browse-events.ts";
import { countSeats } from "../../../functions/events/app/count-seats.ts";
import { publicPage, publicViewOf } from "../../../functions/events/app/event-reading.ts";
import { moveEvent } from "../../../functions/events/app/move-event.ts";
import { setEventCapacity } from "../../../functions/events/app/set-event-capacity.ts";
import { writeEvent } from "../../../functions/events/app/write-event.ts";
import { countedPoolTable, poolOfPartition } from "../../../functions/events/data/counted-pool-table.ts";
import { eventListTable } from "../../../functions/events/data/event-list-table.ts";
import { eventTable } from "../../../functions/events/data/event-table.ts";
import { eventPk } from "../../../functions/events/data/keys.ts";
import { eventOfLog } from "../../../functions/events/data/log-event.ts";
import { registrationTable } from "../../../functions/events/data/registration-table.ts";
import { seatTable } from "../../../functions/events/data/seat-table.ts";
import { indexes } from "../../../functions/events/indexes.ts";
import type { EventContent } from "../../../shared/contracts/events-content.ts";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import type { UnitCode } from "../../../shared/reference/units.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";

/** Events in their table: what is published, moved, found, counted and told, on DynamoDB Local. */

const dayMs = 86_400_000;
const now = "2026-03-10T00:00:00.000Z";
const staff = (role: "organizer" | "district" | "auditor", ...units: UnitCode[]): Actor => ({
  personId: `per_${role}`,
  name: role,
  memberships: [],
  staff: [{ role, units }],
});
const organizer = staff("organizer");

const contentOn = (day: number, also: Partial<EventContent> = {}): EventContent => {
  const startsAt = addMilliseconds("2026-03-10T06:00:00.000Z", day * dayMs);
  return {
    kind: "roadshow",
    title: `路演 ${day}`,
    summary: "项目路演。",
    description: "长文",
    hosts: [{ name: "示例市金融办", role: "host" }],
    unitCode: "330400",
    chains: [],
    mode: "hybrid",
    place: { name: "示例会议中心", address: "示例市示例路 1 号" },
    onlineUrl: "https://meeting.example.com/secret-room",
    contact: { name: "会务组", phone: "0573-80000000" },
    startsAt,
    endsAt: addMilliseconds(startsAt, 3 * 3_600_000),
    registrationOpensAt: addMilliseconds(startsAt, -10 * dayMs),
    registrationClosesAt: startsAt,
    agenda: [],
    holdMinutes: 0,
    questions: [],
    pools: [
      {
        audience: "guest",
        capacity: 3,
        admission: "first-come",
        eligibility: { organizationKinds: [], verifiedOnly: false, tiers: [], chains: [], units: [] },
        waitlist: true,
      },
    ],
    ...also,
  };
};

let store: LocalStore;
let tables = 0;
let calls = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const newCall = () => {
  calls += 1;
  return { personId: "per_organizer", key: `call-${calls}`, fingerprint: "f" };
};

function world(table: Table) {
  const cursors = signedCursors("a secret of these tests, long enough".repeat(2));
  const clock = { at: now, now: () => clock.at };
  const events = eventTable(table, cursors);
  const lists = eventListTable(table, cursors);
  const parts = { pools: seatTable(table), registrations: registrationTable(table) };
  const write = writeEvent(events, clock, newId);
  const move = moveEvent(events, parts, clock);
  const draft = async (content: EventContent, actor = organizer) =>
    (await write.create(content, { actor, call: newCall() })).event;
  return {
    table,
    clock,
    events,
    parts,
    write,
    move,
    browse: browseEvents(lists, clock),
    list: listEvents(lists, clock),
    setCapacity: setEventCapacity(events, parts, clock),
    count: countSeats(parts.pools, countedPoolTable(table), clock),
    draft,
    async published(content: EventContent) {
      const { id } = await draft(content);
      return (await move(id, { move: "publish", expectedVersion: 1 }, organizer)).event;
    },
  };
}
const newWorld = async () => {
  tables += 1;
  return world(await store.newTable(`events-${tables}`, indexes));
};
const everything = { limit: 100 };

describe("an event in its table", () => {
  it("comes back as it was written, text and all, and once for each call", async () => {
    const { write, events } = await newWorld();
    const call = newCall();
    const content = contentOn(5);
    const { event } = await write.create(content, { actor: organizer, call });
    expect((await events.read(event.id))?.event).toEqual(event);
    const again = await write.create(content, { actor: organizer, call });
    expect(again.event.id).toBe(event.id);
    const small = await events.find(event.id);
    expect(small?.content).not.toHaveProperty("description");
  });

  it("gets its seats when it is published, and shows them all as free", async () => {
    const { published, parts, events, clock } = await newWorld();
    const event = await published(contentOn(5));
    const view = await parts.pools.look(event.id, "guest", 1);
    expect(view.seats).toHaveLength(3);
    const page = publicViewOf(await publicPage(events, event.id), clock.now());
    expect(page).toMatchObject({
      phase: "open",
      counts: [{ audience: "guest", capacity: 3, free: 3, waiting: 0 }],
    });
    expect(JSON.stringify(page)).not.toContain("secret-room");
  });

  it("is changed once by two who read the same version", async () => {
    const w = await newWorld();
    const { id, content } = await w.draft(contentOn(5));
    const edits = ["甲改标题", "乙改标题"].map((title) =>
      w.write.edit(id, { content: { ...content, title }, expectedVersion: 1 }, organizer),
    );
    const outcomes = await Promise.allSettled(edits);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = outcomes.find((outcome) => outcome.status === "rejected");
    expect(lost?.reason).toMatchObject({ code: "event.stale" });
    expect((await w.events.log(id, everything)).items.map(({ action }) => action)).toEqual([
      "edit",
      "create",
    ]);
  });

  it("is not found by the public before it is published, nor by an office that it is not of", async () => {
    const w = await newWorld();
    const { id } = await w.draft(contentOn(5));
    await expect(publicPage(w.events, id)).rejects.toMatchObject({ code: "event.not_found" });
    const elsewhere = staff("district", "330483");
    const order = { move: "publish", expectedVersion: 1 } as const;
    await expect(w.move(id, order, elsewhere)).rejects.toMatchObject({ code: "event.not_found" });
    expect((await w.browse(everything)).items).toEqual([]);
    expect((await w.list(everything, elsewhere)).items).toEqual([]);
    expect((await w.list(everything, staff("auditor"))).items).toHaveLength(1);
  });

  it("keeps a log that tells the bus what the public may know", async () => {
    const w = await newWorld();
    const event = await w.published(contentOn(5));
    await w.move(event.id, { move: "postpone", reason: "场地检修", expectedVersion: 2 }, organizer);
    await w.move(event.id, { move: "cancel", reason: "不再举办", expectedVersion: 3 }, organizer);
    const lines = await w.table.queryAll(eventPk(event.id), "LOG#");
    expect(lines.map(eventOfLog)).toEqual([
      undefined,
      expect.objectContaining({ action: "published", id: `${event.id}/LOG#00000002` }),
      expect.objectContaining({ action: "postponed", reason: "场地检修" }),
      expect.objectContaining({
        action: "cancelled",
        occurrence: expect.objectContaining({ status: "cancelled", sequence: 2 }),
      }),
    ]);
    expect(JSON.stringify(lines)).not.toContain("secret-room");
  });
});

describe("the directory", () => {
  it("lists by start what is on or to come, also what began long ago, and pages without a gap", async () => {
    const w = await newWorld();
    const long = contentOn(-60, { title: "常设展", endsAt: addMilliseconds(now, 20 * dayMs) });
    w.clock.at = addMilliseconds(now, -70 * dayMs);
    for (const content of [contentOn(9), contentOn(2), contentOn(-3), long, contentOn(30)])
      await w.published(content);
    w.clock.at = now;
    const titles = async (query: Parameters<typeof w.browse>[0]) =>
      (await w.browse(query)).items.map(({ title }) => title);
    expect(await titles({ from: now, limit: 100 })).toEqual(["常设展", "路演 2", "路演 9", "路演 30"]);
    expect(await titles({ from: now, to: addMilliseconds(now, 9 * dayMs), limit: 100 })).toEqual([
      "常设展",
      "路演 2",
    ]);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await w.browse({ from: now, limit: 1, cursor });
      seen.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(["常设展", "路演 2", "路演 9", "路演 30"]);
  });

  it("filters by kind, unit and chain", async () => {
    const w = await newWorld();
    await w.published(contentOn(1, { kind: "fair", unitCode: "330402", chains: ["hydrogen"] }));
    await w.published(contentOn(2));
    const found = async (query: object) => (await w.browse({ limit: 100, ...query })).items.length;
    expect(await found({})).toBe(2);
    expect(await found({ kind: "fair" })).toBe(1);
    expect(await found({ unit: "330402" })).toBe(1);
    expect(await found({ unit: "330481" })).toBe(0);
    expect(await found({ chain: "hydrogen" })).toBe(1);
  });

  it("moves with the event, shows what is cancelled, and forgets what is archived", async () => {
    const w = await newWorld();
    const event = await w.published(contentOn(5));
    const { startsAt, endsAt, registrationOpensAt, registrationClosesAt } = contentOn(15);
    const times = { startsAt, endsAt, registrationOpensAt, registrationClosesAt, agenda: [] };
    await w.move(event.id, { move: "reschedule", times, reason: "改期", expectedVersion: 2 }, organizer);
    const [card, ...others] = (await w.browse(everything)).items;
    expect([card?.startsAt, others]).toEqual([startsAt, []]);
    await w.move(event.id, { move: "cancel", reason: "取消", expectedVersion: 3 }, organizer);
    expect((await w.browse(everything)).items).toEqual([expect.objectContaining({ phase: "cancelled" })]);
    await w.move(event.id, { move: "archive", expectedVersion: 4 }, organizer);
    expect((await w.browse(everything)).items).toEqual([]);
    expect((await publicPage(w.events, event.id)).event.state).toBe("archived");
    expect((await w.list({ limit: 100, phase: "archived" }, organizer)).items).toHaveLength(1);
  });
});

describe("how full an event is", () => {
  it("is counted on its row, survives edits, and an older count changes nothing", async () => {
    const w = await newWorld();
    const event = await w.published(contentOn(5));
    const counted = countedPoolTable(w.table);
    await w.count({ eventId: event.id, audience: "guest" });
    const older = { audience: "guest", capacity: 3, free: 0, waiting: 9 } as const;
    await counted.keep(event.id, older, addMilliseconds(now, -1));
    const content = { ...event.content, title: "改过的标题" };
    await w.write.edit(event.id, { content, expectedVersion: 2 }, organizer);
    const [card] = (await w.browse(everything)).items;
    expect(card).toMatchObject({ title: "改过的标题", counts: [{ free: 3, waiting: 0 }] });
  });

  it("follows the seats that an organizer gives and takes", async () => {
    const w = await newWorld();
    const event = await w.published(contentOn(5));
    const wish = { eventId: event.id, audience: "guest", reason: "加座", actor: organizer } as const;
    const more = await w.setCapacity({ ...wish, capacity: 5, expectedVersion: 2 });
    expect(more.event.content.pools).toMatchObject([{ capacity: 5 }]);
    expect(more.counts).toEqual([{ audience: "guest", capacity: 5, free: 5, waiting: 0 }]);
    const fewer = await w.setCapacity({ ...wish, capacity: 2, expectedVersion: 3 });
    expect(fewer.counts).toEqual([{ audience: "guest", capacity: 2, free: 2, waiting: 0 }]);
    await expect(w.setCapacity({ ...wish, capacity: 9, expectedVersion: 3 })).rejects.toMatchObject({
      code: "event.stale",
    });
  });

  it.each([
    ["SEATS#act_1#guest#0", { eventId: "act_1", audience: "guest" }],
    ["WAIT#act_1#press#7", { eventId: "act_1", audience: "press" }],
    ["PENDING#act_1#press#7", undefined],
    ["EVENT#act_1", undefined],
  ])("%s belongs to its pool", (pk, pool) => {
    expect(poolOfPartition(pk)).toEqual(pool);
  });
});
