import * as z from "zod";
import { ChallengeId, ChallengePhase } from "./challenges-content.ts";
import {
  ExpectedVersion,
  FileId,
  Instant,
  LogEntry,
  OrganizationId,
  pageOf,
  pageQuery,
  Reason,
} from "./common.ts";
import { contract } from "./contract.ts";
import { DownloadTicket } from "./files.ts";
import {
  armored,
  Declarations,
  Defence,
  MemberEntry,
  ProposalId,
  ProposalPayload,
  ProposalState,
  Receipt,
  Recipient,
  SealedText,
  Sha256,
} from "./proposals-content.ts";

/** 揭榜申请: a solver's sealed proposal, from the draft to its withdrawal. */

const Member = z.object({
  organizationId: OrganizationId,
  name: z.string(),
  role: z.string(),
  percent: z.int(),
  lead: z.boolean(),
  confirmedAt: Instant.optional(),
});

const SealedFile = z.object({
  id: FileId,
  /** Bytes and hash of the ciphertext. */
  size: z.int(),
  sha256: Sha256,
  state: z.enum(["announced", "ready"]),
});

/** A ciphertext that waits to be submitted, or was. */
const Version = z.object({
  version: z.int(),
  sha256: Sha256,
  size: z.int(),
  termsVersion: z.int(),
  stagedAt: Instant,
  submittedAt: Instant.optional(),
});

/** A proposal as its own team reads it; nobody else does before the opening. */
export const Proposal = z.object({
  id: ProposalId,
  challengeId: ChallengeId,
  challengeTitle: z.string(),
  challengePhase: ChallengePhase,
  closesAt: Instant.optional(),
  state: ProposalState,
  members: z.array(Member),
  /** The team's own key: proposals and drafts are sealed to it too. The identity is under a passphrase of the team. */
  vault: z.object({ recipient: Recipient, protectedIdentity: z.string() }),
  draft: z.object({ ciphertext: z.string(), savedAt: Instant }).optional(),
  files: z.array(SealedFile),
  versions: z.array(Version),
  /** Of what counts now. */
  receipt: Receipt.optional(),
  /** The challenge's terms were corrected after this was submitted. */
  reconfirmationNeeded: z.boolean(),
  /** Why it was rejected, disqualified or not chosen. */
  stateReason: z.string().optional(),
  defence: Defence.optional(),
  moves: z.array(z.enum(["edit", "submit", "withdraw", "reconfirm", "confirm-membership"])),
  log: z.array(LogEntry),
  version: z.int(),
});
export type Proposal = z.output<typeof Proposal>;

/** A row of "my proposals". */
export const ProposalSummary = Proposal.pick({
  id: true,
  challengeId: true,
  challengeTitle: true,
  challengePhase: true,
  closesAt: true,
  state: true,
  reconfirmationNeeded: true,
  version: true,
});
export type ProposalSummary = z.output<typeof ProposalSummary>;

const module = "proposals";
const who = ["member"] as const;
const base = "/v1/challenges/{challengeId}/proposals";
const one = `${base}/{proposalId}` as const;
const path = z.strictObject({ challengeId: ChallengeId, proposalId: ProposalId });
const expectedVersion = ExpectedVersion;
const gate = [
  "proposal.not_found",
  "proposal.stale",
  "proposal.move_not_allowed",
  "proposal.closed",
] as const;

export const proposalContracts = {
  startProposal: contract({
    key: `POST ${base}`,
    module,
    who,
    status: 201,
    creates: true,
    path: path.pick({ challengeId: true }),
    body: z.strictObject({
      organizationId: OrganizationId,
      vault: z.strictObject({ recipient: Recipient, protectedIdentity: armored(4000) }),
    }),
    reply: Proposal,
    summary: { zh: "开始揭榜申请（每家单位一份）", en: "Start a proposal, one an organization" },
    problems: [
      "challenge.not_found",
      "proposal.closed",
      "proposal.exists",
      "proposal.solver_kind",
      "proposal.related_party",
      "organization.not_found",
      "item.organization_not_verified",
    ],
  }),
  listMyProposals: contract({
    key: "GET /v1/proposals",
    module,
    who,
    status: 200,
    query: z.strictObject({ organizationId: OrganizationId, ...pageQuery }),
    reply: pageOf(ProposalSummary),
    summary: {
      zh: "本单位的揭榜申请，含待确认的联合体",
      en: "My organization's proposals, consortia to confirm too",
    },
    problems: ["organization.not_found"],
  }),
  getProposal: contract({
    key: `GET ${one}`,
    module,
    who,
    status: 200,
    path,
    reply: Proposal,
    summary: { zh: "查看本单位的揭榜申请", en: "Read one's own proposal" },
    problems: ["proposal.not_found"],
  }),
  saveProposalDraft: contract({
    key: `PUT ${one}/draft`,
    module,
    who,
    status: 200,
    path,
    body: z.strictObject({ ciphertext: SealedText, expectedVersion }),
    reply: Proposal,
    summary: { zh: "保存加密草稿", en: "Save the draft, sealed to the team's own key" },
    problems: [...gate],
  }),
  setProposalMembers: contract({
    key: `PUT ${one}/members`,
    module,
    who,
    status: 200,
    path,
    body: z.strictObject({ members: z.array(MemberEntry).min(1).max(21), expectedVersion }),
    reply: Proposal,
    summary: { zh: "设定联合体成员", en: "Say who is in the consortium" },
    problems: [
      ...gate,
      "organization.not_found",
      "item.organization_not_verified",
      "proposal.members_total",
      "proposal.too_many_members",
      "proposal.lead_missing",
      "proposal.solver_kind",
      "proposal.related_party",
    ],
  }),
  confirmProposalMembership: contract({
    key: `POST ${one}/members/{organizationId}/confirm`,
    module,
    who,
    status: 200,
    path: path.extend({ organizationId: OrganizationId }),
    body: z.strictObject({ agreed: z.boolean(), expectedVersion }),
    reply: Proposal,
    summary: { zh: "成员单位确认或谢绝加入联合体", en: "A member joins the consortium or declines" },
    problems: [...gate, "organization.not_found", "proposal.related_party"],
  }),
  announceSealedFile: contract({
    key: `POST ${one}/files`,
    module,
    who,
    status: 201,
    creates: true,
    path,
    body: z.strictObject({ size: z.int().positive().max(314_572_800), sha256: Sha256 }),
    reply: z.object({
      file: SealedFile,
      upload: z.object({ url: z.string(), headers: z.record(z.string(), z.string()), expiresAt: Instant }),
    }),
    summary: { zh: "申请上传加密文件", en: "Announce a sealed file" },
    problems: [...gate, "file.too_many"],
  }),
  completeSealedFile: contract({
    key: `POST ${one}/files/{fileId}/complete`,
    module,
    who,
    status: 200,
    path: path.extend({ fileId: FileId }),
    reply: SealedFile,
    summary: { zh: "确认加密文件已上传", en: "Complete the upload of a sealed file" },
    problems: ["proposal.not_found", "file.not_found", "file.not_uploaded", "file.differs"],
  }),
  downloadSealedFile: contract({
    key: `GET ${one}/files/{fileId}`,
    module,
    who: ["member", "organizer", "operator", "expert", "auditor"],
    status: 200,
    path: path.extend({ fileId: FileId }),
    reply: DownloadTicket,
    summary: { zh: "下载加密文件（在浏览器中解密）", en: "Download a sealed file; the browser opens it" },
    problems: ["proposal.not_found", "file.not_found"],
  }),
  /** Beforehand and at leisure: what will be submitted. */
  stageProposal: contract({
    key: `POST ${one}/versions`,
    module,
    who,
    status: 201,
    creates: true,
    path,
    body: z.strictObject({
      /** A `ProposalPayload`, sealed to the challenge's key and to the team's own by `sealJson` of shared/sealing, armored. */
      ciphertext: SealedText,
      /** Of the armored text in UTF-8. */
      sha256: Sha256,
      termsVersion: z.int().min(1),
      fileIds: z.array(FileId).max(20),
    }),
    reply: Proposal,
    summary: { zh: "上传加密方案，尚未提交", en: "Upload the sealed proposal; it is not submitted yet" },
    problems: [
      ...gate,
      "proposal.hash_differs",
      "proposal.terms_changed",
      "file.not_found",
      "file.not_uploaded",
    ],
  }),
  /** The one tiny write that counts: in time by the server's clock or not at all. */
  submitProposal: contract({
    key: `POST ${one}/submit`,
    module,
    who,
    status: 200,
    path,
    body: z.strictObject({
      version: z.int().min(1),
      sha256: Sha256,
      declarations: Declarations,
      expectedVersion,
    }),
    reply: Proposal,
    summary: {
      zh: "提交方案，取得回执；截止前可再次提交",
      en: "Submit and get a receipt; again until it closes",
    },
    problems: [
      ...gate,
      "proposal.version_unknown",
      "proposal.hash_differs",
      "proposal.terms_changed",
      "proposal.members_unconfirmed",
      "proposal.members_total",
      "proposal.related_party",
    ],
  }),
  withdrawProposal: contract({
    key: `POST ${one}/withdraw`,
    module,
    who,
    status: 200,
    path,
    body: z.strictObject({ expectedVersion }),
    reply: Proposal,
    summary: { zh: "截止前撤回方案", en: "Withdraw before it closes" },
    problems: [...gate],
  }),
  reconfirmProposal: contract({
    key: `POST ${one}/reconfirm`,
    module,
    who,
    status: 200,
    path,
    body: z.strictObject({ termsVersion: z.int().min(1), expectedVersion }),
    reply: Proposal,
    summary: { zh: "更正公告后确认方案不变", en: "Stand by the proposal after a correction" },
    problems: [...gate, "proposal.terms_changed"],
  }),
  getReceiptKey: contract({
    key: "GET /v1/receipt-key",
    module,
    who: ["public"],
    status: 200,
    reply: z.object({ keyId: z.string(), publicKey: z.string() }),
    summary: {
      zh: "回执与决策记录的验签公钥",
      en: "Public key of receipts and records (Ed25519, hexadecimal)",
    },
  }),
} as const;

/** A proposal after the opening, as those read it who have to. What hides who proposes is left out where it must be. */
export const OpenedProposal = z.object({
  id: ProposalId,
  challengeId: ChallengeId,
  state: ProposalState,
  /** 方案一, 方案二, …: by order of the ids, which tells nothing. */
  label: z.string(),
  /** Absent where proposals are anonymous for the reader. */
  members: z.array(Member).optional(),
  termsReconfirmed: z.boolean(),
  stateReason: z.string().optional(),
  /** Without `teamLead` where proposals are anonymous for the reader. */
  content: z.object(ProposalPayload.shape).partial().optional(),
  version: z.int(),
});
export type OpenedProposal = z.output<typeof OpenedProposal>;

export const openedContracts = {
  listOpenedProposals: contract({
    key: `GET ${base}`,
    module,
    who: ["organizer", "operator", "auditor", "member"],
    status: 200,
    path: path.pick({ challengeId: true }),
    reply: z.object({ items: z.array(OpenedProposal) }),
    summary: {
      zh: "开标后的方案（主管部门、审计；选定阶段的出题企业）",
      en: "Proposals after the opening; the posing enterprise reads those qualified while it chooses",
    },
    problems: ["challenge.not_found"],
  }),
  getOpenedProposal: contract({
    key: `GET ${one}/content`,
    module,
    who: ["organizer", "operator", "auditor", "member", "expert"],
    status: 200,
    path,
    reply: OpenedProposal,
    summary: { zh: "阅读方案内容", en: "Read what a proposal says" },
    problems: ["proposal.not_found"],
  }),
  /** 形式审查 of a proposal */
  checkProposal: contract({
    key: `POST ${one}/formal-check`,
    module,
    who: ["organizer", "operator"],
    status: 200,
    path,
    body: z.strictObject({ outcome: z.enum(["ok", "rejected"]), reason: Reason.optional(), expectedVersion }),
    reply: OpenedProposal,
    summary: { zh: "方案形式审查", en: "The formal check of a proposal" },
    problems: ["proposal.not_found", "proposal.stale", "proposal.move_not_allowed", "proposal.reason_needed"],
  }),
  disqualifyProposal: contract({
    key: `POST ${one}/disqualify`,
    module,
    who: ["organizer", "operator"],
    status: 200,
    path,
    body: z.strictObject({ reason: Reason, expectedVersion }),
    reply: OpenedProposal,
    summary: { zh: "取消方案资格", en: "Disqualify a proposal" },
    problems: ["proposal.not_found", "proposal.stale", "proposal.move_not_allowed"],
  }),
} as const;
