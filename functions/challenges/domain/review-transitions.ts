import type { ReviewState } from "../../../shared/contracts/reviews.ts";

export type ReviewMove = "accept" | "recuse" | "score" | "lock" | "void";

interface Transition {
  readonly from: readonly ReviewState[];
  readonly to: ReviewState;
  readonly who: "expert" | "department";
}

/**
 * Every legal move of a review, while its challenge is under review and until the review is closed. The repository
 * takes its conditions from this table, and docs/state-machines.md its diagram. Locked scores never change: what turns
 * out to be wrong with them makes them void.
 */
export const reviewTransitions = {
  accept: { from: ["invited"], to: "accepted", who: "expert" },
  recuse: { from: ["invited", "accepted"], to: "recused", who: "expert" },
  score: { from: ["accepted"], to: "accepted", who: "expert" },
  lock: { from: ["accepted"], to: "locked", who: "expert" },
  void: { from: ["invited", "accepted", "locked"], to: "void", who: "department" },
} as const satisfies Record<ReviewMove, Transition>;
