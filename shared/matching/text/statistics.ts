import { terms } from "./terms.ts";
import { type Field, fields, fieldText, type TextItem } from "./text-item.ts";
import { weights } from "./weights.ts";

/**
 * Frozen frequencies: learned once per snapshot, so that an index which follows single changes equals one that was
 * built at once. Plain data.
 */
export interface Statistics {
  readonly version: string;
  /** How many needs these frequencies come from. */
  readonly needs: number;
  /** How many needs carry a term. */
  readonly needFrequency: Readonly<Record<string, number>>;
  /** Mean number of terms in a field, over the items that have the field. */
  readonly meanLength: Readonly<Record<Field, number>>;
}

/** Learns from the needs what every need says, and from both sides how long fields are. */
export function learnStatistics(from: { needs: Iterable<TextItem>; offers: Iterable<TextItem> }): Statistics {
  const frequency = new Map<string, number>();
  const lengths = { title: [0, 0], keywords: [0, 0], indicators: [0, 0], body: [0, 0] } as Record<
    Field,
    [sum: number, count: number]
  >;
  const measure = (item: TextItem): Set<string> => {
    const seen = new Set<string>();
    for (const field of fields) {
      const found = terms(fieldText(item, field));
      if (found.length === 0) continue;
      lengths[field][0] += found.length;
      lengths[field][1] += 1;
      for (const term of found) seen.add(term);
    }
    return seen;
  };
  let needs = 0;
  for (const need of from.needs) {
    needs += 1;
    for (const term of measure(need)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  for (const offer of from.offers) measure(offer);
  const mean = ([sum, count]: [number, number]): number => (count === 0 ? 1 : sum / count);
  return {
    version: weights.version,
    needs,
    needFrequency: Object.fromEntries([...frequency].sort(([a], [b]) => (a < b ? -1 : 1))),
    meanLength: {
      title: mean(lengths.title),
      keywords: mean(lengths.keywords),
      indicators: mean(lengths.indicators),
      body: mean(lengths.body),
    },
  };
}
