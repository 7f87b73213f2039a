import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aggregate,
  type Candidate,
  faultyScores,
  type Review,
  rank,
  type ScoringRules,
} from "../../../functions/challenges/domain/scoring.ts";
import { lotOf } from "../../../shared/digest/lot.ts";

const rules: ScoringRules = {
  criteria: [
    { id: "route", points: 50 },
    { id: "team", points: 30 },
    { id: "price", points: 20 },
  ],
  quorum: 3,
  spreadLimit: 20,
  tieBreak: ["route", "team"],
};
const review = (expertId: string, scores: readonly number[], more: Partial<Review> = {}): Review => ({
  expertId,
  proposalId: "prp_1",
  scores: Object.fromEntries(rules.criteria.map(({ id }, at) => [id, scores[at] ?? 0])),
  locked: true,
  voided: false,
  arbiter: false,
  ...more,
});
const three = [review("a", [40, 20, 10]), review("b", [41, 20, 10]), review("c", [45, 25, 12])];
const seedLot = (seed: string) => (id: string) => lotOf(seed, id);

describe("the scores of a proposal", () => {
  it("are the mean of the totals, with two decimals, and the medians", () => {
    expect(aggregate("prp_1", three, rules)).toEqual({
      proposalId: "prp_1",
      state: "scored",
      reviews: 3,
      // 70, 71 and 82 of 100.
      mean: 74.33,
      medians: { route: 41, team: 20, price: 10 },
      spread: 12,
    });
    expect(aggregate("prp_1", [...three, review("d", [40, 20, 11])], rules)).toMatchObject({
      mean: 73.5,
      medians: { route: 40.5, team: 20, price: 10.5 },
    });
  });

  it("leave out what is not locked, voided or another's", () => {
    const besides = [
      review("d", [0, 0, 0], { locked: false }),
      review("e", [0, 0, 0], { voided: true }),
      review("f", [0, 0, 0], { proposalId: "prp_2" }),
    ];
    expect(aggregate("prp_1", [...besides, ...three], rules)).toEqual(aggregate("prp_1", three, rules));
  });

  it("need a quorum, also after one is voided", () => {
    expect(aggregate("prp_1", three.slice(1), rules)).toMatchObject({ state: "too_few", reviews: 2 });
    const voided = three.map((one, at) => (at === 0 ? { ...one, voided: true } : one));
    expect(aggregate("prp_1", voided, rules).state).toBe("too_few");
    expect(aggregate("prp_1", [], rules)).toMatchObject({
      state: "too_few",
      mean: 0,
      spread: 0,
      medians: { route: 0 },
    });
  });

  it("that are too far apart need an arbiter, whose review then counts", () => {
    const apart = [...three.slice(0, 2), review("c", [20, 20, 10.9])];
    expect(aggregate("prp_1", apart, rules)).toMatchObject({ state: "arbitration", spread: 20.1 });
    expect(aggregate("prp_1", [...three.slice(0, 2), review("c", [20, 20, 11])], rules)).toMatchObject({
      state: "scored",
      spread: 20,
    });
    const arbiter = review("x", [50, 30, 20], { arbiter: true });
    expect(aggregate("prp_1", [...apart, { ...arbiter, locked: false }], rules).state).toBe("arbitration");
    expect(aggregate("prp_1", [...apart, { ...arbiter, voided: true }], rules).state).toBe("arbitration");
    expect(aggregate("prp_1", [...apart, arbiter], rules)).toMatchObject({
      state: "scored",
      reviews: 4,
      mean: 72.98,
      spread: 20.1,
    });
    const { spreadLimit: _, ...without } = rules;
    expect(aggregate("prp_1", apart, without).state).toBe("scored");
  });

  it.each([
    [{ route: 50, team: 0, price: 0.5 }, []],
    [{ route: 50.1, team: -1, price: 0.55 }, ["route", "team", "price"]],
    [{ route: Number.NaN, team: 30 }, ["route", "price"]],
    [{ route: 1, team: 1, price: 1, beauty: 1 }, ["beauty"]],
  ])("%j: %j are wrong", (scores, faults) => {
    expect(faultyScores(rules.criteria, scores)).toEqual(faults);
  });
});

describe("a ranking", () => {
  const candidate = (proposalId: string, quoteYuan = 100): Candidate => ({ proposalId, quoteYuan });
  const scored = (proposalId: string, mean: number, medians: Record<string, number> = {}) => ({
    proposalId,
    state: "scored" as const,
    reviews: 3,
    mean,
    medians: { route: 0, team: 0, price: 0, ...medians },
    spread: 0,
  });

  it("says what put each behind the one before", () => {
    const aggregates = [
      scored("draw_1", 80),
      scored("draw_2", 80),
      scored("quote", 80),
      scored("team", 80, { team: 1 }),
      scored("route", 80, { route: 1 }),
      scored("mean", 90),
    ];
    const candidates = aggregates.map(({ proposalId }) =>
      candidate(proposalId, proposalId === "quote" ? 99 : 100),
    );
    const lot = (id: string) => (id === "draw_2" ? "1" : "2");
    expect(rank(candidates, aggregates, rules, lot)).toEqual({
      ranked: [
        { proposalId: "mean", rank: 1, mean: 90 },
        { proposalId: "route", rank: 2, mean: 80, decidedBy: "mean" },
        { proposalId: "team", rank: 3, mean: 80, decidedBy: "criterion", criterionId: "route" },
        { proposalId: "quote", rank: 4, mean: 80, decidedBy: "criterion", criterionId: "team" },
        { proposalId: "draw_2", rank: 5, mean: 80, decidedBy: "quote" },
        { proposalId: "draw_1", rank: 6, mean: 80, decidedBy: "draw" },
      ],
      open: [],
    });
  });

  it("leaves open what is not scored", () => {
    const aggregates = [scored("one", 1), { ...scored("two", 99), state: "arbitration" as const }];
    const candidates = [candidate("one"), candidate("two"), candidate("three")];
    expect(rank(candidates, aggregates, rules, seedLot("s"))).toMatchObject({
      ranked: [{ proposalId: "one", rank: 1 }],
      open: ["three", "two"],
    });
  });

  const points = (most: number) => fc.integer({ min: 0, max: most * 10 }).map((tenths) => tenths / 10);
  const ids = ["prp_1", "prp_2", "prp_3", "prp_4"];
  const reviews = fc.array(
    fc.record({
      expertId: fc.constantFrom("a", "b", "c", "d", "e"),
      proposalId: fc.constantFrom(...ids),
      scores: fc.oneof(
        fc.constant({ route: 30, team: 20, price: 10 }),
        fc.record({ route: points(50), team: points(30), price: points(20) }),
      ),
      locked: fc.boolean(),
      voided: fc.boolean(),
      arbiter: fc.boolean(),
    }),
    { minLength: 12, maxLength: 40 },
  );
  const quotes = fc.tuple(...ids.map(() => fc.constantFrom(100, 200)));
  const rankAll = (
    order: readonly string[],
    all: readonly Review[],
    quoteYuan: readonly number[],
    seed: string,
  ) =>
    rank(
      order.map((id) => candidate(id, quoteYuan[ids.indexOf(id)])),
      order.map((id) => aggregate(id, all, { ...rules, quorum: 1 })),
      rules,
      seedLot(seed),
    );

  it("does not depend on any order of the input", () => {
    fc.assert(
      fc.property(
        reviews,
        quotes,
        fc.string(),
        fc.shuffledSubarray(ids, { minLength: 4 }),
        (all, quote, seed, order) => {
          expect(rankAll(order, all.toReversed(), quote, seed)).toEqual(rankAll(ids, all, quote, seed));
        },
      ),
    );
  });

  it("ranks everybody once, and nobody behind a lower mean", () => {
    fc.assert(
      fc.property(reviews, quotes, fc.string(), (all, quote, seed) => {
        const { ranked, open } = rankAll(ids, all, quote, seed);
        expect([...ranked.map(({ proposalId }) => proposalId), ...open].sort()).toEqual(ids);
        expect(ranked.map(({ rank: place }) => place)).toEqual(ranked.map((_, at) => at + 1));
        for (const [at, one] of ranked.entries()) {
          const before = ranked[at - 1];
          if (before) expect(before.mean).toBeGreaterThanOrEqual(one.mean);
          expect(one.decidedBy === undefined).toBe(before === undefined);
          expect(one.decidedBy === "mean").toBe(before !== undefined && before.mean !== one.mean);
        }
      }),
    );
  });

  it("draws lots that differ from seed to seed", () => {
    const tied = ids.map((id) => scored(id, 80));
    const candidates = ids.map((id) => candidate(id));
    const orders = new Set(
      Array.from({ length: 200 }, (_, seed) =>
        rank(candidates, tied, rules, seedLot(`${seed}`))
          .ranked.map(({ proposalId }) => proposalId)
          .join(),
      ),
    );
    expect(orders.size).toBe(24);
  });

  it("has means that adding in any order does not change", () => {
    fc.assert(
      fc.property(fc.array(points(50), { minLength: 1, maxLength: 9 }), (routes) => {
        const all = routes.map((route, at) => review(`${at}`, [route, 0.1, 0.2]));
        const mean = aggregate("prp_1", all, { ...rules, quorum: 1 }).mean;
        expect(aggregate("prp_1", all.toReversed(), { ...rules, quorum: 1 }).mean).toBe(mean);
        const exact = routes.reduce((sum, route) => sum + route + 0.3, 0) / routes.length;
        expect(Math.abs(mean - exact)).toBeLessThanOrEqual(0.005 + 1e-9);
      }),
    );
  });
});
