import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agendaFeed } from "../../../functions/fairs/app/agenda-feed.ts";
import { indexes } from "../../../functions/fairs/indexes.ts";
import { calendarFeedTable } from "../../../shared/calendar/feed-table.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { participantId, participantWith, requestWith, setupWith } from "../../support/timetable-fair.ts";
import { begin, code, newCall, organizer } from "./timetable-world.ts";

let store: LocalStore;
let table: Table;
beforeAll(async () => {
  store = await startStore();
  table = await store.newTable("agenda-feeds", indexes);
});
afterAll(() => store.stop());

const memberOf = (organizationId: string, role: "agent" | "viewer" = "agent"): Actor => ({
  personId: `per_${organizationId.slice(4)}`,
  name: "王工",
  memberships: [{ organizationId, role }],
  staff: [],
});

/** Two pairs of participants with a published timetable. */
async function published() {
  const participants = [1, 2, 3, 4].map((number) => participantWith(number));
  const [one, two, three, four] = participants;
  if (!one || !two || !three || !four) throw new Error("no participants");
  const world = await begin(table, {
    setup: setupWith({ slots: 2, tables: 2 }),
    participants,
    requests: [requestWith(1, [one, two]), requestWith(2, [three, four]), requestWith(3, [one, four])],
  });
  const first = await world.solved();
  await world.publish(first);
  const feed = agendaFeed({
    ...world.parts,
    feeds: calendarFeedTable(table),
    consoleOrigin: "https://example.com",
  });
  const own = [world.eventId, participantId(1)] as const;
  const read = async (url: string) => {
    const text = await feed.subscribe(new URL(url).pathname.split("/").at(-1) ?? "");
    const entries = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
    return { text, entries: entries.map((entry) => new ICAL.Event(entry)) };
  };
  return { world, first, feed, own, read, mine: memberOf(one.organizationId), other: two };
}

describe("an agenda in a calendar", () => {
  it("tells with whom, when and at which table, and follows what is published", async () => {
    const { world, first, feed, own, read, mine, other } = await published();
    expect(await feed.read(...own, mine)).toEqual({ createdAt: undefined });
    const { url } = await feed.create(...own, mine);
    expect(url).toMatch(/^https:\/\/example\.com\/v1\/agenda-feeds\/[\w-]{43}$/);
    const before = await read(url);
    expect(before.entries).toHaveLength(2);
    expect(before.entries.map(({ summary }) => summary).join()).toContain(other.organizationName);
    expect(before.text).not.toContain(other.contact.phone);

    const call = { actor: organizer, call: newCall() };
    const { number } = await world.orders.copy(world.eventId, first, call);
    await world.run(number);
    await world.edit(number, [{ requestId: before.entries[0]?.uid.split(".")[0] ?? "" }]);
    await world.publish(number);
    const after = await read(url);
    expect(after.entries).toHaveLength(1);
    expect(after.entries[0]?.uid).toBe(before.entries[1]?.uid);
    expect(Number(after.entries[0]?.sequence)).toBeGreaterThan(Number(before.entries[1]?.sequence));
  });

  it("ends with its address: a new one, none, or a fair that is cancelled", async () => {
    const { world, feed, own, read, mine } = await published();
    const first = await feed.create(...own, mine);
    const second = await feed.create(...own, mine);
    expect(await code(read(first.url))).toBe("calendar.not_found");
    expect((await read(second.url)).entries).toHaveLength(2);
    await world.putFair({ ...(await world.fair()), state: "cancelled" });
    expect((await read(second.url)).entries).toHaveLength(0);
    await feed.revoke(...own, mine);
    expect(await code(read(second.url))).toBe("calendar.not_found");
    expect(await code(feed.subscribe("x".repeat(43)))).toBe("calendar.not_found");
  });

  it("is made by those who act for the participant, and by nobody else", async () => {
    const { feed, own, mine, other } = await published();
    const [membership] = mine.memberships;
    if (membership === undefined) throw new Error("no membership");
    const viewer = memberOf(membership.organizationId, "viewer");
    expect(await code(feed.create(...own, viewer))).toBe("access.not_allowed");
    const stranger = memberOf(other.organizationId);
    for (const call of [feed.read, feed.create, feed.revoke])
      expect(await code(call(...own, stranger))).toBe("participant.not_found");
  });
});
