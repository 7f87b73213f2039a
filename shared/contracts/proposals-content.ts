import * as z from "zod";
import { FileId, Instant, idOf, OrganizationId, text, unique, uniqueList } from "./common.ts";
import { FileTypeSchema, fileName } from "./files.ts";
import { IntellectualProperty } from "./matchmaking-content.ts";
import { Uscc } from "./organization-facts.ts";

/** 揭榜申请: what a proposal says. All of it is sealed; the server reads it after the opening for the first time. */

export const ProposalId = idOf("proposal");

/** Lower-case hexadecimal SHA-256. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** age recipient: the public half of a key. */
export const Recipient = z
  .string()
  .regex(/^age1[02-9ac-hj-np-z]{58}$/)
  .meta({ example: `age1${"q".repeat(58)}` });

/** An armored age file; what it may weigh depends on what is in it. */
export const armored = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^-----BEGIN AGE ENCRYPTED FILE-----\n[A-Za-z0-9+/=\n]+-----END AGE ENCRYPTED FILE-----\n?$/);

/** Ciphertext of a draft or of a sealed proposal. */
export const SealedText = armored(250_000);

const tranche = { percent: z.int().min(0).max(100) };

/** What the browser seals. `challengeId` and `proposalId` bind it, so that nobody passes it off as another's. */
export const ProposalPayload = z
  .strictObject({
    format: z.literal("duijie-proposal-1"),
    challengeId: z.string(),
    proposalId: z.string(),
    termsVersion: z.int().min(1),
    /** 项目负责人 */
    teamLead: z.strictObject({ name: text(40), title: text(60).optional(), phone: text(30).optional() }),
    /** 技术路线 */
    route: text(20_000, 10),
    /** One answer for each indicator of the challenge, in its order. */
    responses: z
      .array(z.strictObject({ indicator: text(60), promised: text(120), basis: text(1000).optional() }))
      .max(20),
    priorIp: z.array(IntellectualProperty).max(20),
    /** 报价, 元 */
    quoteYuan: z.int().min(0).max(10_000_000_000),
    budget: z.array(z.strictObject({ item: text(60), yuan: z.int().min(0).max(10_000_000_000) })).max(30),
    milestones: z
      .array(z.strictObject({ month: z.int().min(1).max(60), deliverable: text(500, 2), ...tranche }))
      .min(1)
      .max(12),
    industrialisation: text(5000).optional(),
    /** Files are sealed one by one to keys of their own, which only stand in here. */
    files: z
      .array(
        z.strictObject({
          fileId: FileId,
          name: fileName,
          type: FileTypeSchema,
          /** Bytes and hash of the plain file. */
          size: z.int().positive(),
          sha256: Sha256,
          identity: z.string().regex(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/),
        }),
      )
      .max(20),
  })
  .superRefine(({ milestones, files }, context) => {
    if (milestones.reduce((sum, { percent }) => sum + percent, 0) !== 100)
      context.addIssue({ code: "custom", path: ["milestones"], message: "proposal.milestones_total" });
    if (!unique(files.map(({ fileId }) => fileId)))
      context.addIssue({ code: "custom", path: ["files"], message: "input.duplicate" });
  });
export type ProposalPayload = z.output<typeof ProposalPayload>;

/** 答辩: when and where a team presents its proposal to its experts. */
export const Defence = z.object({ startsAt: Instant, endsAt: Instant, place: z.string() });

/** What is open from the beginning, for related parties have to be known before the closing; shown to nobody else. */
export const MemberEntry = z.strictObject({
  organizationId: OrganizationId,
  /** 承担的工作 */
  role: text(60, 2),
  /** Share of the award sum. */
  percent: z.int().min(0).max(100),
});
export type MemberEntry = z.output<typeof MemberEntry>;

/** 无关联声明, of every member. */
export const Declarations = z.strictObject({
  /** No member controls, is controlled by or shares its control with the poster. */
  unrelated: z.literal(true),
  /** Codes of shareholders and subsidiaries (关联方). */
  relatedCodes: uniqueList(Uscc, 20),
  /** 联合揭榜协议 and the contents are true. */
  truthful: z.literal(true),
});

/**
 * draft; submitted (sealed); withdrawn (before closing); unopened (never submitted when it closed); damaged (does not
 * open to what its receipt says); formal-ok, formal-rejected; qualified, unqualified (review); won, reserve, lost;
 * disqualified.
 */
export const proposalStates = [
  "draft",
  "submitted",
  "withdrawn",
  "unopened",
  "damaged",
  "opened",
  "formal-ok",
  "formal-rejected",
  "qualified",
  "unqualified",
  "won",
  "reserve",
  "lost",
  "disqualified",
] as const;
export const ProposalState = z.enum(proposalStates);
export type ProposalState = z.infer<typeof ProposalState>;

/** 回执: what the platform signs when a proposal is submitted; `isGenuine` of shared/record checks it. */
export const Receipt = z.object({
  format: z.literal("duijie-receipt-1"),
  challengeId: z.string(),
  proposalId: z.string(),
  version: z.int(),
  /** Of the ciphertext: the armored text in UTF-8, as it was sent. */
  sha256: Sha256,
  size: z.int(),
  receivedAt: Instant,
  keyId: z.string(),
  /** Ed25519, hexadecimal. */
  signature: z.string(),
});
export type Receipt = z.output<typeof Receipt>;
