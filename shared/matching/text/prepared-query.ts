import { informativeTerms } from "./informative-terms.ts";
import { keyOf, type TermKey, termOf } from "./terms.ts";
import { fields, fieldText, type TextItem } from "./text-item.ts";
import { weights } from "./weights.ts";

/** A query's terms and what each weighs, heaviest first. Plain data; good for every index of the same statistics. */
export interface PreparedQuery {
  readonly terms: readonly string[];
  readonly weights: readonly number[];
  /** What an item would reach that said nothing else and said it without end. */
  readonly ceiling: number;
}

/** Judgements of earlier answers: what liked items say is asked for too, what disliked ones say less so. */
export interface Feedback<Item> {
  readonly liked: readonly Item[];
  readonly disliked: readonly Item[];
}

type Weighed = Map<TermKey, number>;

/** What one item says, by term: rare, well surrounded, in the fields that count. */
function weigh(item: TextItem, rarity: (key: TermKey) => number): Weighed {
  const weighed: Weighed = new Map();
  for (const field of fields) {
    const { weight, saturation } = weights.asked[field];
    for (const [key, { sum, peak }] of informativeTerms(fieldText(item, field), rarity)) {
      const times = sum / peak;
      const said = (weight * peak * times) / (times + saturation);
      weighed.set(key, (weighed.get(key) ?? 0) + said * rarity(key));
    }
  }
  return weighed;
}

/** Rocchio: towards the mean of the liked, away from the mean of the disliked. */
function follow(
  weighed: Weighed,
  items: readonly TextItem[],
  share: number,
  rarity: (key: TermKey) => number,
) {
  for (const item of items) {
    for (const [key, weight] of weigh(item, rarity)) {
      weighed.set(key, (weighed.get(key) ?? 0) + (share * weight) / items.length);
    }
  }
}

export function prepareQuery(
  item: TextItem,
  rarity: (key: TermKey) => number,
  { liked, disliked }: Feedback<TextItem>,
): PreparedQuery {
  const weighed = weigh(item, rarity);
  follow(weighed, liked, weights.feedback.liked, rarity);
  follow(weighed, disliked, -weights.feedback.disliked, rarity);

  const asked = [...weighed]
    .filter(([, weight]) => weight > 0)
    .map(([key, weight]) => ({ term: termOf(key), weight }))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, weights.askedTerms);
  return {
    terms: asked.map(({ term }) => term),
    weights: asked.map(({ weight }) => weight),
    ceiling: asked.reduce((sum, { weight }) => sum + weight, 0),
  };
}

export const keysOf = (query: PreparedQuery): TermKey[] => query.terms.map(keyOf);
