import type { MatchingItem } from "./item.ts";
import type { ItemIndex } from "./item-index.ts";
import type { TextHit } from "./text/index.ts";
import { textOf } from "./text-of.ts";

/** Where an item stands among all that another item could be matched with, by text; equals share the better rank. */
export interface Standing {
  readonly rank: number;
  readonly of: number;
}

/**
 * 1 for the first, 0 for the last, logarithmic between: from the first to the second place is a longer way than from
 * the hundredth to the next. Among the nearest, plain percentiles differ in the fourth digit and say nothing. On judged
 * pairs of needs and results this leaves nDCG@10 where text alone has it (±0.005), so the other side's view is free.
 */
export const standingValue = ({ rank, of }: Standing): number =>
  of <= 1 ? 1 : Math.max(0, 1 - Math.log(rank) / Math.log(of));

/** How well two suit each other: as little as the side that is suited less, unless both agree. */
export function mutualValue(ours: Standing, theirs: Standing): number {
  const [a, b] = [standingValue(ours), standingValue(theirs)];
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

/** Beyond this rank nobody looks, so it is not told apart. */
export const deepest = 200;

/** Where a score stands among the nearest of all, of whom there are `of`. */
export function standingAmong(nearest: readonly TextHit[], score: number, of: number): Standing {
  const better = nearest.findIndex((hit) => hit.score <= score);
  return { rank: Math.min(of, 1 + (better < 0 ? nearest.length : better)), of };
}

/** Where `id` stands for `judge` in this index; undefined when it is not in there, as a draft. */
export function standingFor(judge: MatchingItem, id: string, index: ItemIndex): Standing | undefined {
  if (!index.has(id)) return undefined;
  const nearest = index.text.query(textOf(judge), { top: deepest });
  const score = nearest.find((hit) => hit.id === id)?.score ?? 0;
  return standingAmong(nearest, score, index.size);
}
