import * as z from "zod";
import { Instant, idOf, text, UnitCodeSchema, unique, uniqueList, Yuan } from "./common.ts";
import { OrganizationKind } from "./organization-facts.ts";

/**
 * 年度揭榜挂帅计划: a department's programme of a year, and its rules. Cities differ on every limit, so each is
 * configuration; the defaults are those most often seen.
 */

export const ProgrammeId = idOf("programme");
export const AnnouncementId = idOf("announcement");

export const CriterionId = z.string().regex(/^c[1-9]\d?$/);

/** 评分项: what experts give points for. */
const Criterion = z.strictObject({ id: CriterionId, name: text(40, 2), points: z.int().min(1).max(100) });
export type Criterion = z.output<typeof Criterion>;

/** never: names of experts stay secret; after-award: names with the public notice; with-scores: names and scores. */
export const expertVisibilities = ["never", "after-award", "with-scores"] as const;

export const ruleFields = {
  /** Who may pose a challenge, beside the department itself. */
  posterKinds: uniqueList(OrganizationKind, 7, 1),
  /** Who may propose, alone or as a member of a consortium. */
  solverKinds: uniqueList(OrganizationKind, 7, 1),
  /** Fewest days from opening to closing. */
  openDays: z.int().min(1).max(180),
  /** Longest term of a challenge. */
  longestMonths: z.int().min(1).max(60),
  /** Most that a challenge may promise (榜金). */
  mostBountyYuan: Yuan.optional(),
  /** Least share of the first payment. */
  firstPaymentPercent: z.int().min(0).max(100),
  /** Members of a consortium beside its lead. */
  consortiumMembers: z.int().min(0).max(20),
  /** Whether it is public, before the opening, how many have begun a proposal; how many are submitted nobody learns. */
  countPublic: z.boolean(),
  review: z.strictObject({
    criteria: z.array(Criterion).min(1).max(12),
    /** Experts for each proposal, an odd number. */
    experts: z.int().min(1).max(15),
    /** Locked reviews that a proposal needs. */
    quorum: z.int().min(1).max(15),
    /** Mean points below which a proposal is not qualified. */
    passMark: z.int().min(0).max(100),
    /** Points between the highest and the lowest review above which one more expert decides. */
    spread: z.int().min(1).max(100),
    /** Whether experts see who proposes. */
    anonymous: z.boolean(),
    /** 同分规则: criteria in order; after them the lower quote, then a draw from the published seed. */
    tieBreak: uniqueList(CriterionId, 12),
    /** Years for which work together or a former employer is a conflict. */
    conflictYears: z.int().min(1).max(10),
    /** Most proposals of one expert. */
    load: z.int().min(1).max(100),
  }),
  expertVisibility: z.enum(expertVisibilities),
  /** 赛马: most winners of one challenge. */
  winners: z.int().min(1).max(5),
  reserves: z.int().min(0).max(5),
  /** 公示: working days, never fewer than five. */
  publicityDays: z.int().min(5).max(30),
};

export const ProgrammeRules = z.strictObject(ruleFields).superRefine(({ review }, context) => {
  const issue = (path: string[], message: string) =>
    context.addIssue({ code: "custom", path: ["review", ...path], message });
  const ids = review.criteria.map(({ id }) => id);
  if (!unique(ids)) issue(["criteria"], "programme.criterion_twice");
  if (review.criteria.reduce((sum, { points }) => sum + points, 0) !== 100)
    issue(["criteria"], "programme.criteria_total");
  if (review.experts % 2 === 0) issue(["experts"], "programme.experts_odd");
  if (review.quorum > review.experts) issue(["quorum"], "programme.quorum");
  if (review.tieBreak.some((id) => !ids.includes(id))) issue(["tieBreak"], "programme.criterion_unknown");
});
export type ProgrammeRules = z.output<typeof ProgrammeRules>;

export const ProgrammeContent = z
  .strictObject({
    year: z.int().min(2020).max(2100),
    title: text(80, 4),
    /** The department that stands for it, e.g. 嘉兴市科学技术局. */
    department: text(60, 2),
    /** The office; the city's own programme carries the city's code. */
    unitCode: UnitCodeSchema,
    /** What notices are numbered under, e.g. 嘉科揭榜: 嘉科揭榜〔2026〕3号. */
    noticePrefix: text(20, 2),
    /** How many challenges the year is to publish. */
    target: z.int().min(1).max(1000),
    /** 征集期: needs may be submitted from the first instant, until before the second. */
    collectionOpensAt: Instant,
    collectionClosesAt: Instant,
    rules: ProgrammeRules,
  })
  .superRefine((programme, context) => {
    if (programme.collectionClosesAt <= programme.collectionOpensAt)
      context.addIssue({ code: "custom", path: ["collectionClosesAt"], message: "programme.window_order" });
  });
export type ProgrammeContent = z.output<typeof ProgrammeContent>;

/** 榜单公告 · 更正公告 · 延期公告 · 流标公告 · 撤榜公告 · 结果公示 · 公示结果 */
export const announcementKinds = [
  "list",
  "correction",
  "extension",
  "no-award",
  "withdrawal",
  "public-notice",
  "result",
] as const;
export const AnnouncementKind = z.enum(announcementKinds);
export type AnnouncementKind = z.infer<typeof AnnouncementKind>;

/** A numbered notice. Immutable once it is out. */
export const Announcement = z.object({
  id: AnnouncementId,
  programmeId: ProgrammeId,
  kind: AnnouncementKind,
  /** 嘉科揭榜〔2026〕3号 */
  number: z.string(),
  at: Instant,
  title: z.string(),
  challenges: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Why, for corrections, extensions, withdrawals and the like. */
  reason: z.string().optional(),
  /** What a correction changes, field by field. */
  changes: z
    .array(z.object({ field: z.string(), before: z.unknown().optional(), after: z.unknown().optional() }))
    .optional(),
  /** 公示期, both civil days included. */
  publicity: z.object({ from: z.string(), to: z.string() }).optional(),
});
export type Announcement = z.output<typeof Announcement>;
