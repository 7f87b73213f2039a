import * as z from "zod";
import { Ranking } from "../../../shared/contracts/awards.ts";
import { Instant } from "../../../shared/contracts/common.ts";
import {
  Assignment,
  ConflictCode,
  ExpertContent,
  ReviewState,
  Scores,
} from "../../../shared/contracts/reviews.ts";
import type { StoredItem } from "../../../shared/dynamo/table.ts";
import type { ConcludedRanking } from "../app/review-ports.ts";
import type { StoredExpert } from "../domain/expert.ts";
import type { ReviewChange, StoredReview } from "../domain/review.ts";
import type { AssignmentPlan, StoredAssignment } from "../domain/review-assignment.ts";
import type { StoredDismissal } from "../domain/review-conflicts.ts";
import {
  assignmentKey,
  dismissalKey,
  expertKey,
  planKey,
  rankingKey,
  reviewKey,
  reviewLogKey,
} from "./keys.ts";

/** Stored items and back. Parsed on read: what does not fit is a fault of ours and fails loudly. */

const ReviewRecord = z.object({
  challengeId: z.string(),
  challengeTitle: z.string(),
  proposalId: z.string(),
  label: z.string(),
  expertId: z.string(),
  expertName: z.string(),
  state: ReviewState,
  arbitration: z.boolean(),
  fit: z.number(),
  scores: Scores,
  comment: z.string().optional(),
  reason: z.string().optional(),
  invitedAt: Instant,
  updatedAt: Instant,
  version: z.int(),
});
export const encodeReview = (review: StoredReview): StoredItem => ({
  ...reviewKey(review.challengeId, review.proposalId, review.expertId),
  ...ReviewRecord.parse(review),
});
export const decodeReview = (stored: StoredItem): StoredReview => ReviewRecord.parse(stored);

/** The facts stand in it for whoever tells experts what happened: they read nothing else. */
export const encodeReviewLog = ({ review, log }: ReviewChange): StoredItem => ({
  ...reviewLogKey(review),
  ...log,
  challengeId: review.challengeId,
  challengeTitle: review.challengeTitle,
  proposalId: review.proposalId,
  label: review.label,
  expertId: review.expertId,
});

const { shortages } = Assignment.shape;
const AssignmentRecord = z.object({
  challengeId: z.string(),
  state: z.enum(["working", "infeasible", "done"]),
  seed: z.string(),
  run: z.int(),
  requestedAt: Instant,
  by: z.object({ personId: z.string(), name: z.string() }),
  expertIds: z.array(z.string()),
  revision: z.int(),
  worst: z.number().optional(),
  shortages,
});
export const encodeAssignment = (assignment: StoredAssignment): StoredItem => ({
  ...assignmentKey(assignment.challengeId),
  ...AssignmentRecord.parse(assignment),
});
export const decodeAssignment = (stored: StoredItem): StoredAssignment => AssignmentRecord.parse(stored);

const PlanRecord = z.object({
  run: z.int(),
  pairs: z.array(z.object({ proposalId: z.string(), expertId: z.string(), fit: z.number() })),
  worst: z.number().optional(),
  shortages,
});
export const encodePlan = (challengeId: string, plan: AssignmentPlan): StoredItem => ({
  ...planKey(challengeId, plan.run),
  ...PlanRecord.parse(plan),
});
export const decodePlan = (stored: StoredItem): AssignmentPlan => PlanRecord.parse(stored);

const DismissalRecord = z.object({
  expertId: z.string(),
  proposalId: z.string(),
  code: ConflictCode,
  keys: z.array(z.string()),
  at: Instant,
  byName: z.string(),
  reason: z.string(),
});
export const encodeDismissal = (challengeId: string, dismissal: StoredDismissal): StoredItem => ({
  ...dismissalKey(challengeId, dismissal.proposalId, dismissal.expertId, dismissal.code),
  ...DismissalRecord.parse(dismissal),
});
export const decodeDismissal = (stored: StoredItem): StoredDismissal => DismissalRecord.parse(stored);

const ExpertRecord = z.object({
  personId: z.string(),
  name: z.string(),
  content: ExpertContent,
  updatedAt: Instant,
  version: z.int(),
});
export const encodeExpert = (expert: StoredExpert): StoredItem => ({
  ...expertKey(expert.personId),
  ...ExpertRecord.parse(expert),
});
export const decodeExpert = (stored: StoredItem): StoredExpert => ExpertRecord.parse(stored);

const RankingRecord = Ranking.extend({
  version: z.int(),
  seed: z.string(),
  experts: z.array(
    z.object({
      name: z.string(),
      scores: z.array(z.object({ label: z.string(), total: z.number() })),
    }),
  ),
});
export const encodeRanking = (ranking: ConcludedRanking): StoredItem => ({
  ...rankingKey(ranking.challengeId),
  ...RankingRecord.parse(ranking),
});
export const decodeRanking = (stored: StoredItem): ConcludedRanking => RankingRecord.parse(stored);
