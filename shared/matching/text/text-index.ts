import type { Feedback, PreparedQuery } from "./prepared-query.ts";
import type { Statistics } from "./statistics.ts";
import { terms } from "./terms.ts";
import { fields, fieldText, type TextItem } from "./text-item.ts";
import { weights } from "./weights.ts";

export interface TextHit {
  readonly id: string;
  /** 0…1: the share of what this query could reach at most. */
  readonly score: number;
}

export interface TermShare {
  readonly term: string;
  readonly share: number;
}

export interface QueryOptions {
  readonly top: number;
  readonly accept?: (id: string) => boolean;
  readonly prepared?: PreparedQuery;
}

/** Ranks one side's items for an item of the other side by their texts. */
export class TextIndex {
  readonly statistics: Statistics;
  readonly #impacts = new Map<string, ReadonlyMap<string, number>>();
  readonly #items = new Map<string, TextItem>();

  constructor(statistics: Statistics) {
    this.statistics = statistics;
  }

  static build(items: Iterable<TextItem>, statistics: Statistics): TextIndex {
    const index = new TextIndex(statistics);
    for (const item of items) index.put(item);
    return index;
  }

  static decode(bytes: Uint8Array): TextIndex {
    const { statistics, items } = JSON.parse(new TextDecoder().decode(bytes)) as {
      statistics: Statistics;
      items: TextItem[];
    };
    return TextIndex.build(items, statistics);
  }

  encode(): Uint8Array {
    const content = { statistics: this.statistics, items: [...this.#items.values()] };
    return new TextEncoder().encode(JSON.stringify(content));
  }

  get size(): number {
    return this.#impacts.size;
  }

  has(id: string): boolean {
    return this.#impacts.has(id);
  }

  put(item: TextItem): void {
    const frequency = new Map<string, number>();
    for (const field of fields) {
      const found = terms(fieldText(item, field));
      const { weight, length } = weights.field[field];
      const damping = 1 - length + (length * found.length) / this.statistics.meanLength[field];
      for (const term of found) frequency.set(term, (frequency.get(term) ?? 0) + weight / damping);
    }
    const impacts = new Map<string, number>();
    for (const [term, count] of frequency) impacts.set(term, count / (count + weights.saturation));
    this.#impacts.set(item.id, impacts);
    this.#items.set(item.id, item);
  }

  remove(id: string): void {
    this.#impacts.delete(id);
    this.#items.delete(id);
  }

  /** Feedback is read from the next version of the weights on. */
  prepare(item: TextItem, _feedback?: Feedback<TextItem>): PreparedQuery {
    const counts = new Map<string, number>();
    for (const field of fields) {
      for (const term of terms(fieldText(item, field)))
        counts.set(term, (counts.get(term) ?? 0) + weights.query[field]);
    }
    const weighed = [...counts].map(([term, count]) => ({
      term,
      weight: (count / (count + weights.saturation)) * this.#rarity(term),
    }));
    weighed.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
    const kept = weighed.slice(0, weights.queryTerms);
    return {
      terms: kept.map(({ term }) => term),
      weights: kept.map(({ weight }) => weight),
      ceiling: kept.reduce((sum, { weight }) => sum + weight, 0),
    };
  }

  /** Best first, equals by id. */
  query(item: TextItem, options: QueryOptions): TextHit[] {
    const query = options.prepared ?? this.prepare(item);
    const hits: TextHit[] = [];
    for (const id of this.#impacts.keys()) {
      if (options.accept !== undefined && !options.accept(id)) continue;
      const score = this.contributions(query, id).reduce((sum, { share }) => sum + share, 0);
      if (score > 0) hits.push({ id, score });
    }
    hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    return hits.slice(0, options.top);
  }

  /** What each shared term adds to the score of one pair. */
  contributions(query: PreparedQuery, id: string): TermShare[] {
    const impacts = this.#impacts.get(id);
    if (impacts === undefined) return [];
    return query.terms.flatMap((term, at) => {
      const impact = impacts.get(term);
      const weight = query.weights[at] ?? 0;
      return impact === undefined ? [] : [{ term, share: (weight * impact) / query.ceiling }];
    });
  }

  #rarity(term: string): number {
    const { needs, needFrequency } = this.statistics;
    const carrying = needFrequency[term] ?? 0;
    return Math.log(1 + (needs - carrying + 0.5) / (carrying + 0.5));
  }
}
