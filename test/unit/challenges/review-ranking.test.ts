import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoredReview } from "../../../functions/challenges/domain/review.ts";
import { progressOf } from "../../../functions/challenges/domain/review-progress.ts";
import {
  type Contender,
  rankProposals,
  withoutRank,
} from "../../../functions/challenges/domain/review-ranking.ts";
import { lotOf } from "../../../shared/digest/lot.ts";

const rules = {
  criteria: [
    { id: "c1", name: "路线", points: 60 },
    { id: "c2", name: "团队", points: 40 },
  ],
  experts: 3,
  quorum: 2,
  passMark: 60,
  spread: 20,
  anonymous: true,
  tieBreak: ["c2"],
  conflictYears: 3,
  load: 5,
};
const at = "2026-06-01T02:00:00.000Z";
const nobody = () => false;

const review = (
  proposalId: string,
  expertId: string,
  points: readonly [number, number],
  also: Partial<StoredReview> = {},
): StoredReview => ({
  challengeId: "chl",
  challengeTitle: "榜题",
  proposalId,
  label: proposalId,
  expertId,
  expertName: expertId,
  state: "locked",
  arbitration: false,
  fit: 50,
  scores: points.map((each, i) => ({ criterionId: `c${i + 1}`, points: each })),
  invitedAt: at,
  updatedAt: at,
  version: 3,
  ...also,
});

describe("the progress of a review", () => {
  it("is in when the quorum is, nobody is waited for, and no arbiter is missing", () => {
    const two = [review("p", "a", [40, 30]), review("p", "b", [45, 30])];
    const waiting = review("p", "c", [0, 0], { state: "accepted" });
    expect(progressOf("p", two, rules, nobody)).toMatchObject({ isIn: true, needsArbitration: false });
    expect(progressOf("p", [...two, waiting], rules, nobody)).toMatchObject({ isIn: false, pending: 1 });
    expect(progressOf("p", two.slice(1), rules, nobody)).toMatchObject({ isIn: false });
    expect(progressOf("p", two, rules, ({ expertId }) => expertId === "a")).toMatchObject({
      isIn: false,
      aggregate: { reviews: 1, state: "too_few" },
    });
  });

  it("calls an arbiter once, when all are in", () => {
    const apart = [review("p", "a", [60, 40]), review("p", "b", [40, 30])];
    const asked = review("p", "d", [0, 0], { state: "invited", arbitration: true });
    const done = review("p", "d", [50, 30], { arbitration: true });
    expect(progressOf("p", apart, rules, nobody)).toMatchObject({ isIn: false, needsArbitration: true });
    expect(progressOf("p", [...apart, asked], rules, nobody)).toMatchObject({
      isIn: false,
      needsArbitration: false,
    });
    expect(progressOf("p", [...apart, done], rules, nobody)).toMatchObject({
      isIn: true,
      aggregate: { mean: 83.33, spread: 30 },
    });
    // An arbiter with a conflict is none.
    const conflicted = progressOf("p", [...apart, done], rules, ({ expertId }) => expertId === "d");
    expect(conflicted).toMatchObject({ isIn: false, needsArbitration: true });
  });
});

const contender = (proposalId: string, quoteYuan: number): Contender => ({
  proposalId,
  label: proposalId,
  members: [],
  quoteYuan,
});

const points = fc.tuple(
  fc.integer({ min: 20, max: 26 }).map((n) => n * 2),
  fc.constantFrom(20, 30),
);
const field = fc
  .uniqueArray(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 6 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) => fc.record({ id: fc.constant(`p${id}`), quote: fc.constantFrom(1, 2), points })),
    ),
  );

describe("the ranking", () => {
  it("is a total order by mean, criterion, quote and draw, the same in any order of the input", () => {
    fc.assert(
      fc.property(field, fc.string(), (entries, seed) => {
        const rankedOf = (order: typeof entries) =>
          rankProposals(
            order.map(({ id, quote }) => contender(id, quote)),
            order.map(
              ({ id, points: given }) =>
                progressOf(id, [review(id, "a", given), review(id, "b", given)], rules, nobody).aggregate,
            ),
            rules,
            (id) => lotOf(seed, id),
          );
        const ranks = rankedOf(entries);
        expect(rankedOf(entries.toReversed())).toEqual(ranks);
        expect(ranks).toHaveLength(entries.length);
        const qualified = ranks.filter(({ rank }) => rank !== undefined);
        expect(qualified.map(({ rank }) => rank)).toEqual(qualified.map((_, i) => i + 1));
        for (const one of ranks) {
          expect(one.state).toBe(one.mean >= rules.passMark ? "qualified" : "unqualified");
          expect(one.rank !== undefined).toBe(one.state === "qualified");
        }
        for (const [i, one] of qualified.slice(1).entries()) {
          const better = qualified[i];
          if (better === undefined) continue;
          expect(better.mean).toBeGreaterThanOrEqual(one.mean);
          if (better.mean > one.mean) {
            expect(one.tieBrokenBy).toBeUndefined();
            continue;
          }
          const [above, below] = [better.medians.c2 ?? 0, one.medians.c2 ?? 0];
          if (above !== below) expect([one.tieBrokenBy, above > below]).toEqual(["c2", true]);
          else if (better.quoteYuan !== one.quoteYuan)
            expect([one.tieBrokenBy, better.quoteYuan < one.quoteYuan]).toEqual(["quote", true]);
          else expect(one.tieBrokenBy).toBe("draw");
        }
      }),
    );
  });

  it("closes up when one is disqualified", () => {
    const ranks = rankProposals(
      ["a", "b", "c"].map((id) => contender(id, 1)),
      ["a", "b", "c"].map(
        (id, i) =>
          progressOf(id, [review(id, "x", [50 - i, 40]), review(id, "y", [50 - i, 40])], rules, nobody)
            .aggregate,
      ),
      rules,
      (id) => id,
    );
    expect(
      withoutRank(ranks, "a", "造假").map(({ proposalId, rank, state }) => [proposalId, rank, state]),
    ).toEqual([
      ["a", undefined, "disqualified"],
      ["b", 1, "qualified"],
      ["c", 2, "qualified"],
    ]);
  });
});
