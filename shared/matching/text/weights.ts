import type { Field } from "./text-item.ts";

/** Every number that the ranking depends on. A change of any of them is a new version. */
export const weights = {
  version: "text-1",
  /** How much an occurrence in a field of the indexed item counts, and how much the field's length dampens it. */
  field: {
    title: { weight: 2, length: 0.75 },
    keywords: { weight: 2, length: 0.75 },
    indicators: { weight: 1, length: 0.75 },
    body: { weight: 1, length: 0.75 },
  } satisfies Record<Field, { weight: number; length: number }>,
  /** How much an occurrence in a field of the item asked about counts. */
  query: { title: 3, keywords: 3, indicators: 1, body: 1 } satisfies Record<Field, number>,
  saturation: 1.2,
  /** The query keeps its heaviest terms. */
  queryTerms: 60,
} as const;
