import type { ReviewState, Scores } from "../../../shared/contracts/reviews.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { type ReviewMove, reviewTransitions } from "./review-transitions.ts";

/** 评审任务: one expert judges one proposal. */
export interface StoredReview {
  readonly challengeId: string;
  /** As it was when the expert was asked; terms do not change after the opening. */
  readonly challengeTitle: string;
  readonly proposalId: string;
  readonly label: string;
  readonly expertId: string;
  readonly expertName: string;
  readonly state: ReviewState;
  readonly arbitration: boolean;
  /** How well the expert's fields meet the challenge, as the assignment reckoned it. */
  readonly fit: number;
  readonly scores: Scores;
  readonly comment?: string | undefined;
  /** Why the expert recused, or why the department voided it. */
  readonly reason?: string | undefined;
  readonly invitedAt: Instant;
  readonly updatedAt: Instant;
  readonly version: number;
}

/** Still in the game: asked, at work, or done. */
export const isLive = ({ state }: Pick<StoredReview, "state">): boolean =>
  state === "invited" || state === "accepted" || state === "locked";

/** Asked and not done yet: whose scores are waited for. */
export const isPending = ({ state }: Pick<StoredReview, "state">): boolean =>
  state === "invited" || state === "accepted";

/** The expert may read the proposal: no conflict was declared, and the review stands. */
export const mayReadBy = ({ state }: Pick<StoredReview, "state">): boolean =>
  state === "accepted" || state === "locked";

/** Who moves a review, when and why, having read which version; the department moves it by state alone. */
interface Doing {
  readonly by: { readonly personId: string; readonly name: string };
  readonly at: Instant;
  readonly reason?: string | undefined;
  readonly expectedVersion?: number;
}

/** What is written beside every move, in the same transaction. Draft scores are nobody's business and leave none. */
export interface ReviewLogLine {
  readonly at: Instant;
  readonly action: Exclude<ReviewMove, "score"> | "invite";
  readonly from?: ReviewState | undefined;
  readonly to: ReviewState;
  readonly by: { readonly personId: string; readonly name: string; readonly capacity: string };
  readonly reason?: string | undefined;
}

export interface ReviewChange {
  readonly review: StoredReview;
  readonly log: ReviewLogLine;
}

/** The first line of a review: somebody is asked. */
export const invited = (
  review: StoredReview,
  by: Doing["by"],
  capacity: "department" | "assignment",
): ReviewChange => ({
  review,
  log: {
    at: review.invitedAt,
    action: "invite",
    to: review.state,
    by: { personId: by.personId, name: by.name, capacity },
  },
});

/** Refuses what was changed since the caller read it, then what cannot be as it stands. */
function checkMayMove(before: StoredReview, move: ReviewMove, expectedVersion: number | undefined): void {
  if (expectedVersion !== undefined && expectedVersion !== before.version)
    throw new DomainError("stale", "review.stale");
  const from: readonly ReviewState[] = reviewTransitions[move].from;
  if (!from.includes(before.state)) throw new DomainError("conflict", "review.move_not_allowed");
}

/** The review after this move of the table. */
export function movedReview(
  before: StoredReview,
  move: ReviewLogLine["action"] & ReviewMove,
  { by, at, reason, expectedVersion }: Doing,
): ReviewChange {
  checkMayMove(before, move, expectedVersion);
  const { to, who } = reviewTransitions[move];
  return {
    review: {
      ...before,
      ...(reason === undefined ? {} : { reason }),
      state: to,
      updatedAt: at,
      version: before.version + 1,
    },
    log: {
      at,
      action: move,
      from: before.state,
      to,
      by: { personId: by.personId, name: by.name, capacity: who },
      reason,
    },
  };
}

/** The review with these scores, not locked yet. */
export function scoredReview(
  before: StoredReview,
  written: Pick<StoredReview, "scores" | "comment">,
  { at, expectedVersion }: Pick<Doing, "at" | "expectedVersion">,
): StoredReview {
  checkMayMove(before, "score", expectedVersion);
  return { ...before, ...written, updatedAt: at, version: before.version + 1 };
}

interface Criterion {
  readonly id: string;
  readonly points: number;
}

/** Refuses points for what is no criterion, for one twice, and more than it has. */
export function checkScores(criteria: readonly Criterion[], scores: Scores): void {
  const most = new Map(criteria.map(({ id, points }) => [id, points]));
  const seen = new Set<string>();
  const errors = scores.flatMap(({ criterionId, points }, i) => {
    const limit = most.get(criterionId);
    const isWrong = limit === undefined || points > limit || seen.has(criterionId);
    seen.add(criterionId);
    return isWrong ? [{ path: `body.scores.${i}`, code: "review.scores_wrong" }] : [];
  });
  if (errors.length > 0) throw new DomainError("invalid", "review.scores_wrong", { errors });
}

/** Refuses to lock while a criterion has no points. */
export function checkComplete(criteria: readonly Criterion[], scores: Scores): void {
  const given = new Set(scores.map(({ criterionId }) => criterionId));
  if (!criteria.every(({ id }) => given.has(id)))
    throw new DomainError("conflict", "review.scores_incomplete");
}

/** Points by criterion. */
export const pointsOf = (scores: Scores): Record<string, number> =>
  Object.fromEntries(scores.map(({ criterionId, points }) => [criterionId, points]));

/** Sum of the points. Halves add up exactly. */
export const totalOf = (scores: Scores): number => scores.reduce((sum, { points }) => sum + points, 0);
