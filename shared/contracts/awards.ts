import * as z from "zod";
import { ChallengeId } from "./challenges-content.ts";
import {
  CivilDate,
  ExpectedVersion,
  FileId,
  Instant,
  idOf,
  OrganizationId,
  Reason,
  text,
  uniqueList,
} from "./common.ts";
import { contract } from "./contract.ts";
import { DownloadTicket, FileAnnouncement, StoredFile, UploadTicket } from "./files.ts";
import { Announcement } from "./programmes-content.ts";
import { ProposalId, ProposalState } from "./proposals-content.ts";

/** 定标: ranking, award, public notice, objections, and the record of all of it. */

export const ObjectionId = idOf("objection");

/** A place in the ranking, with what decided it. */
const Rank = z.object({
  proposalId: ProposalId,
  label: z.string(),
  /** 1, 2, … of those that qualify; absent for those that do not. */
  rank: z.int().optional(),
  state: ProposalState,
  /** Names of the members, lead first; the review is over. */
  members: z.array(z.object({ organizationId: OrganizationId, name: z.string(), lead: z.boolean() })),
  mean: z.number(),
  medians: z.record(z.string(), z.number()),
  quoteYuan: z.int(),
  /** What put it before or behind one with the same points. */
  tieBrokenBy: z.string().optional(),
  reason: z.string().optional(),
});

export const Ranking = z.object({
  challengeId: ChallengeId,
  /** Who decides: the panel's order stands, or the posing enterprise chooses among those qualified. */
  decidedBy: z.enum(["panel", "poster"]),
  winners: z.int(),
  reserves: z.int(),
  /** What the poster has chosen. */
  choice: z.object({ proposalIds: z.array(ProposalId), reason: z.string(), at: Instant }).optional(),
  ranks: z.array(Rank),
});
export type Ranking = z.output<typeof Ranking>;

const Named = z.object({ names: z.array(z.string()), rank: z.int() });

/** 公示 as anybody reads it. */
export const PublicNotice = z.object({
  challengeId: ChallengeId,
  challengeTitle: z.string(),
  announcement: Announcement,
  winners: z.array(Named),
  reserves: z.array(Named),
  from: CivilDate,
  to: CivilDate,
  /** Objections are taken until then. */
  until: Instant,
  contact: z.object({ name: z.string(), maskedPhone: z.string() }),
  /** By the programme's rule. */
  experts: z
    .array(
      z.object({
        name: z.string(),
        scores: z.array(z.object({ label: z.string(), total: z.number() })).optional(),
      }),
    )
    .optional(),
  state: z.enum(["running", "over", "confirmed", "cancelled"]),
  /** A frozen award waits for a decision. */
  objections: z.object({ pending: z.int(), dismissed: z.int(), upheld: z.int() }),
});
export type PublicNotice = z.output<typeof PublicNotice>;

/** 异议: real-name, written, with evidence, in time. */
export const Objection = z.object({
  id: ObjectionId,
  challengeId: ChallengeId,
  challengeTitle: z.string(),
  /** Real name; for those who decide. */
  by: z.object({ personId: z.string(), name: z.string(), organizationName: z.string().optional() }),
  text: z.string(),
  files: z.array(StoredFile),
  state: z.enum(["draft", "pending", "dismissed", "upheld"]),
  effect: z.enum(["review-again", "cancel"]).optional(),
  decision: z.object({ at: Instant, byName: z.string(), reason: z.string() }).optional(),
  raisedAt: Instant.optional(),
  version: z.int(),
});
export type Objection = z.output<typeof Objection>;

const module = "challenges";
const departments = ["organizer", "operator"] as const;
const path = z.strictObject({ challengeId: ChallengeId });
const one = "/v1/challenges/{challengeId}";
const objectionPath = path.extend({ objectionId: ObjectionId });
const expectedVersion = ExpectedVersion;
const moveProblems = ["challenge.not_found", "challenge.stale", "challenge.move_not_allowed"] as const;
const objectionProblems = ["challenge.not_found", "objection.not_found"] as const;

export const awardContracts = {
  getRanking: contract({
    key: `GET ${one}/ranking`,
    module,
    who: ["member", ...departments, "auditor"],
    status: 200,
    path,
    reply: Ranking,
    summary: { zh: "评审排名（定标方）", en: "The ranking, for those who decide" },
    problems: ["challenge.not_found", "challenge.move_not_allowed"],
  }),
  chooseWinners: contract({
    key: `POST ${one}/choice`,
    module,
    who: ["member"],
    status: 200,
    path,
    body: z.strictObject({
      proposalIds: uniqueList(ProposalId, 5, 1),
      reason: Reason,
      expectedVersion,
    }),
    reply: Ranking,
    summary: { zh: "出题企业在合格方案中选定", en: "The posing enterprise chooses among the qualified" },
    problems: [...moveProblems, "award.not_qualified", "award.too_many"],
  }),
  proposeAward: contract({
    key: `POST ${one}/award`,
    module,
    who: departments,
    status: 200,
    path,
    body: z.strictObject({
      winners: uniqueList(ProposalId, 5, 1),
      reserves: uniqueList(ProposalId, 5),
      /** Every proposal that does not win gets a reason. */
      reasons: z.array(z.strictObject({ proposalId: ProposalId, reason: Reason })).max(500),
      /** First day of the public notice. */
      publishedOn: CivilDate,
      /** Working days; the programme's number at least. */
      days: z.int().min(5).max(60),
      expectedVersion,
    }),
    reply: PublicNotice,
    summary: { zh: "拟定揭榜方并公示", en: "Propose the award and put it to the public" },
    problems: [
      ...moveProblems,
      "award.not_qualified",
      "award.not_in_order",
      "award.not_chosen",
      "award.too_many",
      "award.reason_missing",
      "award.days_too_few",
      "award.not_today",
      "workday.year_unknown",
    ],
  }),
  confirmAward: contract({
    key: `POST ${one}/confirm`,
    module,
    who: departments,
    status: 200,
    path,
    body: z.strictObject({ expectedVersion }),
    reply: PublicNotice,
    summary: { zh: "公示无异议后确认", en: "Confirm after the notice" },
    problems: [...moveProblems, "award.notice_running", "award.objections_open"],
  }),
  listPublicNotices: contract({
    key: "GET /v1/directory/public-notices",
    module,
    who: ["public"],
    status: 200,
    reply: z.object({ items: z.array(PublicNotice) }),
    summary: { zh: "结果公示", en: "Public notices of awards, newest first" },
  }),
  getPublicNotice: contract({
    key: "GET /v1/directory/public-notices/{challengeId}",
    module,
    who: ["public"],
    status: 200,
    path,
    reply: PublicNotice,
    summary: { zh: "结果公示详情", en: "The public notice of an award" },
    problems: ["challenge.not_found"],
  }),
  /** A draft that evidence is attached to; `raiseObjection` makes it count. */
  draftObjection: contract({
    key: `POST ${one}/objections`,
    module,
    who: ["person"],
    status: 201,
    creates: true,
    path,
    body: z.strictObject({
      /** Whom the person speaks for; absent: for themselves. */
      organizationId: OrganizationId.optional(),
      text: text(4000, 20),
    }),
    reply: Objection,
    summary: { zh: "起草异议（实名）", en: "Draft an objection under one's real name" },
    problems: ["challenge.not_found", "objection.not_in_time", "organization.not_found", "objection.exists"],
  }),
  announceEvidence: contract({
    key: `POST ${one}/objections/{objectionId}/files`,
    module,
    who: ["person"],
    status: 201,
    creates: true,
    path: objectionPath,
    body: FileAnnouncement,
    reply: UploadTicket,
    summary: { zh: "申请上传证据", en: "Announce a piece of evidence" },
    problems: [...objectionProblems, "file.too_many", "objection.raised", "objection.not_in_time"],
  }),
  completeEvidence: contract({
    key: `POST ${one}/objections/{objectionId}/files/{fileId}/complete`,
    module,
    who: ["person"],
    status: 200,
    path: objectionPath.extend({ fileId: FileId }),
    reply: StoredFile,
    summary: { zh: "确认证据已上传", en: "Complete the upload of evidence" },
    problems: [...objectionProblems, "file.not_found", "file.not_uploaded", "file.differs", "file.content"],
  }),
  raiseObjection: contract({
    key: `POST ${one}/objections/{objectionId}/raise`,
    module,
    who: ["person"],
    status: 200,
    path: objectionPath,
    body: z.strictObject({ expectedVersion }),
    reply: Objection,
    summary: { zh: "公示期内提出异议", en: "Raise the objection while the notice runs" },
    problems: [
      ...objectionProblems,
      "objection.stale",
      "objection.not_in_time",
      "objection.raised",
      "objection.evidence",
    ],
  }),
  listObjections: contract({
    key: `GET ${one}/objections`,
    module,
    who: ["person", ...departments, "auditor"],
    status: 200,
    path,
    reply: z.object({ items: z.array(Objection) }),
    summary: {
      zh: "异议（本人的；主管部门与审计看全部）",
      en: "Objections: one's own; departments and auditors read all",
    },
    problems: ["challenge.not_found"],
  }),
  downloadEvidence: contract({
    key: `GET ${one}/objections/{objectionId}/files/{fileId}`,
    module,
    who: ["person", ...departments, "auditor"],
    status: 200,
    path: objectionPath.extend({ fileId: FileId }),
    reply: DownloadTicket,
    summary: { zh: "下载异议证据", en: "Download evidence" },
    problems: [...objectionProblems, "file.not_found"],
  }),
  decideObjection: contract({
    key: `POST ${one}/objections/{objectionId}/decide`,
    module,
    who: departments,
    status: 200,
    path: objectionPath,
    body: z.strictObject({
      outcome: z.enum(["dismissed", "upheld"]),
      /** What an upheld objection leads to. */
      effect: z.enum(["review-again", "cancel"]).optional(),
      reason: Reason,
      expectedVersion,
    }),
    reply: Objection,
    summary: {
      zh: "处理异议（经办人须无利益冲突）",
      en: "Decide an objection; who decides must have no conflict",
    },
    problems: [
      ...objectionProblems,
      "objection.stale",
      "objection.decided",
      "objection.effect_needed",
      "objection.decider_conflicted",
    ],
  }),
  getRecord: contract({
    key: "GET /v1/directory/challenges/{challengeId}/record",
    module,
    who: ["public"],
    status: 200,
    path,
    reply: z.string(),
    media: "application/json",
    summary: {
      zh: "决策记录（可用命令行工具校验）",
      en: "The decision record, in the exact bytes that the verifier checks",
    },
    problems: ["challenge.not_found"],
  }),
} as const;
