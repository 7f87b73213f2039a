import { scan, type TermKey } from "./terms.ts";
import { weights } from "./weights.ts";

interface Occurrence {
  readonly key: TermKey;
  readonly start: number;
  readonly end: number;
}

/** A term's occurrences in one text: how informative their surroundings are, added up and at best. */
interface Standing {
  sum: number;
  peak: number;
}

/**
 * The terms of a normalised text, each occurrence counted by how informative the text around it is. Boilerplate comes
 * in stretches: in 恳请各位老师给予指导 one pair may be rare, but its neighbours give it away, while the words of a
 * subject stand among their like.
 */
export function informativeTerms(text: string, rarity: (key: TermKey) => number): Map<TermKey, Standing> {
  const occurrences: Occurrence[] = [];
  scan(text, (key, start, end) => occurrences.push({ key, start, end }));
  const { sums, counts } = rarityAlong(text.length, occurrences, rarity);

  const standings = new Map<TermKey, Standing>();
  for (const { key, start, end } of occurrences) {
    const from = Math.max(0, start - weights.surroundings);
    const to = Math.min(text.length, end + weights.surroundings);
    const covered = at(counts, to) - at(counts, from);
    const informative = (at(sums, to) - at(sums, from)) / covered;
    const standing = standings.get(key);
    if (standing === undefined) standings.set(key, { sum: informative, peak: informative });
    else {
      standing.sum += informative;
      standing.peak = Math.max(standing.peak, informative);
    }
  }
  return standings;
}

const at = (values: Float64Array, index: number): number => values[index] as number;

/**
 * For each character the mean rarity of the terms that cover it, as running sums, and how many characters any covers.
 * Within a run of Chinese the pairs decide: a single character is rarely a word.
 */
function rarityAlong(
  length: number,
  occurrences: readonly Occurrence[],
  rarity: (key: TermKey) => number,
): { sums: Float64Array; counts: Float64Array } {
  const paired = new Float64Array(length);
  const pairs = new Float64Array(length);
  const single = new Float64Array(length);
  for (const { key, start, end } of occurrences) {
    const value = rarity(key);
    if (typeof key === "number" && key < 0x10000) single[start] = value;
    else {
      for (let index = start; index < end; index += 1) {
        paired[index] = at(paired, index) + value;
        pairs[index] = at(pairs, index) + 1;
      }
    }
  }
  const sums = new Float64Array(length + 1);
  const counts = new Float64Array(length + 1);
  for (let index = 0; index < length; index += 1) {
    const covering = at(pairs, index);
    const value = covering > 0 ? at(paired, index) / covering : at(single, index);
    sums[index + 1] = at(sums, index) + value;
    counts[index + 1] = at(counts, index) + (value > 0 ? 1 : 0);
  }
  return { sums, counts };
}
