export const partNames = [
  "text",
  "mutual",
  "chain",
  "industry",
  "field",
  "type",
  "modes",
  "amount",
  "trl",
  "indicators",
  "district",
  "deadline",
  "prior",
] as const;
export type PartName = (typeof partNames)[number];

export interface Threshold {
  /** Of the whole score. */
  readonly score: number;
  /** Of the text part: without common substance no field makes a match. */
  readonly text: number;
}

/** Everything about ranking that a programme may set. The version stands in every result. */
export interface Weights {
  readonly version: string;
  /** Relative: they are divided by their sum. */
  readonly parts: Readonly<Record<PartName, number>>;
  /** The text score, as a share of what is possible, that counts as the middle between nothing and everything. */
  readonly textPivot: number;
  readonly thresholds: { readonly strong: Threshold; readonly fair: Threshold };
  /** How much a provider's past exposure weighs against relevance; 0 switches it off. */
  readonly exposureLambda: number;
}

export const standardWeights: Weights = {
  version: "2026-1",
  parts: {
    text: 0.5,
    mutual: 0.15,
    chain: 0.08,
    industry: 0.02,
    field: 0.03,
    type: 0.03,
    modes: 0.03,
    amount: 0.04,
    trl: 0.03,
    indicators: 0.03,
    district: 0.02,
    deadline: 0.01,
    // Moves a score by 5 % at most, up or down: others' answers must not bury what suits.
    prior: 0.1,
  },
  textPivot: 0.18,
  thresholds: { strong: { score: 0.65, text: 0.45 }, fair: { score: 0.5, text: 0.38 } },
  exposureLambda: 0.05,
};
