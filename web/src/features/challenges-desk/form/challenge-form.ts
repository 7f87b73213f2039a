import type { ChallengeDraft } from "../../../../../shared/contracts/challenges-content.ts";
import { correctableFields } from "../../../../../shared/contracts/challenges-content.ts";
import type { NeedDraft } from "../../../../../shared/contracts/matchmaking-content.ts";
import { filled } from "../filled.ts";

/** What the form of a challenge holds: a draft as far as it is filled in. */
export interface ChallengeForm {
  readonly [field: string]: unknown;
}

type Poser = ChallengeDraft["poser"];

/** Payments that most cities ask for; the first one is what the programme's rules limit. */
const usualPayments = [
  { milestone: "签订合同后", percent: 30 },
  { milestone: "通过中期检查后", percent: 40 },
  { milestone: "通过验收后", percent: 30 },
];

interface Start {
  readonly poser: Poser;
  readonly contact: { readonly name: string; readonly phone: string };
}

export const usualChallenge = ({ poser, contact }: Start): ChallengeForm => ({
  poser,
  contact,
  indicators: [{}],
  payments: usualPayments,
  winners: 1,
  termMonths: 18,
  relatedCodes: [],
  attachments: [],
});

/** A challenge that says what the need said; its money and conditions are new. */
export function fromNeed(needId: string, need: NeedDraft, start: Start): ChallengeForm {
  const { title, chains, industry, indicators, trlNow, trlTarget, ipOwnership, confidentialText } = need;
  const { publicText: background, contact = start.contact } = need;
  return {
    ...usualChallenge(start),
    ...(filled({
      title,
      chains,
      industry,
      trlNow,
      trlTarget,
      ipOwnership,
      background,
      confidentialText,
    }) as object),
    contact: { name: contact.name, phone: contact.phone },
    ...(indicators === undefined || indicators.length === 0 ? {} : { indicators }),
    needId,
  };
}

export const formOf = (content: ChallengeDraft): ChallengeForm => ({ indicators: [{}], ...content });

const isEmptyRow = (row: unknown): boolean =>
  typeof row === "object" && row !== null && Object.keys(row).length === 0;

/** What the form says, in the contract's shape: rows that nothing was typed into are no rows. */
export function draftOf(form: ChallengeForm): Record<string, unknown> {
  const draft = filled(form) as Record<string, unknown>;
  for (const field of ["indicators", "payments"]) {
    const rows = draft[field];
    if (Array.isArray(rows)) draft[field] = rows.filter((row) => !isEmptyRow(row));
  }
  for (const field of ["contact", "ipOwnership"]) {
    if (isEmptyRow(draft[field])) delete draft[field];
  }
  return draft;
}

export const percentTotal = (
  payments: readonly ({ readonly percent?: number | null } | undefined)[],
): number => payments.reduce((sum, payment) => sum + (payment?.percent ?? 0), 0);

/** The terms that differ from what is published: a correction names only these. */
export function changedTerms(before: ChallengeDraft, form: ChallengeForm): Record<string, unknown> {
  const now = draftOf(form);
  const old = filled(before) as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(correctableFields).flatMap((field) =>
      JSON.stringify(now[field]) === JSON.stringify(old[field]) ? [] : [[field, now[field]]],
    ),
  );
}
