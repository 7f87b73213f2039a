import * as z from "zod";
import {
  ChallengeDraft,
  ChallengeId,
  ChallengeMove,
  ChallengePhase,
  ChallengeState,
  CorrectedTerms,
  correctableFields,
  Poser,
  QuestionId,
  Window,
} from "./challenges-content.ts";
import {
  ChainCodeSchema,
  ExpectedVersion,
  FileId,
  Instant,
  LogEntry,
  OrganizationId,
  pageOf,
  pageQuery,
  Reason,
  text,
  UnitCodeSchema,
  uniqueList,
} from "./common.ts";
import { contract } from "./contract.ts";
import { DownloadTicket, FileAnnouncement, StoredFile, UploadTicket } from "./files.ts";
import { Announcement, ProgrammeId } from "./programmes-content.ts";

/** 榜题: from the draft to the published list, questions, corrections, extension, withdrawal. */

const Poster = z.object({ organizationId: OrganizationId.optional(), name: z.string() });

const summary = {
  id: ChallengeId,
  programmeId: ProgrammeId,
  year: z.int(),
  poser: Poser,
  /** The enterprise, or the department. */
  poster: Poster,
  unitCode: UnitCodeSchema,
  title: z.string(),
  chains: z.array(ChainCodeSchema),
  bountyYuan: z.int().optional(),
  phase: ChallengePhase,
  opensAt: Instant.optional(),
  closesAt: Instant.optional(),
  /** 榜题编号, from publication on, e.g. 2026-03. */
  number: z.string().optional(),
};
/** A row of the public list. */
export const ChallengeSummary = z.object({
  ...summary,
  /** From the opening on. */
  proposals: z.int().optional(),
});
export type ChallengeSummary = z.output<typeof ChallengeSummary>;

const Answered = z.object({
  id: QuestionId,
  text: z.string(),
  askedAt: Instant,
  answer: z.string().optional(),
  answeredAt: Instant.optional(),
});

/** A published challenge as anybody reads it. */
export const PublicChallenge = z.object({
  ...ChallengeSummary.shape,
  /** How many have begun a proposal, until the opening, where the rules make it public. */
  solvers: z.int().optional(),
  terms: z.object(correctableFields),
  /** Rises with each correction; what a proposal answers to. */
  termsVersion: z.int(),
  contact: z.object({ name: z.string(), maskedPhone: z.string() }),
  attachments: z.array(StoredFile),
  announcements: z.array(Announcement),
  questions: z.array(Answered),
  /** Public half of the key that proposals are sealed to (age). */
  recipient: z.string().optional(),
  /** A later round of this challenge, and the earlier one. */
  relistedAs: ChallengeId.optional(),
  relistedFrom: ChallengeId.optional(),
  jsonLd: z.record(z.string(), z.unknown()),
});
export type PublicChallenge = z.output<typeof PublicChallenge>;

/** A challenge as its poster, its offices and auditors read it. */
export const Challenge = z.object({
  ...summary,
  state: ChallengeState,
  content: ChallengeDraft,
  files: z.array(StoredFile),
  termsVersion: z.int(),
  /** 论证 opinions. */
  demonstration: z
    .object({ experts: z.array(z.object({ personId: z.string(), name: z.string() })), opinion: z.string() })
    .optional(),
  stateReason: z.string().optional(),
  /** Whether the key that proposals will be sealed to stands. */
  sealed: z.boolean(),
  extensions: z.int(),
  relistedAs: ChallengeId.optional(),
  relistedFrom: ChallengeId.optional(),
  /** What the caller may do next; the console shows these buttons. */
  moves: z.array(ChallengeMove),
  log: z.array(LogEntry),
  createdAt: Instant,
  updatedAt: Instant,
  version: z.int(),
});
export type Challenge = z.output<typeof Challenge>;

/** A row of the poster's, the district's and the department's boards. */
export const BoardRow = z.object({
  ...summary,
  state: ChallengeState,
  updatedAt: Instant,
  /** Since when it is in this state; the board marks what takes long. */
  stateSince: Instant,
  openQuestions: z.int(),
  version: z.int(),
});
export type BoardRow = z.output<typeof BoardRow>;

const module = "challenges";
const path = z.strictObject({ challengeId: ChallengeId });
const base = "/v1/challenges";
const one = `${base}/{challengeId}` as const;
const offices = ["organizer", "operator", "district"] as const;
const departments = ["organizer", "operator"] as const;
const expectedVersion = ExpectedVersion;
const moveProblems = ["challenge.not_found", "challenge.stale", "challenge.move_not_allowed"] as const;
const decision = z.strictObject({ reason: Reason, expectedVersion });

export const challengeContracts = {
  createChallenge: contract({
    key: `POST ${base}`,
    module,
    who: ["member", "organizer", "operator"],
    status: 201,
    creates: true,
    body: z.strictObject({
      programmeId: ProgrammeId,
      /** The enterprise that poses it; absent: the department does. */
      organizationId: OrganizationId.optional(),
      content: ChallengeDraft,
    }),
    reply: Challenge,
    summary: { zh: "起草榜题（可由需求转来）", en: "Draft a challenge, perhaps from a need" },
    problems: [
      "programme.not_found",
      "organization.not_found",
      "challenge.poster_kind",
      "item.viewer",
      "item.organization_not_verified",
      "challenge.need_taken",
    ],
  }),
  changeChallenge: contract({
    key: `PUT ${one}`,
    module,
    who: ["member", "organizer", "operator"],
    status: 200,
    path,
    body: z.strictObject({ content: ChallengeDraft, expectedVersion }),
    reply: Challenge,
    summary: { zh: "修改榜题草稿", en: "Change a draft" },
    problems: ["challenge.not_found", "challenge.stale", "challenge.not_editable", "challenge.need_taken"],
  }),
  getChallenge: contract({
    key: `GET ${one}`,
    module,
    who: ["member", ...offices, "auditor"],
    status: 200,
    path,
    reply: Challenge,
    summary: {
      zh: "查看榜题（出题方、主管部门、审计）",
      en: "Read a challenge, as its poster, an office or an auditor",
    },
    problems: ["challenge.not_found"],
  }),
  listMyChallenges: contract({
    key: `GET ${base}`,
    module,
    who: ["member"],
    status: 200,
    query: z.strictObject({ organizationId: OrganizationId, ...pageQuery }),
    reply: pageOf(BoardRow),
    summary: { zh: "本单位出的榜题", en: "Challenges that my organization poses" },
    problems: ["organization.not_found"],
  }),
  /** 看板 */
  listBoard: contract({
    key: "GET /v1/programmes/{programmeId}/board",
    module,
    who: [...offices, "auditor"],
    status: 200,
    path: z.strictObject({ programmeId: ProgrammeId }),
    reply: z.object({ items: z.array(BoardRow) }),
    summary: { zh: "看板：每个榜题走到哪一步", en: "The board: where each challenge stands" },
    problems: ["programme.not_found"],
  }),
  announceChallengeFile: contract({
    key: `POST ${one}/files`,
    module,
    who: ["member", "organizer", "operator"],
    status: 201,
    creates: true,
    path,
    body: FileAnnouncement,
    reply: UploadTicket,
    summary: { zh: "申请上传榜题附件", en: "Announce an attachment" },
    problems: ["challenge.not_found", "challenge.not_editable", "file.too_many"],
  }),
  completeChallengeFile: contract({
    key: `POST ${one}/files/{fileId}/complete`,
    module,
    who: ["member", "organizer", "operator"],
    status: 200,
    path: path.extend({ fileId: FileId }),
    reply: StoredFile,
    summary: { zh: "确认附件已上传", en: "Complete the upload of an attachment" },
    problems: ["challenge.not_found", "file.not_found", "file.not_uploaded", "file.differs", "file.content"],
  }),
  downloadChallengeFile: contract({
    key: `GET ${one}/files/{fileId}`,
    module,
    who: ["member", ...offices, "expert", "auditor"],
    status: 200,
    path: path.extend({ fileId: FileId }),
    reply: DownloadTicket,
    summary: { zh: "下载榜题附件", en: "Download an attachment" },
    problems: ["challenge.not_found", "file.not_found"],
  }),
  submitChallenge: contract({
    key: `POST ${one}/submit`,
    module,
    who: ["member", "organizer", "operator"],
    status: 200,
    path,
    body: z.strictObject({ expectedVersion }),
    reply: Challenge,
    summary: {
      zh: "提交榜题：企业出题交推荐单位，政府出题直接进入论证",
      en: "Submit: an enterprise's goes to the district, the department's own to the feasibility review",
    },
    problems: [
      ...moveProblems,
      "challenge.incomplete",
      "challenge.outside_collection",
      "challenge.beyond_rules",
    ],
  }),
  takeBackChallenge: contract({
    key: `POST ${one}/take-back`,
    module,
    who: ["member"],
    status: 200,
    path,
    body: z.strictObject({ expectedVersion }),
    reply: Challenge,
    summary: { zh: "撤回未审查的榜题", en: "Take a submitted challenge back" },
    problems: [...moveProblems],
  }),
  /** 形式审查 */
  decideFormally: contract({
    key: `POST ${one}/formal-review`,
    module,
    who: ["district", "operator"],
    status: 200,
    path,
    body: z.strictObject({
      decision: z.enum(["recommend", "return", "reject"]),
      reason: Reason,
      expectedVersion,
    }),
    reply: Challenge,
    summary: {
      zh: "推荐单位形式审查：推荐、退回或不予推荐",
      en: "The district recommends, returns or rejects",
    },
    problems: [...moveProblems],
  }),
  /** 论证 */
  decideFeasibility: contract({
    key: `POST ${one}/feasibility`,
    module,
    who: departments,
    status: 200,
    path,
    body: z.strictObject({
      decision: z.enum(["demonstrate", "reject", "divert"]),
      /** Who took part: they do not review its proposals later. */
      expertIds: uniqueList(z.string().regex(/^per_[0-9A-HJKMNP-TV-Z]{26}$/), 20),
      /** 必要性、创新性、可行性、效益 */
      opinion: text(2000, 4),
      expectedVersion,
    }),
    reply: Challenge,
    summary: { zh: "记录专家论证结论", en: "Record the experts' finding on feasibility" },
    problems: [...moveProblems, "expert.unknown"],
  }),
  /** 发布榜单 */
  publishChallenges: contract({
    key: "POST /v1/programmes/{programmeId}/publish",
    module,
    who: departments,
    status: 200,
    path: z.strictObject({ programmeId: ProgrammeId }),
    body: z.strictObject({
      challenges: z
        .array(z.strictObject({ id: ChallengeId, expectedVersion }))
        .min(1)
        .max(20),
      window: Window,
      title: text(80, 4),
    }),
    reply: Announcement,
    summary: { zh: "发布一批榜题（编号公告）", en: "Publish challenges in one numbered notice" },
    problems: [
      "programme.not_found",
      "programme.not_open",
      ...moveProblems,
      "challenge.no_key",
      "challenge.window_too_short",
      "challenge.window_past",
    ],
  }),
  /** 更正公告 */
  correctChallenge: contract({
    key: `POST ${one}/corrections`,
    module,
    who: departments,
    status: 200,
    path,
    body: z.strictObject({
      terms: CorrectedTerms,
      reason: Reason,
      /** A material correction must extend the window. */
      material: z.boolean(),
      closesAt: Instant.optional(),
      expectedVersion,
    }),
    reply: Announcement,
    summary: {
      zh: "发布更正公告；已提交的方案须重新确认",
      en: "Correct a published challenge; proposals must be confirmed again",
    },
    problems: [
      ...moveProblems,
      "challenge.beyond_rules",
      "challenge.extension_needed",
      "challenge.window_order",
    ],
  }),
  /** 延期公告 */
  extendChallenge: contract({
    key: `POST ${one}/extend`,
    module,
    who: departments,
    status: 200,
    path,
    body: z.strictObject({ closesAt: Instant, reason: Reason, expectedVersion }),
    reply: Announcement,
    summary: { zh: "延长揭榜时间（一次）", en: "Extend the window, once" },
    problems: [...moveProblems, "challenge.window_order", "challenge.extended_already"],
  }),
  withdrawChallenge: contract({
    key: `POST ${one}/withdraw`,
    module,
    who: ["member", ...departments],
    status: 200,
    path,
    body: decision,
    reply: Challenge,
    summary: { zh: "撤榜（通知揭榜方）", en: "Withdraw; solvers are told" },
    problems: [...moveProblems],
  }),
  failChallenge: contract({
    key: `POST ${one}/fail`,
    module,
    who: departments,
    status: 200,
    path,
    body: decision,
    reply: Announcement,
    summary: { zh: "流标：无合格方案", en: "No award: there is no qualified proposal" },
    problems: [...moveProblems, "challenge.qualified_proposals"],
  }),
  relistChallenge: contract({
    key: `POST ${one}/relist`,
    module,
    who: departments,
    status: 201,
    creates: true,
    path,
    body: z.strictObject({ programmeId: ProgrammeId, expectedVersion }),
    reply: Challenge,
    summary: { zh: "重新张榜：新一轮，保留历史", en: "List it again: a new round that keeps its history" },
    problems: [...moveProblems, "programme.not_found"],
  }),
  /** 公开 */
  browseChallenges: contract({
    key: "GET /v1/directory/challenges",
    module,
    who: ["public"],
    status: 200,
    query: z.strictObject({
      year: z.coerce.number().int().min(2020).max(2100).optional(),
      chain: ChainCodeSchema.optional(),
      phase: z.enum(["announced", "open", "closed", "ended"]).optional(),
      ...pageQuery,
    }),
    reply: pageOf(ChallengeSummary),
    summary: { zh: "揭榜挂帅榜单", en: "The public list of challenges" },
  }),
  readPublicChallenge: contract({
    key: "GET /v1/directory/challenges/{challengeId}",
    module,
    who: ["public"],
    status: 200,
    path,
    reply: PublicChallenge,
    summary: { zh: "榜题详情", en: "A published challenge" },
    problems: ["challenge.not_found"],
  }),
  downloadPublicChallengeFile: contract({
    key: "GET /v1/directory/challenges/{challengeId}/files/{fileId}",
    module,
    who: ["public"],
    status: 200,
    path: path.extend({ fileId: FileId }),
    reply: DownloadTicket,
    summary: { zh: "下载榜题公开附件", en: "Download a public attachment" },
    problems: ["challenge.not_found", "file.not_found"],
  }),
  askQuestion: contract({
    key: `POST ${one}/questions`,
    module,
    who: ["member"],
    status: 201,
    creates: true,
    path,
    body: z.strictObject({ text: text(500, 4) }),
    reply: z.object({ id: QuestionId }),
    summary: { zh: "提问（公开，不显示提问单位）", en: "Ask in public, without one's name" },
    problems: ["challenge.not_found", "challenge.questions_closed"],
  }),
  /** Unanswered ones too, for who answers. */
  listQuestions: contract({
    key: `GET ${one}/questions`,
    module,
    who: ["member", ...departments, "auditor"],
    status: 200,
    path,
    reply: z.object({ items: z.array(Answered) }),
    summary: { zh: "榜题的全部提问", en: "All questions on a challenge" },
    problems: ["challenge.not_found"],
  }),
  answerQuestion: contract({
    key: `POST ${one}/questions/{questionId}/answer`,
    module,
    who: ["member", ...departments],
    status: 200,
    path: path.extend({ questionId: QuestionId }),
    body: z.strictObject({ text: text(2000, 2) }),
    reply: Answered,
    summary: { zh: "答复（对所有人公开）", en: "Answer, for everybody to read" },
    problems: ["challenge.not_found", "question.not_found", "question.answered"],
  }),
} as const;
