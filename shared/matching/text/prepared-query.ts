/** A query's terms and how much each weighs, heaviest first. */
export interface PreparedQuery {
  readonly terms: readonly string[];
  readonly weights: readonly number[];
  /** What an item would reach that carries every term without end. */
  readonly ceiling: number;
}

/** Judgements from earlier answers to the same query: terms of liked items are added, of disliked ones taken away. */
export interface Feedback<Item> {
  readonly liked: readonly Item[];
  readonly disliked: readonly Item[];
}
