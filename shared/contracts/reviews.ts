import * as z from "zod";
import { ChallengeId } from "./challenges-content.ts";
import {
  ChainCodeSchema,
  CivilDate,
  ExpectedVersion,
  Instant,
  PersonId,
  Reason,
  text,
  uniqueList,
} from "./common.ts";
import { contract } from "./contract.ts";
import { Uscc } from "./organization-facts.ts";
import { CriterionId } from "./programmes-content.ts";
import { OpenedProposal } from "./proposals.ts";
import { Defence, ProposalId } from "./proposals-content.ts";

/** 专家评审: experts, conflicts of interest, assignment, blind scores. */

/** An organization that an expert has to do with, by name; the code makes the check exact. */
const Tie = z.strictObject({
  name: text(80, 2),
  uscc: Uscc.optional(),
  /** Last day of it; absent: it goes on. */
  until: CivilDate.optional(),
});

/** 专家自述, which the check of conflicts reads. */
export const ExpertContent = z.strictObject({
  title: text(60, 2),
  employer: Tie.omit({ until: true }),
  chains: uniqueList(ChainCodeSchema, 12, 1),
  /** 研究方向 */
  fields: uniqueList(text(30, 2), 20, 1),
  formerEmployers: z.array(Tie).max(20),
  /** 合作过的单位: projects, papers, patents, advice. */
  cooperations: z.array(Tie).max(50),
  /** 持股或任职的单位, 近亲属所在单位 */
  interests: z.array(Tie).max(20),
  familyAt: z.array(Tie).max(20),
});
export type ExpertContent = z.output<typeof ExpertContent>;

export const Expert = z.object({
  personId: PersonId,
  name: z.string(),
  content: ExpertContent,
  updatedAt: Instant,
  version: z.int(),
});
export type Expert = z.output<typeof Expert>;

export const conflictCodes = [
  "employer",
  "former-employer",
  "poster-employer",
  "interest",
  "family",
  "cooperation",
  "related-organization",
  "took-part-in-feasibility",
  "declared",
] as const;
export const ConflictCode = z.enum(conflictCodes);
export type ConflictCode = z.infer<typeof ConflictCode>;

export const Conflict = z.object({
  expertId: PersonId,
  proposalId: ProposalId,
  code: ConflictCode,
  /** What proves it: names, codes, days. */
  facts: z.record(z.string(), z.string()),
  /** A present employer cannot be dismissed. */
  dismissible: z.boolean(),
  dismissed: z.object({ at: Instant, byName: z.string(), reason: z.string() }).optional(),
});
export type Conflict = z.output<typeof Conflict>;

/**
 * invited: the expert has to declare; accepted: no conflict declared, may read and score; recused; locked: the scores
 * count; void: a conflict was found later.
 */
export const reviewStates = ["invited", "accepted", "recused", "locked", "void"] as const;
export const ReviewState = z.enum(reviewStates);
export type ReviewState = z.infer<typeof ReviewState>;

export const Scores = z
  .array(
    z.strictObject({
      criterionId: CriterionId,
      /** 0 to the criterion's points, halves allowed. */
      points: z.number().min(0).max(100).multipleOf(0.5),
      comment: text(1000).optional(),
    }),
  )
  .max(12);
export type Scores = z.output<typeof Scores>;

/** An expert's own task: one proposal of one challenge. */
export const ReviewTask = z.object({
  challengeId: ChallengeId,
  challengeTitle: z.string(),
  proposalId: ProposalId,
  label: z.string(),
  state: ReviewState,
  arbitration: z.boolean(),
  criteria: z.array(z.object({ id: CriterionId, name: z.string(), points: z.int() })),
  scores: Scores,
  comment: z.string().optional(),
  defence: Defence.optional(),
  /** From acceptance on. */
  proposal: OpenedProposal.optional(),
  /** 榜题: what is to be judged against. */
  challenge: z.record(z.string(), z.unknown()).optional(),
  version: z.int(),
});
export type ReviewTask = z.output<typeof ReviewTask>;

/** A review as those read it who run the review. Points and comments only when all are in (auditors: always). */
export const ReviewRow = z.object({
  proposalId: ProposalId,
  label: z.string(),
  expertId: PersonId,
  expertName: z.string(),
  state: ReviewState,
  arbitration: z.boolean(),
  recusalReason: z.string().optional(),
  scores: Scores.optional(),
  total: z.number().optional(),
  comment: z.string().optional(),
});
export type ReviewRow = z.output<typeof ReviewRow>;

/** The assignment as it was computed; its seed is published after the award. */
export const Assignment = z.object({
  state: z.enum(["none", "working", "infeasible", "done"]),
  seed: z.string().optional(),
  requestedAt: Instant.optional(),
  pairs: z.array(z.object({ proposalId: ProposalId, expertId: PersonId, fit: z.number() })),
  /** Fit of the proposal that is served worst, and the most that any assignment could give it. */
  worst: z.number().optional(),
  /** Proposals that cannot get their experts, and why. */
  shortages: z.array(
    z.object({ proposalId: ProposalId, label: z.string(), missing: z.int(), conflicted: z.int() }),
  ),
});
export type Assignment = z.output<typeof Assignment>;

export const ReviewBoard = z.object({
  challengeId: ChallengeId,
  proposals: z.array(
    z.object({
      id: ProposalId,
      label: z.string(),
      locked: z.int(),
      quorum: z.int(),
      /** Once every review of it is in. */
      mean: z.number().optional(),
      spread: z.number().optional(),
      needsArbitration: z.boolean(),
      defence: Defence.optional(),
    }),
  ),
  reviews: z.array(ReviewRow),
  assignment: Assignment,
  concluded: z.boolean(),
});
export type ReviewBoard = z.output<typeof ReviewBoard>;

const module = "proposals";
const departments = ["organizer", "operator"] as const;
const readers = [...departments, "auditor"] as const;
const challengePath = z.strictObject({ challengeId: ChallengeId });
const taskPath = challengePath.extend({ proposalId: ProposalId });
const task = "/v1/reviews/{challengeId}/{proposalId}";
const review = "/v1/challenges/{challengeId}";
const expectedVersion = ExpectedVersion;
const taskProblems = ["review.not_found", "review.stale", "review.move_not_allowed"] as const;

export const reviewContracts = {
  getMyExpertProfile: contract({
    key: "GET /v1/experts/me",
    module,
    who: ["expert"],
    status: 200,
    reply: Expert,
    summary: { zh: "我的专家信息", en: "My expert's profile" },
    problems: ["expert.not_found"],
  }),
  writeMyExpertProfile: contract({
    key: "PUT /v1/experts/me",
    module,
    who: ["expert"],
    status: 200,
    body: z.strictObject({
      content: ExpertContent,
      /** Absent: there is none yet. */
      expectedVersion: expectedVersion.optional(),
    }),
    reply: Expert,
    summary: { zh: "填写或更新专家信息", en: "Write one's expert's profile" },
    problems: ["expert.stale"],
  }),
  listExperts: contract({
    key: "GET /v1/experts",
    module,
    who: readers,
    status: 200,
    reply: z.object({ items: z.array(Expert) }),
    summary: { zh: "专家库", en: "The pool of experts" },
  }),
  listConflicts: contract({
    key: `GET ${review}/conflicts`,
    module,
    who: readers,
    status: 200,
    path: challengePath,
    reply: z.object({ items: z.array(Conflict) }),
    summary: { zh: "专家与方案的利益冲突及依据", en: "Conflicts between experts and proposals, explained" },
    problems: ["challenge.not_found"],
  }),
  dismissConflict: contract({
    key: `POST ${review}/conflicts/dismiss`,
    module,
    who: departments,
    status: 200,
    path: challengePath,
    body: z.strictObject({ expertId: PersonId, proposalId: ProposalId, code: ConflictCode, reason: Reason }),
    reply: Conflict,
    summary: { zh: "说明理由后排除误判的冲突", en: "Dismiss a conflict that is none, with a reason" },
    problems: [
      "challenge.not_found",
      "challenge.move_not_allowed",
      "conflict.not_found",
      "conflict.not_dismissible",
    ],
  }),
  startReview: contract({
    key: `POST ${review}/review`,
    module,
    who: departments,
    status: 200,
    path: challengePath,
    body: z.strictObject({
      /** Who may be assigned; empty: the whole pool. */
      expertIds: uniqueList(PersonId, 200),
      expectedVersion,
    }),
    reply: ReviewBoard,
    summary: { zh: "形式审查后抽派专家，开始评审", en: "Assign experts and begin the review" },
    problems: [
      "challenge.not_found",
      "challenge.stale",
      "challenge.move_not_allowed",
      "review.formal_check_open",
      "challenge.no_proposals",
    ],
  }),
  getReviewBoard: contract({
    key: `GET ${review}/review`,
    module,
    who: readers,
    status: 200,
    path: challengePath,
    reply: ReviewBoard,
    summary: { zh: "评审进度", en: "Where the review stands" },
    problems: ["challenge.not_found"],
  }),
  assignExpert: contract({
    key: `POST ${review}/review/assign`,
    module,
    who: departments,
    status: 200,
    path: challengePath,
    body: z.strictObject({ proposalId: ProposalId, expertId: PersonId, arbitration: z.boolean() }),
    reply: ReviewBoard,
    summary: { zh: "补派专家或指定仲裁专家", en: "Assign one more expert, or an arbiter" },
    problems: [
      "challenge.not_found",
      "proposal.not_found",
      "challenge.move_not_allowed",
      "expert.unknown",
      "review.conflict",
      "review.assigned_already",
      "review.no_arbitration",
    ],
  }),
  voidReview: contract({
    key: `POST ${review}/review/void`,
    module,
    who: departments,
    status: 200,
    path: challengePath,
    body: z.strictObject({ proposalId: ProposalId, expertId: PersonId, reason: Reason }),
    reply: ReviewBoard,
    summary: { zh: "事后发现冲突，作废一份评审", en: "Void a review: a conflict was found later" },
    problems: ["challenge.not_found", "review.not_found", "challenge.move_not_allowed"],
  }),
  scheduleDefences: contract({
    key: `PUT ${review}/defences`,
    module,
    who: departments,
    status: 200,
    path: challengePath,
    body: z.strictObject({
      /** Of the first; the others follow in the order of their lots. */
      startsAt: Instant,
      minutesEach: z.int().min(5).max(180),
      pauseMinutes: z.int().min(0).max(120),
      /** A room, or how to get in online; told to the teams and their experts. */
      place: text(200, 2),
      expectedVersion,
    }),
    reply: ReviewBoard,
    summary: {
      zh: "安排答辩：次序抽签，各方只知道自己的时间",
      en: "Schedule the defences: in an order drawn by lot; each is told of its own only",
    },
    example: {
      startsAt: "2026-06-10T01:00:00.000Z",
      minutesEach: 30,
      pauseMinutes: 10,
      place: "示例科技大厦 3 楼 301 会议室",
      expectedVersion: 7,
    },
    problems: ["challenge.not_found", "challenge.stale", "challenge.move_not_allowed", "defence.in_past"],
  }),
  concludeReview: contract({
    key: `POST ${review}/review/conclude`,
    module,
    who: departments,
    status: 200,
    path: challengePath,
    body: z.strictObject({ expectedVersion }),
    reply: ReviewBoard,
    summary: { zh: "结束评审，公布排名给定标方", en: "Conclude the review; the ranking can be read" },
    problems: [
      "challenge.not_found",
      "challenge.stale",
      "challenge.move_not_allowed",
      "review.quorum_missing",
      "review.arbitration_missing",
    ],
  }),
  listMyReviews: contract({
    key: "GET /v1/reviews",
    module,
    who: ["expert"],
    status: 200,
    reply: z.object({ items: z.array(ReviewTask.omit({ proposal: true, challenge: true })) }),
    summary: { zh: "我的评审任务", en: "My reviews" },
  }),
  getMyReview: contract({
    key: `GET ${task}`,
    module,
    who: ["expert"],
    status: 200,
    path: taskPath,
    reply: ReviewTask,
    summary: { zh: "评审任务与方案", en: "A review with its proposal" },
    problems: ["review.not_found"],
  }),
  declareForReview: contract({
    key: `POST ${task}/declare`,
    module,
    who: ["expert"],
    status: 200,
    path: taskPath,
    body: z.strictObject({
      outcome: z.enum(["accept", "recuse"]),
      /** Needed for recusal. */
      reason: Reason.optional(),
      expectedVersion,
    }),
    reply: ReviewTask,
    summary: { zh: "声明无利益冲突，或申请回避", en: "Declare to have no conflict, or recuse oneself" },
    problems: [...taskProblems, "review.reason_needed"],
  }),
  writeScores: contract({
    key: `PUT ${task}/scores`,
    module,
    who: ["expert"],
    status: 200,
    path: taskPath,
    body: z.strictObject({ scores: Scores, comment: text(3000).optional(), expectedVersion }),
    reply: ReviewTask,
    summary: { zh: "保存评分草稿", en: "Save scores, not locked yet" },
    problems: [...taskProblems, "review.scores_wrong"],
  }),
  lockScores: contract({
    key: `POST ${task}/lock`,
    module,
    who: ["expert"],
    status: 200,
    path: taskPath,
    body: z.strictObject({ expectedVersion }),
    reply: ReviewTask,
    summary: { zh: "提交并锁定评分", en: "Lock one's scores" },
    problems: [...taskProblems, "review.scores_incomplete"],
  }),
} as const;
