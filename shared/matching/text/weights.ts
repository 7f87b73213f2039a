import type { Field } from "./text-item.ts";

interface IndexedField {
  /** How much one occurrence counts. */
  readonly weight: number;
  /** 0: a long field counts like a short one; 1: only the density counts. */
  readonly length: number;
}

interface AskedField {
  readonly weight: number;
  /** How soon repetition stops counting. */
  readonly saturation: number;
}

/**
 * Every number that the ranking depends on; docs/performance.md says what each is worth. Whoever changes one gives a
 * new version: snapshots of another version are refused, so that a list can always be reproduced.
 */
export const weights = {
  version: "text-1",

  /** The item that is found. */
  indexed: {
    title: { weight: 1.5, length: 0.75 },
    keywords: { weight: 1.5, length: 0.75 },
    indicators: { weight: 1, length: 0.75 },
    body: { weight: 1, length: 0.75 },
  } satisfies Record<Field, IndexedField>,
  saturation: 1.2,
  /** Terms of a usual field, where no item is known yet that has it. */
  usualLength: { title: 30, keywords: 20, indicators: 40, body: 300 } satisfies Record<Field, number>,

  /** The item that asks. Fields saturate apart: a long body cannot drown what the title says once. */
  asked: {
    title: { weight: 1, saturation: 0.5 },
    keywords: { weight: 0.8, saturation: 0.5 },
    indicators: { weight: 0.3, saturation: 0.5 },
    body: { weight: 0.5, saturation: 1.2 },
  } satisfies Record<Field, AskedField>,
  /** Only the heaviest terms ask: the others cost most of the time and bring noise. */
  askedTerms: 90,

  rarity: {
    /** Above 1 sets the rare further apart from the common. */
    exponent: 1.5,
    /** How many needs the offers stand for where few needs are known. */
    offersAsNeeds: 50,
    /** What stands in fewer needs than this share is as rare as can be; bounds the size of the statistics. */
    least: 1 / 2000,
  },
  /** How far around a term its surroundings decide whether it says something. */
  surroundings: 3,

  feedback: { liked: 0.4, disliked: 0.25 },
} as const;
