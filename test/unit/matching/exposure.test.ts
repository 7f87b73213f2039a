import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Candidate, rerankByExposure } from "../../../shared/matching/exposure.ts";
import { standardWeights } from "../../../shared/matching/weights.ts";

const providers = ["甲", "乙", "丙", "丁"];
const candidates: fc.Arbitrary<Candidate[]> = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 30 }).map(String),
    provider: fc.constantFrom(...providers),
    score: fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100),
    priority: fc.option(fc.nat(3), { nil: undefined }),
  }),
  { selector: ({ id }) => id, maxLength: 20 },
);
const exposure = fc
  .array(fc.tuple(fc.constantFrom(...providers), fc.nat(500)))
  .map((shown) => new Map<string, number>(shown));
const lambda = fc.double({ min: 0, max: 1, noNaN: true });
const ids = (ranked: readonly Candidate[]): string[] => ranked.map(({ id }) => id);

describe("evening out exposure", () => {
  it("gives no provider more than its places and invents nothing", () => {
    fc.assert(
      fc.property(
        candidates,
        exposure,
        lambda,
        fc.integer({ min: 1, max: 3 }),
        (some, shown, l, perProvider) => {
          const ranked = rerankByExposure(some, { lambda: l, exposure: shown, perProvider });
          expect(new Set(ranked).size).toBe(ranked.length);
          for (const candidate of ranked) expect(some).toContain(candidate);
          for (const provider of providers) {
            const offered = some.filter((one) => one.provider === provider).length;
            const placed = ranked.filter((one) => one.provider === provider).length;
            expect(placed).toBe(Math.min(offered, perProvider));
          }
        },
      ),
    );
  });

  it("does not depend on the order of the input, nor on the scale of scores and exposure", () => {
    const permuted = candidates.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
    );
    fc.assert(
      fc.property(permuted, exposure, lambda, ([some, shuffled], shown, l) => {
        const rank = (list: readonly Candidate[], times: ReadonlyMap<string, number>) =>
          ids(rerankByExposure(list, { lambda: l, exposure: times, perProvider: 2, top: 5 }));
        const expected = rank(some, shown);
        expect(rank(shuffled, shown)).toEqual(expected);
        const doubled = new Map([...shown].map(([provider, times]) => [provider, 2 * times]));
        const halved = some.map((one) => ({ ...one, score: one.score / 2 }));
        expect(rank(halved, doubled)).toEqual(expected);
      }),
    );
  });

  it("ranks by score alone when it is switched off or nobody was shown yet", () => {
    fc.assert(
      fc.property(candidates, exposure, lambda, (some, shown, l) => {
        const plain = some.map(({ id, provider, score }) => ({ id, provider, score }));
        const off = rerankByExposure(plain, { lambda: 0, exposure: shown, perProvider: 99 });
        expect(rerankByExposure(plain, { lambda: l, exposure: new Map(), perProvider: 99 })).toEqual(off);
        for (const [at, { score }] of off.entries()) {
          // Distances are squared, so what lies within a thousandth of the squared distance counts as equal.
          const next = off[at + 1]?.score ?? Number.NEGATIVE_INFINITY;
          expect(score).toBeGreaterThanOrEqual(next);
        }
      }),
    );
  });

  it("never moves a provider up for having been shown more", () => {
    fc.assert(
      fc.property(candidates, exposure, lambda, fc.constantFrom(...providers), (some, shown, l, provider) => {
        // The average stays: what one gains, a provider without candidates loses.
        const before = new Map([...shown, ["elsewhere", 1000] as const]);
        const times = before.get(provider) ?? 0;
        before.set(provider, times);
        const after = new Map([...before, [provider, times + 500] as const, ["elsewhere", 500] as const]);
        const placeOf = (exposed: ReadonlyMap<string, number>) =>
          rerankByExposure(some, { lambda: l, exposure: exposed, perProvider: 99 }).findIndex(
            (one) => one.provider === provider,
          );
        expect(placeOf(after)).toBeGreaterThanOrEqual(placeOf(before));
      }),
    );
  });

  it("keeps the clearly best, and lets those nearly equal behind it take turns", () => {
    const list: Candidate[] = [
      { id: "best", provider: "甲", score: 0.9 },
      { id: "often", provider: "乙", score: 0.42 },
      { id: "seldom", provider: "丙", score: 0.4 },
      { id: "last", provider: "丁", score: 0.1 },
    ];
    const shown = new Map([
      ["甲", 300],
      ["乙", 300],
      ["丙", 1],
    ]);
    const rank = (l: number) => ids(rerankByExposure(list, { lambda: l, exposure: shown, perProvider: 2 }));
    expect(rank(0)).toEqual(["best", "often", "seldom", "last"]);
    expect(rank(0.2)).toEqual(["best", "seldom", "often", "last"].filter((id) => rank(0.2).includes(id)));
  });

  it("asks for priority only between candidates that are practically equal", () => {
    const list: Candidate[] = [
      { id: "a", provider: "甲", score: 0.5, priority: 0 },
      { id: "b", provider: "乙", score: 0.49999, priority: 3 },
      { id: "c", provider: "丙", score: 0.4, priority: 5 },
      { id: "d", provider: "丁", score: 0 },
    ];
    expect(ids(rerankByExposure(list, { lambda: 0, exposure: new Map(), perProvider: 2 }))).toEqual([
      "b",
      "a",
      "c",
      "d",
    ]);
  });
});

/** 0 when all are shown alike, towards 1 when one gets everything. */
function gini(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const total = sorted.reduce((sum, one) => sum + one, 0);
  const weighted = sorted.reduce((sum, one, at) => sum + (2 * (at + 1) - sorted.length - 1) * one, 0);
  return weighted / (sorted.length * total);
}

/** How much of the relevance at ten places is kept; each place counts less than the one above it. */
const gainAtTen = (ranked: readonly Candidate[]): number =>
  ranked.slice(0, 10).reduce((sum, { score }, at) => sum + score / Math.log2(at + 2), 0);

describe("over many lists with few large and many small providers", () => {
  it("the standard price evens out exposure by a tenth and costs a twentieth of the scores shown at most", () => {
    let state = 20_260_302;
    /** Minstd: the same lists on every machine. */
    const random = (): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    // A provider's number is Zipf-like: the first is drawn about as often as the next two together.
    const provider = (): string => String(Math.floor(300 ** random()));
    const lists = Array.from({ length: 600 }, (_, list) =>
      Array.from({ length: 60 }, (__, at) => ({
        id: `${list}-${at}`,
        provider: provider(),
        // Relevance falls steeply at first, as it does in text rankings.
        score: 0.6 / (1 + at / 3) + 0.02 * random(),
      })),
    );
    const play = (price: number) => {
      const exposure = new Map(Array.from({ length: 300 }, (_, n) => [String(n + 1), 0]));
      let gain = 0;
      for (const list of lists) {
        const ranked = rerankByExposure(list, { lambda: price, exposure, perProvider: 2, top: 10 });
        gain += gainAtTen(ranked);
        for (const shown of ranked) exposure.set(shown.provider, (exposure.get(shown.provider) ?? 0) + 1);
      }
      return { gain, gini: gini([...exposure.values()]) };
    };
    const plain = play(0);
    const evened = play(standardWeights.exposureLambda);
    expect(plain.gini - evened.gini).toBeGreaterThan(0.03);
    expect(evened.gain / plain.gain).toBeGreaterThan(0.99);
  });
});
