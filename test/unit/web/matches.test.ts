import { describe, expect, it } from "vitest";
import type { Comparison, MatchList } from "../../../shared/contracts/matching.ts";
import {
  differs,
  indicatorRows,
  otherIndicators,
} from "../../../web/src/features/matches/compare-indicators.ts";
import { verdictIn, withVerdict } from "../../../web/src/features/matches/verdict-cache.ts";

const said = {
  verdict: "unsuitable",
  reason: "price",
  by: { personId: "per_1", name: "李示例" },
  at: "2026-11-23T00:00:00.000Z",
} as const;
const match = (id: string) => ({ listing: { id } });
const list = { matches: [match("a"), match("b"), match("c")] } as unknown as MatchList;

describe("what was said to a match", () => {
  it("shows at once, keeps the order, and leaves the others alone", () => {
    const after = withVerdict(list, "b", said);
    expect(after.matches.map(({ listing }) => listing.id)).toEqual(["a", "b", "c"]);
    expect(verdictIn(after, "b")).toEqual(said);
    expect(verdictIn(after, "a")).toBeUndefined();
    expect(verdictIn(list, "b")).toBeUndefined();
  });

  it("taken back leaves the list as it was", () => {
    expect(withVerdict(withVerdict(list, "b", said), "b", undefined)).toEqual(list);
  });

  it("about something that is not in the list changes nothing", () => {
    expect(withVerdict(list, "z", said)).toEqual(list);
  });
});

const indicator = (name: string, operator: string, target: string, unit?: string) => ({
  name,
  operator,
  target,
  ...(unit === undefined ? {} : { unit }),
});
const listing = (kind: string, ...indicators: object[]) => ({ kind, indicators });
const compared = (met: string[], missed: string[], ...indicators: object[]) => ({
  listing: listing("offer", ...indicators),
  explanation: {
    words: [],
    satisfied: met.map((name) => ({ code: "indicator.met", params: { name } })),
    violated: missed.map((name) => ({ code: "indicator.missed", params: { name } })),
  },
});

describe("indicators side by side", () => {
  const comparison = {
    subject: listing(
      "need",
      indicator("平面度", "≤", "0.2", "mm"),
      indicator("抗拉强度（纵向）", "≥", "450", "MPa"),
    ),
    compared: [
      compared(
        ["平面度"],
        ["抗拉强度（纵向）"],
        indicator("平面 度", "≤", "0.1", "mm"),
        indicator("抗拉强度(纵向)", "≥", "400", "MPa"),
      ),
      compared([], [], indicator("节拍", "≤", "90", "s")),
    ],
  } as unknown as Comparison;

  it("stand in the row of what was asked, however the name was typed", () => {
    expect(indicatorRows(comparison)).toEqual([
      {
        name: "平面度",
        mine: "≤ 0.2 mm",
        cells: [
          { text: "≤ 0.1 mm", fit: true },
          { text: undefined, fit: undefined },
        ],
      },
      {
        name: "抗拉强度（纵向）",
        mine: "≥ 450 MPa",
        cells: [
          { text: "≥ 400 MPa", fit: false },
          { text: undefined, fit: undefined },
        ],
      },
    ]);
  });

  it("that nobody asked for are listed apart", () => {
    expect(otherIndicators(comparison)).toEqual({ mine: [], cells: [[], ["节拍 ≤ 90 s"]] });
  });

  it("of several needs against one offer make one row each", () => {
    const needs = {
      subject: listing("offer", indicator("平面度", "≤", "0.1", "mm")),
      compared: [
        { ...compared(["平面度"], []), listing: listing("need", indicator("平面度", "≤", "0.2", "mm")) },
        { ...compared([], []), listing: listing("need", indicator("节拍", "≤", "90", "s")) },
      ],
    } as unknown as Comparison;
    expect(
      indicatorRows(needs).map(({ name, mine, cells }) => [name, mine, cells.map(({ text }) => text)]),
    ).toEqual([
      ["平面度", "≤ 0.1 mm", ["≤ 0.2 mm", undefined]],
      ["节拍", undefined, [undefined, "≤ 90 s"]],
    ]);
  });

  it("differ when one of them does", () => {
    expect(differs(["a", "a"])).toBe(false);
    expect(differs(["a", "b", "a"])).toBe(true);
  });
});
