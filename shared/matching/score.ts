import type { CivilDate } from "../kernel/time.ts";
import { assessField } from "./assess-field.ts";
import { assessIndicators } from "./assess-indicators.ts";
import { assessChain, assessDistrict, assessIndustry } from "./assess-place.ts";
import { assessAmount, assessDeadline, assessModes, assessTrl, assessType } from "./assess-terms.ts";
import type { Assessment } from "./assessment.ts";
import type { Fact } from "./fact.ts";
import type { Pair } from "./item.ts";
import type { ScorePart, Strength } from "./match.ts";
import { type PartName, partNames, type Weights } from "./weights.ts";

/** What is known about a pair beside its fields. */
export interface Signals {
  /** 0…1, as the text index gives it. */
  readonly text: number;
  /** How well both sides suit each other among all others; undefined while it is not known. */
  readonly mutual: number | undefined;
  /** How this counterpart was received by others; undefined before anybody answered. */
  readonly prior: number | undefined;
}

export interface PairScore {
  readonly score: number;
  readonly parts: readonly ScorePart[];
  readonly satisfied: readonly Fact[];
  readonly violated: readonly Fact[];
}

/** What one side does not say speaks neither for nor against the other. */
const neutral = 0.5;

/**
 * Text scores are shares of what a query could reach at most, and even a good answer reaches a quarter of it. This
 * curve puts a fair answer in the middle. It keeps the order, so ranking by text alone is untouched.
 */
export const textValue = (share: number, pivot: number): number => share / (share + pivot);

/** The parts of a pair's score. A need and an offer score the same from whichever side one asks, but for `signals`. */
export function scorePair(pair: Pair, signals: Signals, weights: Weights, today: CivilDate): PairScore {
  const assessments: Readonly<Record<PartName, Assessment>> = {
    text: { value: textValue(signals.text, weights.textPivot) },
    mutual: { value: signals.mutual },
    chain: assessChain(pair),
    industry: assessIndustry(pair),
    field: assessField(pair),
    type: assessType(pair),
    modes: assessModes(pair),
    amount: assessAmount(pair),
    trl: assessTrl(pair),
    indicators: assessIndicators(pair),
    district: assessDistrict(pair),
    deadline: assessDeadline(pair, today),
    prior: { value: signals.prior },
  };
  const sum = partNames.reduce((total, part) => total + weights.parts[part], 0);
  const parts = partNames.map((part) => {
    const { value } = assessments[part];
    const weight = weights.parts[part] / sum;
    return { part, value, weight, contribution: weight * (value ?? neutral) };
  });
  return {
    score: parts.reduce((total, { contribution }) => total + contribution, 0),
    parts,
    satisfied: partNames.flatMap((part) => assessments[part].satisfied ?? []),
    violated: partNames.flatMap((part) => assessments[part].violated ?? []),
  };
}

/** Strong and fair need both: enough in all, and enough in common in the texts. */
export function strengthOf({ score, parts }: PairScore, { thresholds }: Weights): Strength {
  const text = parts.find(({ part }) => part === "text")?.value ?? 0;
  const reaches = (threshold: { score: number; text: number }): boolean =>
    score >= threshold.score && text >= threshold.text;
  if (reaches(thresholds.strong)) return "strong";
  return reaches(thresholds.fair) ? "fair" : "weak";
}

/** The strength of the doubt: as many imagined answers for as against, before the first real one. */
const imaginedAnswers = 5;

/** How a counterpart was received, between 0 and 1: a single answer moves it little. */
export function priorOf(answers: { accepted: number; declined: number } | undefined): number | undefined {
  if (answers === undefined || answers.accepted + answers.declined === 0) return undefined;
  const { accepted, declined } = answers;
  return (accepted + imaginedAnswers) / (accepted + declined + 2 * imaginedAnswers);
}
