import * as z from "zod";
import { containsMobile } from "../reference/phone.ts";
import {
  ChainCodeSchema,
  FileId,
  IndustryCode,
  Instant,
  idOf,
  Phone,
  text,
  unique,
  uniqueList,
  Yuan,
} from "./common.ts";
import { Indicator, ipOwnerships, NeedId } from "./matchmaking-content.ts";
import { Uscc } from "./organization-facts.ts";

/** 榜题: what a challenge says, and how it stands. */

export const ChallengeId = idOf("challenge");
export const QuestionId = idOf("question");

/** 政府出题 · 企业出题 */
export const posers = ["government", "enterprise"] as const;
export const Poser = z.enum(posers);
export type Poser = z.infer<typeof Poser>;

/** Public texts must not carry a phone number: the contact stands in a field of its own. */
const publicText = (max: number, min = 1) =>
  text(max, min).refine((value) => !containsMobile(value), { message: "item.phone_in_public_text" });

/** 付款节点: one tranche of the award sum. */
const Payment = z.strictObject({
  /** What it is paid for, e.g. 签约后、中期验收、通过验收. */
  milestone: text(60, 2),
  percent: z.int().min(1).max(100),
});

/** What a correction may change after publication: everything that solvers build on. */
export const correctableFields = {
  title: publicText(80, 4),
  background: publicText(4000, 20),
  difficulty: publicText(2000).optional(),
  /** 量化考核指标 */
  indicators: z.array(Indicator).min(1).max(20),
  trlNow: z.int().min(1).max(9).optional(),
  trlTarget: z.int().min(1).max(9).optional(),
  termMonths: z.int().min(1).max(60),
  budgetYuan: Yuan.optional(),
  /** 榜金 */
  bountyYuan: z.int().min(1).max(10_000_000_000),
  payments: z.array(Payment).min(1).max(8),
  /** 知识产权归属; `offer-side` is the solver. */
  ipOwnership: z.strictObject({ owner: z.enum(ipOwnerships), note: publicText(500).optional() }),
  /** 揭榜方条件 */
  solverConditions: publicText(2000).optional(),
  cooperationMode: publicText(200).optional(),
  /** 赛马: how many may win; 1 is the rule. */
  winners: z.int().min(1).max(5),
} as const;

const fields = {
  ...correctableFields,
  poser: Poser,
  chains: uniqueList(ChainCodeSchema, 3, 1),
  industry: IndustryCode.optional(),
  /** Only the poster, the reviewing offices, the experts who judge it and auditors read it. */
  confidentialText: text(4000).optional(),
  /** Need of matchmaking that it comes from; counted once. */
  needId: NeedId.optional(),
  /** Codes of those who control the poster and whom it controls (关联方), for the check of related parties. */
  relatedCodes: uniqueList(Uscc, 20),
  /** 联系人: the name and a masked number are public. */
  contact: z.strictObject({ name: text(40), phone: Phone }),
  attachments: z
    .array(z.strictObject({ fileId: FileId, visibility: z.enum(["public", "confidential"]) }))
    .max(10)
    .refine((list) => unique(list.map((a) => a.fileId)), { message: "input.duplicate" }),
};

/** 信用承诺 and 涉密承诺: signed with the submission. */
const pledges = { creditPledge: z.literal(true), notClassified: z.literal(true) };

interface Terms {
  readonly payments?: readonly { readonly percent: number }[] | undefined;
  readonly trlNow?: number | undefined;
  readonly trlTarget?: number | undefined;
}
function checkTerms(terms: Terms, issue: (path: string[], message: string) => void): void {
  const { payments, trlNow, trlTarget } = terms;
  if (payments !== undefined && payments.reduce((sum, { percent }) => sum + percent, 0) !== 100)
    issue(["payments"], "challenge.payments_total");
  if (trlNow !== undefined && trlTarget !== undefined && trlNow > trlTarget)
    issue(["trlTarget"], "item.trl_order");
}

/** A complete challenge: what submission asks for. */
export const ChallengeContent = z
  .strictObject({ ...fields, ...pledges })
  .superRefine((content, context) =>
    checkTerms(content, (path, message) => context.addIssue({ code: "custom", path, message })),
  );
export type ChallengeContent = z.output<typeof ChallengeContent>;

/** A draft: every field but the poser may be missing, those present must be well-formed. */
export const ChallengeDraft = z
  .strictObject({
    ...fields,
    title: publicText(80),
    background: publicText(4000),
    chains: uniqueList(ChainCodeSchema, 3),
    indicators: z.array(Indicator).max(20),
    payments: z.array(Payment).max(8),
    creditPledge: z.boolean(),
    notClassified: z.boolean(),
  })
  .partial()
  .required({ poser: true });
export type ChallengeDraft = z.output<typeof ChallengeDraft>;

/** 更正: the fields that change, in full. */
export const CorrectedTerms = z
  .strictObject(correctableFields)
  .partial()
  .superRefine((terms, context) => {
    checkTerms(terms, (path, message) => context.addIssue({ code: "custom", path, message }));
    if (Object.keys(terms).length === 0)
      context.addIssue({ code: "custom", path: [], message: "challenge.nothing_corrected" });
  });
export type CorrectedTerms = z.output<typeof CorrectedTerms>;

/**
 * What is stored. draft, submitted (形式审查), returned, rejected, recommended (论证中), diverted (转供需对接),
 * demonstrated (论证通过), published (揭榜中), opened (已开标, formal check), reviewing (评审中), deciding (定标中),
 * publicity (公示), confirmed, failed (流标), withdrawn (撤榜), cancelled (an objection was upheld).
 */
export const challengeStates = [
  "draft",
  "submitted",
  "returned",
  "rejected",
  "recommended",
  "diverted",
  "demonstrated",
  "published",
  "opened",
  "reviewing",
  "deciding",
  "publicity",
  "confirmed",
  "failed",
  "withdrawn",
  "cancelled",
] as const;
export const ChallengeState = z.enum(challengeStates);
export type ChallengeState = z.infer<typeof ChallengeState>;

/** What time makes of `published` (announced, open, closed) and `publicity` (publicity, publicity-over). */
export const challengePhases = [
  ...challengeStates.filter((state) => state !== "published"),
  "announced",
  "open",
  "closed",
  "publicity-over",
] as const;
export const ChallengePhase = z.enum(challengePhases);
export type ChallengePhase = z.infer<typeof ChallengePhase>;

/** Decisions that move a challenge; the rest follows from the opening, the review and the award. */
export const challengeMoves = [
  "submit",
  "take-back",
  "return",
  "reject",
  "recommend",
  "demonstrate",
  "divert",
  "publish",
  "extend",
  "withdraw",
  "fail",
  "relist",
  "open",
  "review",
  "conclude",
  "award",
  "review-again",
  "cancel",
  "confirm",
] as const;
export const ChallengeMove = z.enum(challengeMoves);
export type ChallengeMove = z.infer<typeof ChallengeMove>;

/** Opening and closing instants; the window includes the first and excludes the second. */
export const Window = z
  .strictObject({ opensAt: Instant, closesAt: Instant })
  .refine(({ opensAt, closesAt }) => closesAt > opensAt, {
    path: ["closesAt"],
    message: "challenge.window_order",
  });
