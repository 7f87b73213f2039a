import type { ProgrammeRules } from "../../../shared/contracts/programmes-content.ts";
import { isLive, isPending, pointsOf, type StoredReview } from "./review.ts";
import { type Aggregate, aggregate, type ScoringRules } from "./scoring.ts";

/** How far the review of one proposal is, and what may be told of it. */

type ReviewRules = ProgrammeRules["review"];

export const scoringRulesOf = ({ criteria, quorum, spread, tieBreak }: ReviewRules): ScoringRules => ({
  criteria,
  quorum,
  spreadLimit: spread,
  tieBreak,
});

export interface Progress {
  readonly aggregate: Aggregate;
  /** Experts who are asked and not done. */
  readonly pending: number;
  /** Nothing more is waited for: now, and not before, its points may be read by those who run the review. */
  readonly isIn: boolean;
  /** An arbiter has to be asked. */
  readonly needsArbitration: boolean;
}

/** A review that counts: locked, by an expert without a conflict as of now. */
export type IsConflicted = (review: Pick<StoredReview, "expertId" | "proposalId">) => boolean;

export function progressOf(
  proposalId: string,
  reviews: readonly StoredReview[],
  rules: ReviewRules,
  isConflicted: IsConflicted,
): Progress {
  const own = reviews.filter((review) => review.proposalId === proposalId && isLive(review));
  const counting = own.filter((review) => !isConflicted(review));
  const score = aggregate(
    proposalId,
    counting.map((review) => ({
      expertId: review.expertId,
      proposalId,
      scores: pointsOf(review.scores),
      locked: review.state === "locked",
      voided: false,
      arbiter: review.arbitration,
    })),
    scoringRulesOf(rules),
  );
  const pending = counting.filter(isPending).length;
  const arbiterAsked = counting.some((review) => review.arbitration && isPending(review));
  return {
    aggregate: score,
    pending,
    isIn: score.state === "scored" && pending === 0,
    needsArbitration: score.state === "arbitration" && pending === 0 && !arbiterAsked,
  };
}
