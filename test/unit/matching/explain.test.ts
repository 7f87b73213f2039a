import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explanationText, factText, factTexts } from "../../../shared/matching/explanation-texts.ts";
import { factCodes } from "../../../shared/matching/fact.ts";
import type { MatchingItem } from "../../../shared/matching/item.ts";
import { matchesFor } from "../../../shared/matching/rank.ts";
import { normalize } from "../../../shared/matching/text/index.ts";
import { textOf } from "../../../shared/matching/text-of.ts";
import { context, indexesOf, need, offer, someNeeds, someOffers } from "./sample.ts";

const wholeText = (item: MatchingItem): string => {
  const { title, keywords = [], indicators = [], body = "" } = textOf(item);
  return normalize([title, ...keywords, ...indicators, body].join("\n"));
};

const explanationOf = (asks: MatchingItem, has: MatchingItem) =>
  matchesFor(asks, indexesOf([asks], [has]), context).matches[0]?.explanation;

describe("shared words", () => {
  it("stand literally in both texts, and their shares add up to no more than the whole", () => {
    fc.assert(
      fc.property(someNeeds, someOffers, (needs, offers) => {
        const [subject = need] = needs;
        const byId = new Map(offers.map((one) => [one.id, one]));
        for (const { id, explanation } of matchesFor(subject, indexesOf(needs, offers), context).matches) {
          const counterpart = byId.get(id);
          if (counterpart === undefined) throw new Error(`${id} was never offered`);
          for (const { words, share } of explanation.words) {
            expect(wholeText(subject)).toContain(normalize(words));
            expect(wholeText(counterpart)).toContain(normalize(words));
            expect([...words].length).toBeGreaterThan(1);
            expect(share).toBeGreaterThan(0);
          }
          const sum = explanation.words.reduce((total, { share }) => total + share, 0);
          expect(sum).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });

  it("are words and grades as written, not pairs of characters", () => {
    const words = explanationOf(need, offer)?.words.map((shared) => shared.words) ?? [];
    expect(words.some((word) => word.includes("焊接变形"))).toBe(true);
    expect(words).toContain("6061-T6");
    for (const pair of ["接变", "mm", "度"]) expect(words).not.toContain(pair);
  });

  it("join what stands together in both texts, even where single terms were left out of the query", () => {
    const title = "纺织行业可信数据空间的使用控制组件";
    const asks = { ...need, title, keywords: [], publicText: "数据可用不可见。", indicators: [] };
    const has = {
      ...offer,
      title: "可信数据空间使用控制策略引擎",
      keywords: [],
      publicText: "",
      indicators: [],
    };
    const words = explanationOf(asks, has)?.words.map((shared) => shared.words);
    expect(words).toContain("可信数据空间");
  });
});

describe("facts", () => {
  it("tell what fits and what does not, with the values to judge by", () => {
    const dear = { ...offer, amount: { negotiable: false, minYuan: 1_000_000 }, trl: 5 };
    const { satisfied = [], violated = [] } = explanationOf(need, dear) ?? {};
    expect(satisfied).toContainEqual({
      code: "indicator.met",
      params: { name: "平面度", need: "≤ 0.2 mm", offer: "≤ 150 μm" },
    });
    expect(satisfied.map(({ code }) => code)).toEqual([
      "chain.same",
      "industry.same",
      "field.shared",
      "type.fits",
      "modes.common",
      "indicator.met",
      "district.same",
    ]);
    expect(violated).toEqual([
      { code: "amount.above", params: { price: 1_000_000, budget: 800_000 } },
      { code: "trl.short", params: { reached: 5, target: 7 } },
    ]);
  });

  it("are silent about what nobody said", () => {
    const silent: MatchingItem = {
      ...offer,
      chains: [],
      keywords: [],
      title: "反变形工艺",
      industry: undefined,
      type: "service",
      cooperationModes: [],
      amount: { negotiable: true },
      trl: undefined,
      maturity: undefined,
      indicators: [],
      district: "310115",
    };
    expect(explanationOf(need, silent)).toMatchObject({ satisfied: [], violated: [] });
  });
});

describe("texts of explanations", () => {
  it("exist in both languages, with the same blanks", () => {
    const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const code of factCodes) {
      expect(blanks(factTexts[code].en), code).toEqual(blanks(factTexts[code].zh));
    }
  });

  it("fill every blank of every fact that a match states", () => {
    fc.assert(
      fc.property(someNeeds, someOffers, (needs, offers) => {
        const [subject = need] = needs;
        for (const { explanation } of matchesFor(subject, indexesOf(needs, offers), context).matches) {
          for (const language of ["zh-CN", "en"] as const) {
            expect(explanationText(explanation, language).join("\n")).not.toMatch(/[{}]|undefined/);
          }
        }
      }),
    );
  });

  it("read as people speak", () => {
    const above = { code: "amount.above", params: { price: 1_205_000, budget: 800_000 } } as const;
    expect(factText(above, "zh-CN")).toBe("报价 120.5 万元 超出预算 80 万元");
    expect(factText(above, "en")).toBe("The price, CNY 1,205,000, is above the budget of CNY 800,000");
    const near = { code: "chain.near", params: { need: "hydrogen", offer: "new-energy" } } as const;
    expect(factText(near, "zh-CN")).toBe("产业链相近：氢能源与新能源");
    expect(factText({ code: "district.same", params: { district: "330481" } }, "zh-CN")).toBe("同在海宁市");
    const words = [{ words: "焊接变形", share: 0.6 }];
    expect(explanationText({ words, satisfied: [near], violated: [] }, "en")).toEqual([
      "Both texts say: 焊接变形",
      "Related industrial chains: Hydrogen energy and New energy",
    ]);
  });
});
