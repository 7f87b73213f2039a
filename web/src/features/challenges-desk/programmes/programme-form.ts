import type { ProgrammeContent, ProgrammeRules } from "../../../../../shared/contracts/programmes-content.ts";
import type { UnitCode } from "../../../../../shared/reference/units.ts";
import { instantOf, localOf } from "../../events-desk/form/shanghai-time.ts";
import { filled } from "../filled.ts";

type Rules = { readonly [K in keyof ProgrammeRules]?: unknown };

/** What the form holds: a programme's content as far as it is filled in, times as local texts. */
export interface ProgrammeForm {
  readonly [field: string]: unknown;
  readonly collectionOpensAt?: string;
  readonly collectionClosesAt?: string;
  readonly rules?: Rules & { readonly review?: Partial<ProgrammeRules["review"]> };
}

/** 评分项 that most cities use, for 100 points. */
const usualCriteria = (): ProgrammeRules["review"]["criteria"] => [
  { id: "c1", name: "技术路线先进性与可行性", points: 30 },
  { id: "c2", name: "指标响应与保障", points: 25 },
  { id: "c3", name: "团队与前期基础", points: 20 },
  { id: "c4", name: "产业化与效益", points: 15 },
  { id: "c5", name: "经费合理性", points: 10 },
];

const usualRules = (): ProgrammeRules => ({
  posterKinds: ["enterprise"],
  solverKinds: ["enterprise", "university", "institute"],
  openDays: 30,
  longestMonths: 24,
  firstPaymentPercent: 30,
  consortiumMembers: 4,
  countPublic: false,
  review: {
    criteria: usualCriteria(),
    experts: 5,
    quorum: 3,
    passMark: 60,
    spread: 25,
    anonymous: true,
    tieBreak: ["c1", "c2"],
    conflictYears: 3,
    load: 8,
  },
  expertVisibility: "after-award",
  winners: 1,
  reserves: 1,
  publicityDays: 5,
});

/** A programme that has not been written yet: only title, department and times are left to fill in. */
export function usualProgramme(now: string, unitCode: UnitCode): ProgrammeForm {
  const year = Number(localOf(now).slice(0, 4));
  return {
    year,
    unitCode,
    target: 10,
    noticePrefix: "嘉科揭榜",
    collectionOpensAt: `${localOf(now).slice(0, 10)}T09:00`,
    rules: usualRules(),
  };
}

export const formOf = (content: ProgrammeContent): ProgrammeForm => ({
  ...content,
  collectionOpensAt: localOf(content.collectionOpensAt),
  collectionClosesAt: localOf(content.collectionClosesAt),
});

/** What the form says, in the contract's shape; whether it is complete is for `ProgrammeContent` to say. */
export function contentOf({ collectionOpensAt, collectionClosesAt, ...rest }: ProgrammeForm): unknown {
  const content = filled(rest) as Record<string, unknown>;
  const at = (local: string | undefined): string | undefined =>
    local === undefined || local === "" ? undefined : (instantOf(local) ?? local);
  return {
    ...content,
    ...(filled({
      collectionOpensAt: at(collectionOpensAt),
      collectionClosesAt: at(collectionClosesAt),
    }) as object),
  };
}

/** The lowest `c…` that is free: scores belong to ids, so a criterion that moves keeps its own. */
export function nextCriterionId(criteria: readonly ({ readonly id?: string } | undefined)[]): string {
  const taken = new Set(criteria.map((criterion) => criterion?.id));
  let n = 1;
  while (taken.has(`c${n}`)) n++;
  return `c${n}`;
}

export const pointsTotal = (criteria: readonly ({ readonly points?: number | null } | undefined)[]): number =>
  criteria.reduce((sum, criterion) => sum + (criterion?.points ?? 0), 0);
