import {
  ChallengeContent,
  type ChallengeDraft,
  type CorrectedTerms,
  correctableFields,
} from "../../../shared/contracts/challenges-content.ts";
import { fieldErrors } from "../../../shared/contracts/field-errors.ts";
import type { ProgrammeRules } from "../../../shared/contracts/programmes-content.ts";
import type { Bilingual } from "../../../shared/kernel/bilingual.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { StoredChallenge } from "./challenge.ts";

/** The draft as complete content; `challenge.incomplete` with every field that is missing or wrong when it is not. */
export function completeContent(draft: ChallengeDraft): ChallengeContent {
  const parsed = ChallengeContent.safeParse(draft);
  if (parsed.success) return parsed.data;
  throw new DomainError("invalid", "challenge.incomplete", {
    errors: fieldErrors(parsed.error, draft, "body.content"),
  });
}

/** Every attachment must be a file of this challenge that the server has checked. */
export function checkAttachments({ files }: Pick<StoredChallenge, "files">, draft: ChallengeDraft): void {
  const errors = (draft.attachments ?? []).flatMap(({ fileId }, i) => {
    const file = files.find((known) => known.id === fileId);
    if (file?.state === "ready") return [];
    const code = file === undefined ? ("file.not_found" as const) : ("file.not_uploaded" as const);
    return [{ path: `body.content.attachments.${i}.fileId`, code }];
  });
  const [first] = errors;
  if (first !== undefined) throw new DomainError("invalid", first.code, { errors });
}

/** What the programme's rules limit; all of it stands in the terms that solvers build on. */
export type Terms = Pick<ChallengeContent, keyof typeof correctableFields>;

export const termFields = Object.keys(correctableFields) as (keyof Terms)[];

/** The part of complete content that is published, and that corrections change. */
export const termsOf = (content: ChallengeContent): Terms =>
  Object.fromEntries(termFields.map((name) => [name, content[name]])) as unknown as Terms;

const broken = (rule: Bilingual) =>
  new DomainError("conflict", "challenge.beyond_rules", { params: { rule } });

const yuan = (amount: number): string => amount.toLocaleString("en-US");

/** Refuses terms beyond the limits of the programme, naming the first one. */
export function checkRules(terms: Terms, rules: ProgrammeRules): void {
  const { longestMonths, mostBountyYuan, firstPaymentPercent, winners } = rules;
  if (terms.termMonths > longestMonths)
    throw broken({
      zh: `实施期限最长 ${longestMonths} 个月`,
      en: `the term is ${longestMonths} months at most`,
    });
  if (mostBountyYuan !== undefined && terms.bountyYuan > mostBountyYuan)
    throw broken({
      zh: `榜金最高 ${yuan(mostBountyYuan)} 元`,
      en: `the bounty is ${yuan(mostBountyYuan)} yuan at most`,
    });
  if ((terms.payments[0]?.percent ?? 0) < firstPaymentPercent)
    throw broken({
      zh: `首笔付款不低于 ${firstPaymentPercent}%`,
      en: `the first payment is ${firstPaymentPercent} % at least`,
    });
  if (terms.winners > winners)
    throw broken({
      zh: `每个榜题最多 ${winners} 家中榜`,
      en: `a challenge has ${winners} winners at most`,
    });
}

/** Complete content with corrected terms; checked as a whole, because parts that fit apart may not fit together. */
export function withTerms(draft: ChallengeDraft, terms: CorrectedTerms): ChallengeContent {
  const merged = { ...draft, ...terms };
  const parsed = ChallengeContent.safeParse(merged);
  if (parsed.success) return parsed.data;
  throw new DomainError("invalid", "challenge.incomplete", {
    errors: fieldErrors(parsed.error, merged, "body.terms"),
  });
}
