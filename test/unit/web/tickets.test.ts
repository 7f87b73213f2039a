import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Pool, Question } from "../../../shared/contracts/events-content.ts";
import { registrationStates, type Ticket } from "../../../shared/contracts/registrations.ts";
import { chainCodes } from "../../../shared/reference/chains.ts";
import { answersIn, unanswered } from "../../../web/src/features/tickets/answers.ts";
import {
  type Candidate,
  comesFirst,
  missingFor,
  poolChoices,
} from "../../../web/src/features/tickets/eligibility.ts";
import { lookAgainMs, sortTickets } from "../../../web/src/features/tickets/my-tickets.ts";
import { keepTicket, storable, storedTickets } from "../../../web/src/features/tickets/stored-tickets.ts";

const anybody = { organizationKinds: [], verifiedOnly: false, tiers: [], chains: [], units: [] };
const pool = (fields: Partial<Pool>): Pool => ({
  audience: "guest",
  capacity: 10,
  admission: "first-come",
  eligibility: anybody,
  waitlist: true,
  ...fields,
});
const firm: Candidate = {
  kind: "enterprise",
  status: "verified",
  tiers: ["srdi-sme"],
  chains: chainCodes.slice(0, 1),
  unitCode: "330402",
};

describe("which seats are for somebody", () => {
  it("says every condition that is not met", () => {
    const strict = pool({
      eligibility: {
        organizationKinds: ["investor"],
        verifiedOnly: true,
        tiers: ["little-giant"],
        chains: chainCodes.slice(1, 2),
        units: ["330411"],
      },
    });
    expect(missingFor(strict, undefined)).toEqual(["organization"]);
    expect(missingFor(strict, { ...firm, status: "pending" })).toEqual([
      "kind",
      "verified",
      "tier",
      "chain",
      "unit",
    ]);
    expect(missingFor(pool({}), undefined)).toEqual([]);
    expect(missingFor(pool({}), firm)).toEqual([]);
  });

  it("puts the pools that are for them first, and loses none", () => {
    const investors = pool({
      audience: "investor",
      eligibility: { ...anybody, organizationKinds: ["investor"] },
    });
    const pools = [investors, pool({ audience: "guest" }), pool({ audience: "press" })];
    expect(poolChoices(pools, firm).map((one) => one.pool.audience)).toEqual(["guest", "press", "investor"]);
  });

  it("knows who comes first until the cut-off, its last instant excluded", () => {
    const until = "2026-03-05T00:00:00.000Z";
    const first = pool({ admission: "priority", priority: { tiers: ["srdi-sme"], until } });
    const before = "2026-03-04T23:59:59.999Z";
    expect(comesFirst(first, firm, before)).toBe(true);
    expect(comesFirst(first, { ...firm, tiers: [] }, before)).toBe(false);
    expect(comesFirst(first, undefined, before)).toBe(false);
    expect(comesFirst(first, firm, until)).toBeUndefined();
    expect(comesFirst(pool({}), firm, before)).toBeUndefined();
  });
});

describe("answers", () => {
  const question = (id: string, kind: Question["kind"], required = true): Question => ({
    id,
    kind,
    required,
    label: "问题",
  });
  const questions = [
    question("q1", "text"),
    question("q2", "choices"),
    question("q3", "consent"),
    question("q4", "file", false),
  ];

  it("are sent as they were given, and only where there are any", () => {
    const typed = { q1: "  甲 ", q2: ["A", "B"], q3: true, q4: undefined, q9: "nobody asks" };
    expect(answersIn(questions, typed)).toEqual({ q1: "甲", q2: ["A", "B"], q3: true });
    expect(answersIn(questions, { q1: "   ", q2: [], q3: false })).toEqual({});
    expect(answersIn(questions, undefined)).toEqual({});
  });

  it("that must be given and are not, are named at their fields", () => {
    expect(unanswered(questions, { q1: "甲" }).map(({ path }) => path)).toEqual([
      "body.answers.q2",
      "body.answers.q3",
    ]);
  });
});

const now = "2026-03-10T00:00:00.000Z";
const ticket = (fields: object, event: object = {}): Ticket =>
  ({
    eventId: "act_1",
    audience: "guest",
    name: "王某",
    state: "confirmed",
    walkIn: false,
    pass: { token: "TOKEN", code: "ABC123" },
    phone: "13800000000",
    answers: { q1: "秘密" },
    ...fields,
    event: {
      id: "act_1",
      title: "路演",
      phase: "open",
      startsAt: "2026-03-20T06:00:00.000Z",
      endsAt: "2026-03-20T09:00:00.000Z",
      place: { name: "会议中心", address: "示例路 1 号" },
      ...event,
    },
  }) as unknown as Ticket;

describe("my tickets", () => {
  it("stand in one group each: what waits for me, what is ahead, what was (property)", () => {
    const instants = fc
      .integer({ min: -40, max: 40 })
      .map((days) => new Date(Date.parse(now) + days * 86_400_000).toISOString());
    const tickets = fc.array(
      fc
        .record({
          state: fc.constantFrom(...registrationStates),
          startsAt: instants,
          phase: fc.constantFrom("open", "postponed", "cancelled", "finished"),
        })
        .map(({ state, startsAt, phase }) => ticket({ state }, { startsAt, endsAt: startsAt, phase })),
    );
    fc.assert(
      fc.property(tickets, (all) => {
        const { toDo, ahead, past } = sortTickets(all, now);
        expect(toDo.length + ahead.length + past.length).toBe(all.length);
        expect(toDo.every(({ state }) => state === "offered" || state === "held")).toBe(true);
        const starts = ahead.map(({ event }) => event.startsAt);
        expect(starts).toEqual([...starts].sort());
        expect(ahead.every(({ event }) => event.phase !== "cancelled")).toBe(true);
      }),
      { verbose: 1 },
    );
  });

  it("are looked at again while something can still happen to them", () => {
    expect(lookAgainMs("waitlisted")).toBe(15_000);
    expect(lookAgainMs("confirmed")).toBe(60_000);
    expect([lookAgainMs("cancelled"), lookAgainMs("declined"), lookAgainMs(undefined)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

/** As a browser's, without a browser. */
function memoryStore() {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (i: number) => [...items.keys()][i] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

describe("tickets kept on the device", () => {
  let store: ReturnType<typeof memoryStore>;
  beforeEach(() => {
    store = memoryStore();
  });

  it("hold what a door needs, and nothing else about the person", () => {
    const kept = storable(ticket({}), now);
    expect(kept).toMatchObject({ token: "TOKEN", code: "ABC123", name: "王某" });
    expect(JSON.stringify(kept)).not.toMatch(/13800000000|秘密/);
    expect(storable(ticket({ pass: undefined }), now)).toBeUndefined();
  });

  it("follow the ticket: a cancelled one is gone", () => {
    keepTicket(ticket({}), "per_1", now, store);
    expect(storedTickets(now, store)).toHaveLength(1);
    keepTicket(ticket({ pass: undefined }), "per_1", now, store);
    expect(storedTickets(now, store)).toEqual([]);
  });

  it("belong to one person, and end with the event", () => {
    keepTicket(ticket({}), "per_1", now, store);
    keepTicket(ticket({ name: "李某" }), "per_2", now, store);
    expect(storedTickets(now, store).map(({ name }) => name)).toEqual(["李某"]);
    expect(storedTickets("2026-03-20T20:00:00.000Z", store)).toHaveLength(1);
    expect(storedTickets("2026-03-20T21:00:00.000Z", store)).toEqual([]);
  });

  it("are none where the storage holds something else", () => {
    store.setItem("duijie.ticket.per_1.act_1", "{");
    expect(storedTickets(now, store)).toEqual([]);
  });
});
