import type { ProgrammeRules } from "../../../shared/contracts/programmes-content.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import type { StoredProposal } from "../domain/proposal.ts";
import type { StoredReview } from "../domain/review.ts";
import type { StoredAssignment } from "../domain/review-assignment.ts";
import type { IsConflicted } from "../domain/review-progress.ts";
import { conflictedIn, conflictsBetween } from "./challenge-conflicts.ts";
import { pooledExpert } from "./expert-pool.ts";
import { judgedProposals, type ReviewParts, rulesOf } from "./review-reading.ts";

/** How the review of a challenge stands. */
export interface ReviewSituation {
  readonly challenge: StoredChallenge;
  readonly rules: ProgrammeRules;
  /** What is judged, by id. */
  readonly proposals: readonly StoredProposal[];
  readonly reviews: readonly StoredReview[];
  readonly assignment: StoredAssignment | undefined;
  /** Of those who were asked. */
  readonly isConflicted: IsConflicted;
}

/**
 * Reads all of it. The assignment first: whatever changes while the rest is being read has raised its revision, and a
 * conclusion from what was read is refused.
 */
export async function readSituation(
  parts: ReviewParts,
  challenge: StoredChallenge,
): Promise<ReviewSituation> {
  const assignment = await parts.reviews.assignment(challenge.id);
  const [rules, proposals, reviews, dismissals] = await Promise.all([
    rulesOf(parts.programmes, challenge),
    judgedProposals(parts.proposals, challenge),
    parts.reviews.list(challenge.id),
    parts.reviews.dismissals(challenge.id),
  ]);
  const asked = [...new Set(reviews.map(({ expertId }) => expertId))];
  const experts = (await Promise.all(asked.map((id) => pooledExpert(parts, id)))).filter(
    (expert) => expert !== undefined,
  );
  const known = new Set(experts.map(({ personId }) => personId));
  const conflicts = conflictedIn(
    await conflictsBetween(parts, { challenge, experts, proposals, reviews, dismissals }),
  );
  return {
    challenge,
    rules,
    proposals,
    reviews,
    assignment,
    // Of somebody whose profile is gone nobody can tell.
    isConflicted: (review) => !known.has(review.expertId) || conflicts(review),
  };
}
