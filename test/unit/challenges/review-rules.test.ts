import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkComplete,
  checkScores,
  isLive,
  isPending,
  mayReadBy,
  movedReview,
  type StoredReview,
  scoredReview,
  totalOf,
} from "../../../functions/challenges/domain/review.ts";
import {
  type ReviewMove,
  reviewTransitions,
} from "../../../functions/challenges/domain/review-transitions.ts";
import { reviewStates } from "../../../shared/contracts/reviews.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";

const at = "2026-06-01T02:00:00.000Z";
const by = { personId: "per_1", name: "专家" };
const reviewIn = (state: StoredReview["state"], version = 3): StoredReview => ({
  challengeId: "chl",
  challengeTitle: "榜题",
  proposalId: "prp",
  label: "方案一",
  expertId: "per_1",
  expertName: "专家",
  state,
  arbitration: false,
  fit: 50,
  scores: [],
  invitedAt: at,
  updatedAt: at,
  version,
});

/** What is legal, written by hand and independently of the table. */
const legal: Readonly<Record<StoredReview["state"], Partial<Record<ReviewMove, StoredReview["state"]>>>> = {
  invited: { accept: "accepted", recuse: "recused", void: "void" },
  accepted: { recuse: "recused", score: "accepted", lock: "locked", void: "void" },
  locked: { void: "void" },
  recused: {},
  void: {},
};

const moves = Object.keys(reviewTransitions) as ReviewMove[];

function codeOf(act: () => unknown): string {
  try {
    act();
    return "done";
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe("moves of a review", () => {
  it.each(reviewStates.flatMap((state) => moves.map((move) => [state, move] as const)))(
    "from %s by %s",
    (state, move) => {
      const to = legal[state][move];
      const act = () =>
        move === "score"
          ? scoredReview(reviewIn(state), { scores: [] }, { at }).state
          : movedReview(reviewIn(state), move, { by, at }).review.state;
      if (to === undefined) expect(codeOf(act)).toBe("review.move_not_allowed");
      else expect(act()).toBe(to);
    },
  );

  it("in any order never leave an end, lose a version or change locked scores", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 12 }), (tried) => {
        let review = reviewIn("invited", 1);
        let done = 0;
        for (const move of tried) {
          const before = review;
          try {
            review =
              move === "score"
                ? scoredReview(review, { scores: [{ criterionId: "c1", points: done }] }, { at })
                : movedReview(review, move, { by, at, expectedVersion: before.version }).review;
            done += 1;
          } catch (error) {
            expect(error).toBeInstanceOf(DomainError);
            review = before;
          }
          if (before.state === "locked") expect(review.scores).toEqual(before.scores);
          if (!isLive(before)) expect(review).toBe(before);
          expect(review.version).toBe(1 + done);
        }
        expect(isPending(review) ? isLive(review) : true).toBe(true);
        expect(mayReadBy(review) ? isLive(review) : true).toBe(true);
      }),
    );
  });

  it("are refused to who read an older version", () => {
    expect(codeOf(() => movedReview(reviewIn("invited"), "accept", { by, at, expectedVersion: 2 }))).toBe(
      "review.stale",
    );
  });

  it("are told in the log, with who and why", () => {
    const { log, review } = movedReview(reviewIn("locked"), "void", { by, at, reason: "冲突" });
    expect(log).toEqual({
      at,
      action: "void",
      from: "locked",
      to: "void",
      by: { ...by, capacity: "department" },
      reason: "冲突",
    });
    expect(review.reason).toBe("冲突");
  });
});

const criteria = [
  { id: "c1", points: 60 },
  { id: "c2", points: 40 },
];

describe("scores", () => {
  it("are of the form, once each, and within its points", () => {
    const ok = [
      { criterionId: "c1", points: 60 },
      { criterionId: "c2", points: 0.5 },
    ];
    expect(codeOf(() => checkScores(criteria, ok))).toBe("done");
    expect(totalOf(ok)).toBe(60.5);
    for (const wrong of [
      [{ criterionId: "c1", points: 60.5 }],
      [{ criterionId: "c3", points: 1 }],
      [
        { criterionId: "c1", points: 1 },
        { criterionId: "c1", points: 2 },
      ],
    ])
      expect(codeOf(() => checkScores(criteria, wrong))).toBe("review.scores_wrong");
  });

  it("are locked when they are complete", () => {
    expect(codeOf(() => checkComplete(criteria, [{ criterionId: "c1", points: 1 }]))).toBe(
      "review.scores_incomplete",
    );
    const whole = criteria.map(({ id }) => ({ criterionId: id, points: 0 }));
    expect(codeOf(() => checkComplete(criteria, whole))).toBe("done");
  });
});
