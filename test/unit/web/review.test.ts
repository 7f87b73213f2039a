import { describe, expect, it } from "vitest";
import type { Item, PublicItem } from "../../../web/src/features/items/item-api.ts";
import { usccParts } from "../../../web/src/features/organizations/uscc-parts.ts";
import { changesBetween } from "../../../web/src/features/staff/review/changes.ts";
import { hintsOf } from "../../../web/src/features/staff/review/hints.ts";
import { loadDistricts, pathTo } from "../../../web/src/features/workspace/organization/districts.ts";

const need = (content: object): Item => ({ kind: "need", content }) as Item;
const names = (content: object) =>
  hintsOf(need(content), "2026-11-22T00:00:00.000Z").map((hint) => hint.name);

describe("hints", () => {
  it("say what a vague need lacks", () => {
    expect(
      names({
        needType: "technology",
        publicText: "希望大幅提升性能，达到国内领先水平。",
        indicators: [],
        budget: { negotiable: true },
        openUntil: "2026-12-01",
      }),
    ).toEqual(["shortText", "vague", "noIndicators", "noTrl", "noBudget", "noKeywords", "soonClosed"]);
  });

  it("are silent about a precise one", () => {
    expect(
      names({
        needType: "technology",
        publicText: "壳体壁厚一点二至二毫米。".repeat(8),
        indicators: [{ name: "平面度", operator: "≤", target: "0.3", testMethod: "三坐标" }],
        trlTarget: 7,
        budget: { negotiable: false, maxYuan: 1 },
        keywords: ["焊接"],
        openUntil: "2027-06-01",
      }),
    ).toEqual([]);
  });
});

describe("what a revision changes", () => {
  it("is told field by field, whatever the order of keys", () => {
    const published = { content: { title: "a", budget: { negotiable: false, maxYuan: 1 }, keywords: ["x"] } };
    const revised = need({
      keywords: ["x"],
      budget: { maxYuan: 1, negotiable: false },
      title: "b",
      background: "c",
      contact: { name: "d" },
    });
    expect(changesBetween(published as unknown as PublicItem, revised)).toEqual([
      { name: "title", before: "a", after: "b" },
      { name: "background", before: undefined, after: "c" },
    ]);
  });
});

describe("a credit code taken apart", () => {
  it("is read as people paste it", () => {
    expect(usccParts(" ９1330402ma2c003860 ")).toEqual({
      code: "91330402MA2C003860",
      fault: undefined,
      soleTrader: false,
      authority: "9",
      kind: "91",
      registrar: "330402",
      body: "MA2C00386",
      check: "0",
    });
    expect(usccParts("9133").fault).toBe("shape");
  });
});

describe("districts from elsewhere", () => {
  it("stand below their province, with or without a city between", async () => {
    const nodes = await loadDistricts();
    expect(pathTo(nodes, "330106")).toEqual(["330000", "330100", "330106"]);
    expect(pathTo(nodes, "310115")).toEqual(["310000", "310115"]);
    expect(pathTo(nodes, "330402")).toEqual([]);
  });
});
