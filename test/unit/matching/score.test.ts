import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meets } from "../../../shared/matching/assess-indicators.ts";
import { assessChain, assessDistrict, assessIndustry } from "../../../shared/matching/assess-place.ts";
import {
  assessAmount,
  assessDeadline,
  assessTrl,
  assessType,
} from "../../../shared/matching/assess-terms.ts";
import type { IndicatorClaim, MatchingItem, Pair } from "../../../shared/matching/item.ts";
import { priorOf, type Signals, scorePair } from "../../../shared/matching/score.ts";
import { type PartName, partNames, standardWeights } from "../../../shared/matching/weights.ts";
import { need, offer, someNeed, someOffer, today } from "./sample.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const signals: fc.Arbitrary<Signals> = fc.record({
  text: share,
  mutual: fc.option(share, { nil: undefined }),
  prior: fc.option(share, { nil: undefined }),
});
const somePair = fc.record({ need: someNeed, offer: someOffer });
const score = (pair: Pair, given: Signals) => scorePair(pair, given, standardWeights, today);
const middling: Signals = { text: 0.1, mutual: undefined, prior: undefined };

describe("a pair's score", () => {
  it("is the sum of its parts, each of them and all together between 0 and 1", () => {
    fc.assert(
      fc.property(somePair, signals, (pair, given) => {
        const { score: total, parts } = score(pair, given);
        expect(parts.map(({ part }) => part)).toEqual([...partNames]);
        expect(parts.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(total, 12);
        for (const { value, weight, contribution } of parts) {
          expect(value ?? 0.5).toBeGreaterThanOrEqual(0);
          expect(value ?? 0.5).toBeLessThanOrEqual(1);
          expect(contribution).toBeCloseTo(weight * (value ?? 0.5), 12);
        }
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("rises with the text and never moves by more than 5 % for what others answered", () => {
    fc.assert(
      fc.property(somePair, signals, share, (pair, given, other) => {
        const [low, high] = [Math.min(given.text, other), Math.max(given.text, other)];
        expect(score(pair, { ...given, text: low }).score).toBeLessThanOrEqual(
          score(pair, { ...given, text: high }).score,
        );
        const known = score(pair, { ...given, prior: other }).score;
        const unknown = score(pair, { ...given, prior: undefined }).score;
        expect(Math.abs(known - unknown)).toBeLessThanOrEqual(0.05);
      }),
    );
  });

  it("counts what one side does not say as the middle: neither for nor against", () => {
    const silent: Readonly<Partial<Record<PartName, Partial<MatchingItem>>>> = {
      chain: { chains: [] },
      industry: { industry: undefined },
      modes: { cooperationModes: [] },
      amount: { amount: undefined },
      trl: { trl: undefined, maturity: undefined },
      indicators: { indicators: [] },
    };
    fc.assert(
      fc.property(somePair, fc.constantFrom(...Object.entries(silent)), (pair, [part, without]) => {
        const parts = score({ ...pair, offer: { ...pair.offer, ...without } }, middling).parts;
        expect(parts.find((one) => one.part === part)).toMatchObject({ value: undefined });
        const before = score(pair, middling).parts;
        expect(parts.filter((one) => one.part !== part)).toEqual(before.filter((one) => one.part !== part));
      }),
    );
  });

  it("never falls when the budget grows", () => {
    const yuan = fc.integer({ min: 0, max: 3_000_000 });
    fc.assert(
      fc.property(
        somePair,
        fc.boolean(),
        yuan,
        yuan,
        ({ need: asks, offer: has }, negotiable, one, other) => {
          const [low, high] = [Math.min(one, other), Math.max(one, other)];
          const withBudget = (maxYuan: number): Pair => ({
            need: { ...asks, amount: { negotiable, maxYuan } },
            offer: has,
          });
          expect(score(withBudget(high), middling).score).toBeGreaterThanOrEqual(
            score(withBudget(low), middling).score,
          );
        },
      ),
    );
  });
});

describe("fields", () => {
  const pair = (asks: Partial<MatchingItem>, has: Partial<MatchingItem>): Pair => ({
    need: { ...need, ...asks },
    offer: { ...offer, ...has },
  });

  it("chains: the same, neighbours in either direction, a neighbour in common, none", () => {
    const value = (one: string, other: string) =>
      assessChain(pair({ chains: [one] }, { chains: [other] })).value;
    expect(value("hydrogen", "hydrogen")).toBe(1);
    expect(value("hydrogen", "new-energy")).toBe(0.6);
    expect(value("new-materials", "aerospace")).toBe(0.6);
    expect(value("hydrogen", "new-materials")).toBe(0.3);
    expect(value("hydrogen", "semiconductors")).toBe(0);
    expect(value("a-chain-of-tomorrow", "hydrogen")).toBe(0);
    expect(
      assessChain(pair({ chains: ["ai", "fashion"] }, { chains: ["hydrogen", "fashion"] })),
    ).toMatchObject({
      value: 1,
      satisfied: [{ code: "chain.same", params: { chain: "fashion" } }],
    });
  });

  it("industries: the division, the section above it, none", () => {
    const value = (other: string) => assessIndustry(pair({}, { industry: other })).value;
    expect([value("C34"), value("C13"), value("I65")]).toEqual([1, 0.5, 0.2]);
  });

  it("types: what answers the need, what does not, and what cannot be said", () => {
    const value = (asked: string, given: string) => assessType(pair({ type: asked }, { type: given })).value;
    expect([value("talent", "team"), value("talent", "product"), value("capital", "team")]).toEqual([
      1,
      0,
      undefined,
    ]);
  });

  it("districts: a wish goes before nearness", () => {
    const value = (wished: string[] | undefined, other: string) =>
      assessDistrict(pair({ preferredDistricts: wished }, { district: other })).value;
    expect([value(undefined, "330402"), value(undefined, "330481")]).toEqual([1, 0.8]);
    expect([value(undefined, "330102"), value(undefined, "310115")]).toEqual([0.6, 0.4]);
    expect([value(["310115"], "310115"), value(["310115"], "330402")]).toEqual([1, 0.2]);
  });

  it("money: within the budget, above it, twice of it, to be negotiated", () => {
    const value = (minYuan: number, negotiable = false) =>
      assessAmount(pair({}, { amount: { negotiable, minYuan } })).value;
    expect([value(800_000), value(1_200_000), value(1_600_000), value(5_000_000)]).toEqual([1, 0.5, 0, 0]);
    expect(value(5_000_000, true)).toBeUndefined();
  });

  it("readiness: reached, short of it, told by the stage of maturity", () => {
    const value = (has: Partial<MatchingItem>) => assessTrl(pair({}, has)).value;
    expect([value({ trl: 9 }), value({ trl: 6 }), value({ trl: 1 })]).toEqual([1, 0.75, 0]);
    expect(value({ trl: undefined, maturity: "laboratory" })).toBe(0.25);
  });

  it("time: a month is enough, a week is worth a word", () => {
    const until = (openUntil: string) => assessDeadline(pair({ openUntil }, {}), today);
    expect(until("2026-04-02").value).toBe(1);
    expect(until("2026-03-17")).toEqual({ value: 0.5, violated: [] });
    expect(until("2026-03-05").violated).toEqual([
      { code: "deadline.short", params: { days: 3, until: "2026-03-05" } },
    ]);
  });
});

describe("indicators", () => {
  const claim = (text: string): IndicatorClaim => {
    const [operator = "", target = "", unit] = text.split(" ");
    return { name: "抗拉强度", operator: operator as IndicatorClaim["operator"], target, unit };
  };

  it.each([
    ["≥ 450 MPa", "≥ 500 MPa", true],
    ["≥ 450 MPa", "≥ 0.5 GPa", true],
    ["≥ 450 MPa", "= 450 MPa", true],
    ["≥ 450 MPa", "≥ 400 MPa", false],
    ["≥ 450 MPa", "≤ 400 MPa", false],
    ["≥ 450 MPa", "≤ 500 MPa", undefined],
    ["> 450 MPa", "≥ 450 MPa", false],
    ["> 450 MPa", "> 450 MPa", true],
    ["≤ 0.2 mm", "≤ 150 μm", true],
    ["≤ 0.2 mm", "± 0.1 mm", true],
    ["≤ 0.2 mm", "≤ 0.3 mm", false],
    ["= 24 V", "= 24 V", true],
    ["= 24 V", "= 12 V", false],
    ["= 24 V", "≥ 12 V", undefined],
    ["≥ 450 MPa", "≥ 500 kN", undefined],
    ["≥ 450 MPa", "≥ 约500 MPa", undefined],
    ["≥ 99 %", "≥ 99.5 ％", true],
    ["≥ 1,000 h", "≥ 50 d", true],
    ["≤ 5 mΩ·cm²", "≤ 6 mΩ·cm²", false],
  ])("%s asked for, %s offered: %s", (asked, offered, met) => {
    expect(meets(claim(asked), claim(offered))).toBe(met);
  });

  it("a claim meets itself, and what meets a stronger claim meets a weaker one", () => {
    const number = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(fc.constantFrom("≥", "≤", ">", "<"), number, number, number, (operator, ...targets) => {
        const [weak, middle, strong] = targets
          .sort((a, b) => (operator === "≥" || operator === ">" ? a - b : b - a))
          .map((target): IndicatorClaim => ({ name: "x", operator, target: String(target) })) as [
          IndicatorClaim,
          IndicatorClaim,
          IndicatorClaim,
        ];
        expect(meets(middle, middle)).toBe(true);
        expect(meets(weak, strong)).toBe(true);
        if (meets(strong, middle)) expect(meets(weak, middle)).toBe(true);
      }),
    );
  });
});

describe("what others answered", () => {
  it("starts in the middle and moves with the answers, slowly", () => {
    expect(priorOf(undefined)).toBeUndefined();
    expect(priorOf({ accepted: 0, declined: 0 })).toBeUndefined();
    expect(priorOf({ accepted: 1, declined: 0 })).toBeCloseTo(6 / 11);
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (accepted, declined) => {
        const now = priorOf({ accepted, declined }) ?? 0.5;
        expect(priorOf({ accepted: accepted + 1, declined })).toBeGreaterThan(now);
        expect(priorOf({ accepted, declined: declined + 1 })).toBeLessThan(now);
      }),
    );
  });
});
