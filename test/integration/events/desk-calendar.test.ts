import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registrationContracts as contracts } from "../../../shared/contracts/registrations.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { deskWorld, idOf, type World } from "./desk-world.ts";

let store: LocalStore;
let world: World;

beforeAll(async () => {
  store = await startStore();
  world = await deskWorld(store);
});
afterAll(() => store.stop());

const create = async (subject: string) => {
  const { url } = await world.ok(contracts.createCalendarFeed, { subject });
  return url.slice(url.lastIndexOf("/") + 1);
};
const subscribe = (token: string) => world.ok(contracts.subscribeCalendar, { path: { token } });
const entriesIn = (calendar: string) =>
  new ICAL.Component(ICAL.parse(calendar))
    .getAllSubcomponents("vevent")
    .map((entry) => new ICAL.Event(entry));

describe("a person's calendar feed", () => {
  it("holds the events where they have a seat, and nobody else's", async () => {
    const [seated, waiting, foreign] = [
      await world.event({ content: { title: "有名额的活动" } }),
      await world.event({ pools: { guest: { capacity: 1 } }, content: { title: "只在候补的活动" } }),
      await world.event({ content: { title: "别人的活动" } }),
    ];
    await world.register(waiting, "quicker");
    for (const eventId of [seated, waiting]) await world.register(eventId, "reader");
    await world.register(foreign, "quicker");
    const token = await create("reader");
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const text = await subscribe(token);
    const [entry, ...others] = entriesIn(text);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      summary: "有名额的活动",
      uid: `${seated}.${idOf("reader")}@console.example.com`,
      sequence: 0,
    });
    expect(text).toContain("DTSTART;TZID=Asia/Shanghai:20260320T140000");
    // Whoever gets hold of the address still learns no link and no phone number.
    expect(text).not.toContain("secret-room");

    const body = { expectedVersion: 1 };
    await world.ok(contracts.cancelRegistration, { subject: "reader", path: { eventId: seated }, body });
    expect(entriesIn(await subscribe(token))).toEqual([]);
  });

  it("is told once, kept as a hash, replaced and ended", async () => {
    expect(await world.ok(contracts.readCalendarFeed, { subject: "careful" })).toEqual({});
    const first = await create("careful");
    expect(await world.ok(contracts.readCalendarFeed, { subject: "careful" })).toEqual({
      createdAt: world.clock.now(),
    });
    const kept = await world.table.queryAll(`FEED-OF#${idOf("careful")}`, "FEED");
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(first);

    const second = await create("careful");
    const ended = (token: string) => world.refused(contracts.subscribeCalendar, { path: { token } });
    expect(await ended(first)).toBe("404 calendar.not_found");
    await subscribe(second);
    await world.ok(contracts.revokeCalendarFeed, { subject: "careful" });
    expect(await ended(second)).toBe("404 calendar.not_found");
    expect(await world.ok(contracts.readCalendarFeed, { subject: "careful" })).toEqual({});
    await world.ok(contracts.revokeCalendarFeed, { subject: "careful" });
    expect(await ended("A".repeat(43))).toBe("404 calendar.not_found");
    expect(world.logged.join("\n")).not.toContain(second);
  });

  it("made twice at once, leaves one address that works", async () => {
    const tokens = await Promise.allSettled([1, 2, 3].map(() => create("hasty")));
    const made = tokens.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(made.length).toBeGreaterThan(0);
    const answers = await Promise.all(
      made.map((token) => world.call(contracts.subscribeCalendar, { path: { token } })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});
