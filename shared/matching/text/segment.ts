import type { TermKey } from "./terms.ts";

/**
 * Items by term, in typed arrays that never change. Items are numbered in the order of their ids and terms sorted, so
 * that the same items give the same bytes, whatever happened before.
 */
export interface Segment {
  readonly ids: readonly string[];
  /** Characters and pairs, ascending; then words, ascending. Term number = place in the two together. */
  readonly characters: Uint32Array;
  readonly words: readonly string[];
  /** The postings of term t are those from starts[t] to starts[t + 1], by item. */
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
  readonly steps: Uint8Array;
  /** Where the items came from a snapshot: puts those of a term into their places. */
  readonly unpack?: (term: number) => void;
}

/** Where the postings of a term begin and end; only from then on may its items be read. */
export function postingsOf({ starts, unpack }: Segment, term: number): [from: number, to: number] {
  unpack?.(term);
  return [starts[term] as number, starts[term + 1] as number];
}

/** The number of a term, -1 where no item carries it. */
export function findTerm({ characters, words }: Segment, key: TermKey): number {
  if (typeof key === "number") return search(characters, key);
  const word = search(words, key);
  return word < 0 ? -1 : characters.length + word;
}

/** Where an item stands among the postings of a term, -1 where it does not. */
export const findPosting = (segment: Segment, term: number, item: number): number =>
  search(segment.items, item, ...postingsOf(segment, term));

/** The place of a value in a sorted list, or in a stretch of it; -1 where it is missing. */
export function search<T extends number | string>(
  sorted: { readonly [at: number]: T; readonly length: number },
  wanted: T,
  from = 0,
  to = sorted.length,
): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const value = sorted[middle] as T;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
