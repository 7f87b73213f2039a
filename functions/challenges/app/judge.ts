import type { Scores } from "../../../shared/contracts/reviews.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { invalidField } from "../../../shared/kernel/domain-error.ts";
import {
  checkComplete,
  checkScores,
  movedReview,
  type StoredReview,
  scoredReview,
} from "../domain/review.ts";
import { type OwnReview, ownReview, shownTask, type Task } from "./my-reviews.ts";
import { type ReviewParts, rulesOf } from "./review-reading.ts";

interface Order {
  readonly challengeId: string;
  readonly proposalId: string;
  readonly expectedVersion: number;
  readonly actor: Actor;
}

const after = (own: OwnReview, review: StoredReview): OwnReview => ({ ...own, review });

/** 声明无利益冲突，或回避: whoever recuses is not asked again, and the job looks for somebody else. */
export const declareForReview =
  (parts: ReviewParts) =>
  async (
    order: Order & { readonly outcome: "accept" | "recuse"; readonly reason?: string | undefined },
  ): Promise<Task> => {
    const { outcome, reason, expectedVersion, actor } = order;
    const own = await ownReview(parts, order);
    if (outcome === "recuse" && reason === undefined)
      throw invalidField("body.reason", "review.reason_needed");
    const doing = { by: actor, at: parts.clock.now(), expectedVersion };
    const change = movedReview(own.review, outcome, outcome === "recuse" ? { ...doing, reason } : doing);
    await parts.reviews.move(own.review, change, outcome === "recuse" ? "replacement" : undefined);
    return shownTask(parts, after(own, change.review));
  };

/** 保存评分草稿 */
export const writeScores =
  (parts: ReviewParts) =>
  async (
    order: Order & { readonly scores: Scores; readonly comment?: string | undefined },
  ): Promise<Task> => {
    const { scores, comment, expectedVersion } = order;
    const own = await ownReview(parts, order);
    const scored = scoredReview(own.review, { scores, comment }, { at: parts.clock.now(), expectedVersion });
    checkScores((await rulesOf(parts.programmes, own.challenge)).review.criteria, scores);
    await parts.reviews.saveDraft(own.review, scored);
    return shownTask(parts, after(own, scored));
  };

/** 锁定评分: from now on they count and never change. */
export const lockScores =
  (parts: ReviewParts) =>
  async (order: Order): Promise<Task> => {
    const own = await ownReview(parts, order);
    const doing = { by: order.actor, at: parts.clock.now(), expectedVersion: order.expectedVersion };
    const change = movedReview(own.review, "lock", doing);
    checkComplete((await rulesOf(parts.programmes, own.challenge)).review.criteria, own.review.scores);
    await parts.reviews.move(own.review, change);
    return shownTask(parts, after(own, change.review));
  };
