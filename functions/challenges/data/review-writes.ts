import type { StoredItem, Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { ReviewChange, StoredReview } from "../domain/review.ts";
import type { StoredAssignment } from "../domain/review-assignment.ts";
import { stale as staleChallenge } from "./challenge-writes.ts";
import { assignmentKey, challengeKey, reviewingKey } from "./keys.ts";
import { encodeReview, encodeReviewLog } from "./review-codec.ts";

const staleReview = () => new DomainError("stale", "review.stale");
const notAllowed = () => new DomainError("conflict", "review.move_not_allowed");

/** Replaces a review if it still is the one that the change was made from. */
export const replaceReview = (before: StoredReview, after: StoredReview): Write => ({
  put: {
    Item: encodeReview(after),
    ConditionExpression: "version = :version AND #state = :state",
    ExpressionAttributeNames: { "#state": "state" },
    ExpressionAttributeValues: { ":version": before.version, ":state": before.state },
  },
  onConditionFailed: staleReview,
});

const logReview = (change: ReviewChange): Write => ({
  put: { Item: encodeReviewLog(change), ConditionExpression: "attribute_not_exists(pk)" },
  onConditionFailed: staleReview,
});

/** A move of a review with its log line. */
export const reviewWrites = (before: StoredReview, change: ReviewChange): Write[] => [
  replaceReview(before, change.review),
  logReview(change),
];

/** A new review, and the pointer by which its expert finds it. One of an expert and a proposal, whatever became of it. */
export const newReviewWrites = (change: ReviewChange): Write[] => {
  const { expertId, challengeId, proposalId } = change.review;
  const pointer: StoredItem = reviewingKey(expertId, challengeId, proposalId);
  return [
    {
      put: { Item: encodeReview(change.review), ConditionExpression: "attribute_not_exists(pk)" },
      onConditionFailed: () => new DomainError("conflict", "review.assigned_already"),
    },
    { put: { Item: pointer } },
    logReview(change),
  ];
};

/** While it is so, reviews may move: the conclusion and everything else that ends a review ends this. */
export const underReview = (challengeId: string): Write => ({
  check: {
    Key: challengeKey(challengeId),
    ConditionExpression: "#state = :reviewing",
    ExpressionAttributeNames: { "#state": "state" },
    ExpressionAttributeValues: { ":reviewing": "reviewing" },
  },
  onConditionFailed: notAllowed,
});

/** Tells whoever concludes that the reviews are not as they were; at a request, the job looks for experts again. */
export const reviewsChanged = (challengeId: string, requestedAt?: Instant): Write => ({
  update: {
    Key: assignmentKey(challengeId),
    UpdateExpression:
      requestedAt === undefined
        ? "SET revision = revision + :one"
        : "SET revision = revision + :one, run = run + :one, #state = :working, requestedAt = :at",
    ConditionExpression: "attribute_exists(pk)",
    ExpressionAttributeValues: {
      ":one": 1,
      ...(requestedAt === undefined ? {} : { ":working": "working", ":at": requestedAt }),
    },
    ...(requestedAt === undefined ? {} : { ExpressionAttributeNames: { "#state": "state" } }),
  },
  onConditionFailed: notAllowed,
});

/** Nothing about the reviews has changed since this was read. */
export const reviewsUnchanged = ({ challengeId, revision }: StoredAssignment): Write => ({
  update: {
    Key: assignmentKey(challengeId),
    UpdateExpression: "SET revision = revision + :one",
    ConditionExpression: "revision = :revision",
    ExpressionAttributeValues: { ":one": 1, ":revision": revision },
  },
  onConditionFailed: staleChallenge,
});
