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
  readonly thresholds: { readonly strong: Threshold; readonly fair: Threshold };
  /** How much a provider's past exposure weighs against relevance; 0 switches it off. */
  readonly exposureLambda: number;
}

export const standardWeights: Weights = {
  version: "2026-1",
  parts: {
    text: 0.62,
    mutual: 0.05,
    chain: 0.07,
    industry: 0.02,
    field: 0.03,
    type: 0.03,
    modes: 0.02,
    amount: 0.03,
    trl: 0.02,
    indicators: 0.03,
    district: 0.02,
    deadline: 0.01,
    prior: 0.1,
  },
  thresholds: { strong: { score: 0.6, text: 0.5 }, fair: { score: 0.45, text: 0.3 } },
  exposureLambda: 0.1,
};
