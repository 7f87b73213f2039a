import { expect } from "vitest";
import { eventsContracts } from "../../shared/contracts/events.ts";
import { fairsContracts } from "../../shared/contracts/fairs.ts";
import { organizationsContracts } from "../../shared/contracts/organizations.ts";
import { timetablesContracts } from "../../shared/contracts/timetables.ts";
import { addMilliseconds } from "../../shared/kernel/time.ts";
import { type Json, list, sendAs } from "./client.ts";
import { patience } from "./patience.ts";

/** A fair made over the API for tests in a browser, and what its organizers do with it. */

const minute = 60_000;
const hour = 60 * minute;

/** So many minutes from now. */
const within = (minutes: number): string => addMilliseconds(new Date().toISOString(), minutes * minute);

const event = (title: string) => ({
  kind: "fair",
  title,
  summary: "企业与高校院所一对一洽谈。",
  hosts: [{ name: "示例市经信局", role: "host" }],
  unitCode: "330400",
  chains: [],
  mode: "onsite",
  place: { name: "示例会议中心", address: "示例市示例路 1 号" },
  contact: { name: "会务组", phone: "0573-80000000" },
  startsAt: within(-60),
  endsAt: addMilliseconds(new Date().toISOString(), 10 * hour),
  registrationOpensAt: within(-120),
  registrationClosesAt: within(60),
  agenda: [],
  holdMinutes: 10,
  questions: [],
  pools: [
    {
      audience: "guest",
      capacity: 100,
      admission: "first-come",
      eligibility: { organizationKinds: [], verifiedOnly: false, tiers: [], chains: [], units: [] },
      waitlist: true,
      confirmHours: 24,
    },
  ],
});

/** Six slots from then on, and six after a break of half an hour. */
const setup = (firstSlot: string, requestsCloseAt: string) => {
  const after = (minutes: number) => addMilliseconds(firstSlot, minutes * minute);
  return {
    sessions: [
      { name: "第一场", startsAt: firstSlot, endsAt: after(150) },
      { name: "第二场", startsAt: after(180), endsAt: after(330) },
    ],
    slotMinutes: 20,
    pauseMinutes: 5,
    blocks: [],
    tables: [{ name: "1", area: "A 区" }, { name: "2" }, { name: "贵宾室" }],
    meets: [
      { one: "enterprise", other: "university" },
      { one: "enterprise", other: "institute" },
      { one: "enterprise", other: "supplier" },
    ],
    sameChainOnly: false,
    requestsEach: 5,
    meetingsEach: 6,
    limits: [],
    requestsOpenAt: within(-50),
    requestsCloseAt,
    publishAt: requestsCloseAt,
    repairReach: 6,
  };
};

/** As the organizers; answers what came of it. */
async function organize(
  contract: Parameters<typeof sendAs>[1],
  sending: Parameters<typeof sendAs>[2],
  status: number,
): Promise<Json> {
  const answer = await sendAs("organizer", contract, sending);
  expect(answer.status, JSON.stringify(answer.body)).toBe(status);
  return answer.body;
}

/** An event of the kind fair whose meetings nobody has set up yet; today, unless other times are given. */
export async function publishFairEvent(
  title: string,
  times: Readonly<Record<string, string>> = {},
): Promise<string> {
  const created = await organize(eventsContracts.createEvent, { body: { ...event(title), ...times } }, 201);
  const path = { eventId: String(created.id) };
  await organize(eventsContracts.publishEvent, { path, body: { expectedVersion: created.version } }, 200);
  return path.eventId;
}

/** A fair that takes requests now; its first slot is in an hour. */
export async function publishFair(title: string): Promise<string> {
  const eventId = await publishFairEvent(title);
  const path = { eventId };
  const body = { eventId, setup: setup(within(60), within(50)) };
  // The module learns of the event by its message.
  await expect
    .poll(async () => (await sendAs("organizer", fairsContracts.createFair, { body })).status, {
      timeout: patience,
    })
    .toBe(201);
  await organize(fairsContracts.openFair, { path, body: { expectedVersion: 1 } }, 200);
  return eventId;
}

export interface Entered {
  readonly id: string;
  readonly persona: string;
}

/** Takes part for the persona's organization. */
export async function takePart(eventId: string, persona: string, name: string): Promise<Entered> {
  const me = await sendAs(persona, organizationsContracts.getMe);
  const [membership] = list(me.body.memberships);
  const entry = {
    name,
    seeks: "寻找愿意中试的合作企业",
    offers: "轻合金焊接变形控制与在线检测",
    listings: [],
    away: [],
    contact: { name, phone: "13800000000" },
  };
  const { status, body } = await sendAs(persona, fairsContracts.joinFair, {
    path: { eventId },
    body: { organizationId: membership?.organizationId, entry },
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return { id: String(body.id), persona };
}

/** Requests are over, and the first slot has begun ten minutes ago. */
export async function beginDay(eventId: string): Promise<void> {
  const path = { eventId };
  const fair = await organize(fairsContracts.getFair, { path }, 200);
  const body = { setup: setup(within(-10), within(-20)), expectedVersion: fair.version };
  await organize(fairsContracts.editFair, { path, body }, 200);
}

/** A timetable of what was accepted, with these meetings moved to their places, published. */
export async function publishTimetable(
  eventId: string,
  places: readonly { readonly requestId: string; readonly slot: number; readonly table: number }[],
): Promise<void> {
  const ordered = await organize(
    timetablesContracts.orderTimetable,
    { path: { eventId }, body: { seconds: 10, seed: 1 } },
    201,
  );
  const path = { eventId, number: String(ordered.number) };
  await expect
    .poll(async () => (await organize(timetablesContracts.getTimetable, { path }, 200)).version?.state, {
      timeout: patience,
    })
    .toBe("ready");
  const edits = places.map(({ requestId, slot, table }) => ({ requestId, seat: { slot, table } }));
  await organize(timetablesContracts.editTimetable, { path, body: { edits, expectedChanges: 0 } }, 200);
  await organize(timetablesContracts.publishTimetable, { path, body: { expectedChanges: 0 } }, 200);
}
