import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FairSetup } from "../../../shared/contracts/fairs-content.ts";
import { stepFrom } from "../../../web/src/features/fairs-desk/board/steps.ts";
import {
  type Carried,
  editsOf,
  type Layout,
  type Place,
  verdictOf,
} from "../../../web/src/features/fairs-desk/board/verdict.ts";
import { disturbanceOf } from "../../../web/src/features/fairs-desk/day/disturbance.ts";
import { remaining } from "../../../web/src/features/fairs-desk/day/remaining.ts";
import { formOf, setupOf, templateOf } from "../../../web/src/features/fairs-desk/form/fair-form.ts";
import { slotsOfSession } from "../../../web/src/features/fairs-desk/form/slots-of.ts";
import { groupsOf, tablesOf } from "../../../web/src/features/fairs-desk/form/table-groups.ts";
import { affectedBy, seatedIn } from "../../../web/src/features/fairs-desk/timetable/affected.ts";
import { gapOf } from "../../../web/src/features/fairs-desk/timetable/use-quality-words.ts";

const meeting = (requestId: string, one: string, other: string, slot: number, table: number) => ({
  requestId,
  one,
  other,
  slot,
  table,
  mutual: false,
  must: false,
  kept: false,
  standing: "planned" as const,
});

const carried = ({ requestId, one, other, slot, table }: ReturnType<typeof meeting>): Carried => ({
  requestId,
  one,
  other,
  seat: { slot, table },
});

describe("where a meeting may be put", () => {
  const ab = meeting("ab", "a", "b", 1, 1);
  const cd = meeting("cd", "c", "d", 1, 2);
  const ac = meeting("ac", "a", "c", 2, 1);
  const layout: Layout = { meetings: [ab, cd, ac], away: new Map([["b", new Set([4])]]) };
  const at = (slot: number, table: number) => verdictOf(layout, carried(ab), { slot, table });

  it("knows its own place, a free one, and another table at the same time", () => {
    expect(at(1, 1).kind).toBe("own");
    expect(at(3, 1).kind).toBe("free");
    expect(at(1, 3).kind).toBe("free");
  });

  it("refuses when one of the two meets somebody, or is not there, and names them", () => {
    expect(at(2, 2)).toEqual({ kind: "busy", participants: ["a"] });
    expect(at(4, 1)).toEqual({ kind: "absent", participants: ["b"] });
  });

  it("changes places where both can, also when they share somebody", () => {
    expect(at(1, 2)).toEqual({ kind: "swap", with: cd });
    // a meets c at 2 and b at 1: the two can change, since a leaves either.
    expect(verdictOf({ ...layout, meetings: [ab, ac] }, carried(ab), ac)).toEqual({ kind: "swap", with: ac });
    // While c meets d at 1, c cannot come there.
    expect(at(2, 1).kind).toBe("taken");
  });

  it("does not put a request that has no seat where somebody sits", () => {
    const ef: Carried = { requestId: "ef", one: "e", other: "f" };
    expect(verdictOf(layout, ef, ab)).toEqual({ kind: "taken" });
    expect(verdictOf(layout, ef, { slot: 3, table: 2 }).kind).toBe("free");
  });

  it("never lets an allowed drop book anybody or any table twice", () => {
    const people = ["a", "b", "c", "d", "e", "f"];
    const place = fc.record({ slot: fc.integer({ min: 1, max: 4 }), table: fc.integer({ min: 1, max: 3 }) });
    const board = fc.array(fc.tuple(fc.shuffledSubarray(people, { minLength: 2, maxLength: 2 }), place), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(board, fc.nat(), place, (rows, pick, target) => {
        const meetings = rows.map(([[one = "", other = ""], { slot, table }], i) =>
          meeting(String(i), one, other, slot, table),
        );
        const kept: typeof meetings = [];
        for (const next of meetings) if (isSound([...kept, next])) kept.push(next);
        const chosen = kept[pick % Math.max(1, kept.length)];
        if (chosen === undefined) return;
        const hand = carried(chosen);
        const verdict = verdictOf({ meetings: kept, away: new Map() }, hand, target);
        if (verdict.kind !== "free" && verdict.kind !== "swap") return;
        const seats = new Map<string, Place>(
          editsOf(hand, target, verdict).map(({ requestId, seat }) => [requestId, seat]),
        );
        const after = kept.map((one) => ({ ...one, ...seats.get(one.requestId) }));
        expect(isSound(after)).toBe(true);
      }),
    );
  });
});

/** Nobody twice in a slot, no table twice in a slot. */
function isSound(meetings: readonly ReturnType<typeof meeting>[]): boolean {
  const taken = meetings.flatMap(({ one, other, slot, table }) => [
    `${slot}:${one}`,
    `${slot}:${other}`,
    `${slot}#${table}`,
  ]);
  return new Set(taken).size === taken.length;
}

describe("keys on the board", () => {
  const extent = { slots: [5, 6, 7], tables: 4 };

  it("lead from cell to cell and stop at the edge", () => {
    expect(stepFrom("ArrowRight", { slot: 6, table: 2 }, extent)).toEqual({ slot: 7, table: 2 });
    expect(stepFrom("ArrowRight", { slot: 7, table: 2 }, extent)).toEqual({ slot: 7, table: 2 });
    expect(stepFrom("ArrowUp", { slot: 5, table: 1 }, extent)).toEqual({ slot: 5, table: 1 });
    expect(stepFrom("End", { slot: 5, table: 3 }, extent)).toEqual({ slot: 7, table: 3 });
    expect(stepFrom("PageDown", { slot: 5, table: 3 }, extent)).toEqual({ slot: 5, table: 4 });
  });

  it("leave other keys to the page", () => {
    expect(stepFrom("a", { slot: 5, table: 3 }, extent)).toBeUndefined();
  });
});

const setup: FairSetup = {
  sessions: [
    { name: "上午", startsAt: "2026-03-20T01:00:00.000Z", endsAt: "2026-03-20T03:30:00.000Z" },
    { name: "下午", startsAt: "2026-03-20T05:30:00.000Z", endsAt: "2026-03-20T08:00:00.000Z" },
  ],
  slotMinutes: 20,
  pauseMinutes: 5,
  blocks: [
    {
      title: "签约仪式",
      startsAt: "2026-03-20T05:30:00.000Z",
      endsAt: "2026-03-20T06:00:00.000Z",
      kinds: ["enterprise"],
    },
  ],
  tables: [
    { name: "A1", area: "一号厅" },
    { name: "A2", area: "一号厅", host: "org_01JZZZZZZZZZZZZZZZZZZZZZZZ" },
    { name: "贵宾桌" },
  ],
  meets: [{ one: "enterprise", other: "university" }],
  sameChainOnly: false,
  requestsEach: 10,
  meetingsEach: 8,
  limits: [],
  requestsOpenAt: "2026-03-02T01:00:00.000Z",
  requestsCloseAt: "2026-03-16T09:00:00.000Z",
  publishAt: "2026-03-18T09:00:00.000Z",
  repairReach: 6,
};

describe("the form of a set-up", () => {
  it("says again what it was filled with", () => {
    expect(FairSetup.parse(setupOf(formOf(setup)))).toEqual(setup);
  });

  it("shows times as Shanghai's clock does", () => {
    expect(formOf(setup).sessions?.[0]?.startsAt).toBe("2026-03-20T09:00");
  });

  it("moves an earlier fair to the days of another event, without its stands", () => {
    const moved = FairSetup.parse(setupOf(templateOf(setup, "2026-04-15T00:30:00.000Z")));
    expect(moved.sessions.map(({ startsAt }) => startsAt)).toEqual([
      "2026-04-15T01:00:00.000Z",
      "2026-04-15T05:30:00.000Z",
    ]);
    expect(moved.requestsCloseAt).toBe("2026-04-11T09:00:00.000Z");
    expect(moved.tables.every(({ host }) => host === undefined)).toBe(true);
  });

  it("leaves what is missing for the contract to name", () => {
    expect(FairSetup.safeParse(setupOf({ sessions: [{ name: "上午" }] })).success).toBe(false);
  });

  it("keeps names and order of any tables", () => {
    const name = fc.oneof(
      fc.tuple(fc.constantFrom("", "A", "桌 "), fc.integer({ min: 0, max: 300 })).map(([p, n]) => `${p}${n}`),
      fc.constantFrom("贵宾桌", "01", "A07", "展位"),
    );
    const tables = fc.uniqueArray(fc.record({ name, area: fc.constantFrom("一号厅", "二号厅") }), {
      selector: (table) => table.name,
      maxLength: 40,
    });
    fc.assert(
      fc.property(tables, (some) => {
        expect(tablesOf(groupsOf(some), new Map())).toEqual(some);
      }),
    );
  });

  it("enters a range as one row, and never makes a million tables", () => {
    expect(groupsOf(["A1", "A2", "A3"].map((name) => ({ name })))).toEqual([
      { prefix: "A", from: 1, to: 3, area: undefined },
    ]);
    expect(tablesOf([{ from: 1, to: 1_000_000 }], new Map()).length).toBeLessThan(300);
  });
});

describe("slots", () => {
  const timing = { slotMinutes: 20, pauseMinutes: 5 };

  it("follow one another with a pause between them, none after the last", () => {
    const slots = slotsOfSession(
      { startsAt: "2026-03-20T01:00:00.000Z", endsAt: "2026-03-20T01:45:00.000Z" },
      timing,
    );
    expect(slots).toEqual([
      { startsAt: "2026-03-20T01:00:00.000Z", endsAt: "2026-03-20T01:20:00.000Z" },
      { startsAt: "2026-03-20T01:25:00.000Z", endsAt: "2026-03-20T01:45:00.000Z" },
    ]);
  });

  it("are none while the times are not complete", () => {
    expect(slotsOfSession({ startsAt: "", endsAt: "" }, timing)).toEqual([]);
    expect(
      slotsOfSession(
        { startsAt: "2026-03-20T01:00:00.000Z", endsAt: "2026-03-20T02:00:00.000Z" },
        { slotMinutes: 0, pauseMinutes: 0 },
      ),
    ).toEqual([]);
  });
});

describe("what people are told", () => {
  const before = [meeting("ab", "a", "b", 1, 1), meeting("cd", "c", "d", 1, 2)];
  const after = [meeting("ab", "a", "b", 2, 1), meeting("ef", "e", "f", 1, 1)];

  it("names both sides of what moved, went and came, each once", () => {
    const changes = { moved: ["ab"], lost: ["cd"], added: ["ef"] };
    expect(affectedBy(changes, before, after).sort()).toEqual(["a", "b", "c", "d", "e", "f"]);
    expect(affectedBy({ moved: [], lost: [], added: [] }, before, after)).toEqual([]);
  });

  it("counts who sits down at all", () => {
    expect(seatedIn(before)).toEqual(["a", "b", "c", "d"]);
  });

  it("gives the gap only where weight and bound are known", () => {
    const quality = { status: "feasible" as const, cut: true };
    expect(gapOf(quality)).toBeUndefined();
    expect(gapOf({ ...quality, weight: 95, bound: 100 })).toBeCloseTo(0.05);
    expect(gapOf({ ...quality, weight: 0, bound: 0 })).toBe(0);
  });
});

describe("the day", () => {
  it("sends of a disturbance only what belongs to it", () => {
    expect(disturbanceOf({ kind: "slot_added", session: 2, table: 4, slots: [1] })).toEqual({
      kind: "slot_added",
      session: 2,
    });
    expect(disturbanceOf({ kind: "table_lost", table: 4, slots: [9, 3] })).toEqual({
      kind: "table_lost",
      table: 4,
      slots: [3, 9],
    });
  });

  it("counts down to the second, rounded up until it is over", () => {
    expect(remaining("2026-03-20T01:20:00.000Z", "2026-03-20T01:07:55.000Z")).toBe("12:05");
    expect(remaining("2026-03-20T02:20:00.000Z", "2026-03-20T01:07:55.000Z")).toBe("1:12:05");
    expect(remaining("2026-03-20T01:20:00.000Z", "2026-03-20T01:21:00.000Z")).toBe("00:00");
  });
});
