import type { CivilDate, Instant } from "../kernel/time.ts";

/**
 * The public part of a need or an offer, as matching sees it. Confidential texts and contacts never come here.
 * Codes are plain text: the tables behind them (chains, districts, types) are edited without rebuilding an index.
 */
export interface MatchingFields {
  readonly id: string;
  /** Grows with every change of the public part; an index keeps the highest one that it was given. */
  readonly version: number;
  readonly kind: "need" | "offer";
  readonly organizationId: string;
  readonly organizationName: string;
  readonly title: string;
  readonly keywords: readonly string[];
  readonly indicators: readonly IndicatorClaim[];
  readonly chains: readonly string[];
  /** GB/T 4754 section and division, `C34`. */
  readonly industry?: string | undefined;
  /** needType or offerType. */
  readonly type: string;
  readonly cooperationModes: readonly string[];
  /** Only a need sets it: another mode of cooperation is out of the question. */
  readonly modesMandatory?: boolean | undefined;
  /** A need's budget, an offer's price. */
  readonly amount?: MatchingAmount | undefined;
  /** Only a need sets it: the budget is a ceiling. */
  readonly amountMandatory?: boolean | undefined;
  /** What an offer has reached; what a need asks for. */
  readonly trl?: number | undefined;
  /** Only an offer has one. */
  readonly maturity?: string | undefined;
  /** GB/T 2260 code of the organization's county. */
  readonly district: string;
  /** The unit that recommends it: an office of the city or a county. */
  readonly unit?: string | undefined;
  /** Only a need sets it. */
  readonly preferredDistricts?: readonly string[] | undefined;
  /** Rungs of the ladder that the organization holds. */
  readonly tiers: readonly string[];
  readonly urgency?: string | undefined;
  /** Last day on which it is open. */
  readonly openUntil: CivilDate;
  readonly publishedAt: Instant;
}

export interface MatchingItem extends MatchingFields {
  /** A need's with background, difficulty and wanted partner, an offer's with applications and team. */
  readonly publicText: string;
}

/** A quantified claim: what a need asks for, what an offer reaches. */
export interface IndicatorClaim {
  readonly name: string;
  readonly operator: "≥" | "≤" | "=" | ">" | "<" | "±";
  readonly target: string;
  readonly unit?: string | undefined;
}

/** In 元: a range, or to be negotiated. */
export interface MatchingAmount {
  readonly negotiable: boolean;
  readonly minYuan?: number | undefined;
  readonly maxYuan?: number | undefined;
}

/** A need and an offer: rules and scores of a pair are the same from whichever side one asks. */
export interface Pair<Side extends MatchingFields = MatchingFields> {
  readonly need: Side;
  readonly offer: Side;
}

export const pairOf = <Side extends MatchingFields>(one: Side, other: Side): Pair<Side> =>
  one.kind === "need" ? { need: one, offer: other } : { need: other, offer: one };
