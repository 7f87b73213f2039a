import type { UnsuitableReason, VerdictValue } from "../../../shared/contracts/matching.ts";
import type { Instant } from "../../../shared/kernel/time.ts";

/** What the owner of one listing says about a counterpart. */
export interface Judgement {
  readonly verdict: VerdictValue;
  readonly reason?: UnsuitableReason | undefined;
  readonly note?: string | undefined;
}

export interface GivenVerdict extends Judgement {
  readonly itemId: string;
  readonly otherId: string;
  readonly by: { readonly personId: string; readonly name: string };
  readonly at: Instant;
}

export const sameJudgement = (a: Judgement, b: Judgement): boolean =>
  a.verdict === b.verdict && a.reason === b.reason && a.note === b.note;

/** Under what a verdict is counted: `suitable`, `in-contact`, `unsuitable/price`. */
export const tallyOf = ({ verdict, reason }: Judgement): string =>
  reason === undefined ? verdict : `${verdict}/${reason}`;

/** How a listing was received: its tallies, as answers for and against. */
export function receptionOf(tallies: Readonly<Record<string, number>>): {
  accepted: number;
  declined: number;
} {
  let accepted = 0;
  let declined = 0;
  for (const [tally, count] of Object.entries(tallies)) {
    if (tally.startsWith("unsuitable")) declined += count;
    else accepted += count;
  }
  return { accepted, declined };
}
