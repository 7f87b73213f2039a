import type { Reply } from "../../../shared/contracts/contract.ts";
import type { ReviewRow, reviewContracts } from "../../../shared/contracts/reviews.ts";
import { type Actor, holds } from "../../../shared/identity/actor.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import { challengeNotFound } from "../domain/challenge-change.ts";
import { type StoredReview, totalOf } from "../domain/review.ts";
import { type Progress, progressOf } from "../domain/review-progress.ts";
import { mayReadAll } from "./opened-reading.ts";
import { labelOf, type ReviewParts } from "./review-reading.ts";
import { type ReviewSituation, readSituation } from "./review-situation.ts";

type Board = Reply<(typeof reviewContracts)["getReviewBoard"]>;

/** The challenge, for who runs or audits its review. Whoever poses it or proposes to it does neither. */
export async function reviewedChallenge(
  parts: Pick<ReviewParts, "challenges" | "proposals">,
  challengeId: string,
  actor: Actor,
): Promise<StoredChallenge> {
  const challenge = await parts.challenges.find(challengeId);
  if (challenge === undefined || !(await mayReadAll(parts, actor, challenge))) throw challengeNotFound();
  return challenge;
}

export const readBoard =
  (parts: ReviewParts) =>
  async (order: { readonly challengeId: string; readonly actor: Actor }): Promise<Board> =>
    boardOf(parts, await reviewedChallenge(parts, order.challengeId, order.actor), order.actor);

/** The board of a challenge that the caller has just changed. */
export async function boardAfter(parts: ReviewParts, challengeId: string, actor: Actor): Promise<Board> {
  return readBoard(parts)({ challengeId, actor });
}

async function boardOf(parts: ReviewParts, challenge: StoredChallenge, actor: Actor): Promise<Board> {
  const [situation, ranking] = await Promise.all([
    readSituation(parts, challenge),
    parts.reviews.ranking(challenge.id),
  ]);
  const concluded = ranking !== undefined && challenge.state !== "reviewing";
  const audits = holds(actor, "auditor");
  const { proposals, reviews, rules } = situation;
  const progress = new Map(
    proposals.map(({ id }) => [id, progressOf(id, reviews, rules.review, situation.isConflicted)]),
  );
  const labels = new Map(proposals.map((proposal) => [proposal.id, labelOf(proposal)]));
  /** Points are blind until nothing is waited for any more; auditors look in always. */
  const isOpen = (proposalId: string): boolean =>
    audits || concluded || progress.get(proposalId)?.isIn === true;

  return {
    challengeId: challenge.id,
    proposals: proposals.map(({ id, defence }) => ({
      id,
      label: labels.get(id) ?? "",
      ...(defence === undefined ? {} : { defence }),
      quorum: rules.review.quorum,
      ...figuresOf(progress.get(id), isOpen(id)),
    })),
    reviews: reviews
      .filter(({ proposalId }) => labels.has(proposalId))
      .map((review) => rowOf(review, isOpen(review.proposalId))),
    assignment: assignmentOf(situation, audits || concluded),
    concluded,
  };
}

type Figures = Omit<Board["proposals"][number], "id" | "label" | "quorum">;

function figuresOf(progress: Progress | undefined, isOpen: boolean): Figures {
  if (progress === undefined) return { locked: 0, needsArbitration: false };
  const { aggregate, needsArbitration } = progress;
  return {
    locked: aggregate.reviews,
    needsArbitration,
    ...(isOpen && aggregate.reviews > 0 ? { mean: aggregate.mean, spread: aggregate.spread } : {}),
  };
}

function rowOf(review: StoredReview, isOpen: boolean): ReviewRow {
  const { proposalId, label, expertId, expertName, state, arbitration, scores, comment, reason } = review;
  return {
    proposalId,
    label,
    expertId,
    expertName,
    state,
    arbitration,
    ...(reason === undefined ? {} : { recusalReason: reason }),
    ...(isOpen && scores.length > 0
      ? { scores, total: totalOf(scores), ...(comment === undefined ? {} : { comment }) }
      : {}),
  };
}

/** The seed decides draws: whoever knew it early could work for a tie. */
function assignmentOf({ assignment, reviews }: ReviewSituation, showsSeed: boolean): Board["assignment"] {
  if (assignment === undefined) return { state: "none", pairs: [], shortages: [] };
  const { state, seed, requestedAt, worst, shortages } = assignment;
  return {
    state,
    requestedAt,
    ...(showsSeed ? { seed } : {}),
    pairs: reviews.map(({ proposalId, expertId, fit }) => ({ proposalId, expertId, fit })),
    ...(worst === undefined ? {} : { worst }),
    shortages,
  };
}
