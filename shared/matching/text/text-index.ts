import { Best } from "./best.ts";
import { buildSegment } from "./build-segment.ts";
import { Delta } from "./delta.ts";
import { ImpactReader, impactSteps } from "./item-impacts.ts";
import { mergeSegment } from "./merge-segment.ts";
import { type Feedback, keysOf, type PreparedQuery, prepareQuery } from "./prepared-query.ts";
import { findPosting, findTerm, postingsOf, type Segment } from "./segment.ts";
import { decodeSegment, encodeSegment } from "./segment-codec.ts";
import { rarityOf, type Statistics } from "./statistics.ts";
import type { TermKey } from "./terms.ts";
import type { TextItem } from "./text-item.ts";

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

/**
 * Ranks one side's items for an item of the other side by their texts. Changes go beside the built segment; the answers
 * are those of a fresh build with the same statistics, to the last bit.
 */
export class TextIndex {
  readonly statistics: Statistics;
  readonly #main: Segment;
  readonly #delta = new Delta();
  /** Where the current version of each item is: in the segment, or behind its end in the delta. */
  readonly #places: Map<string, number>;
  readonly #rarity: (key: TermKey) => number;
  readonly #reader: ImpactReader;
  /** One sum for each place, used again by every query. */
  #sums: Float64Array;

  private constructor(segment: Segment, statistics: Statistics) {
    this.statistics = statistics;
    this.#main = segment;
    this.#places = new Map(segment.ids.map((id, place) => [id, place]));
    this.#rarity = rarityOf(statistics);
    this.#reader = new ImpactReader(statistics);
    this.#sums = new Float64Array(segment.ids.length);
  }

  static build(items: Iterable<TextItem>, statistics: Statistics): TextIndex {
    return new TextIndex(buildSegment(items, statistics), statistics);
  }

  /** Refuses what is damaged or of another version. */
  static decode(bytes: Uint8Array): TextIndex {
    const { segment, statistics } = decodeSegment(bytes);
    return new TextIndex(segment, statistics);
  }

  /** The same items and statistics give the same bytes. */
  encode(): Uint8Array {
    const current = (id: string, place: number): boolean => this.#places.get(id) === place;
    return encodeSegment(mergeSegment(this.#main, this.#delta, current), this.statistics);
  }

  get size(): number {
    return this.#places.size;
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  put(item: TextItem): void {
    this.#places.set(item.id, this.#main.ids.length + this.#delta.add(item, this.#reader));
  }

  remove(id: string): void {
    this.#places.delete(id);
  }

  prepare(item: TextItem, feedback: Feedback<TextItem> = { liked: [], disliked: [] }): PreparedQuery {
    return prepareQuery(item, this.#rarity, feedback);
  }

  /** Best first, ties by id; only what shares a term. */
  query(item: TextItem, { top, accept, prepared }: QueryOptions): TextHit[] {
    const query = prepared ?? this.prepare(item);
    const reachable = query.ceiling * impactSteps;
    const sums = this.#sumUp(query);
    const best = new Best(top);
    // Slightly below what the worst of the best has, so that rounding turns nobody away who would tie.
    let least = 0;
    for (let place = 0; place < sums.length; place += 1) {
      const sum = sums[place] as number;
      if (sum <= least) continue;
      const id = this.#idAt(place);
      const score = sum / reachable;
      if (!best.wants(id, score) || this.#places.get(id) !== place) continue;
      if (accept !== undefined && !accept(id)) continue;
      best.add(id, score);
      least = best.threshold * reachable * (1 - 1e-9);
    }
    return best.sorted();
  }

  /** What each shared term adds to the score of one pair, heaviest query term first. */
  contributions(query: PreparedQuery, id: string): TermShare[] {
    const place = this.#places.get(id);
    if (place === undefined) return [];
    return keysOf(query).flatMap((key, at) => {
      const steps = this.#stepsAt(key, place);
      if (steps === 0) return [];
      const share = ((query.weights[at] as number) * steps) / (query.ceiling * impactSteps);
      return [{ term: query.terms[at] as string, share }];
    });
  }

  #sumUp(query: PreparedQuery): Float64Array {
    const { items, steps, ids } = this.#main;
    const places = ids.length + this.#delta.ids.length;
    if (this.#sums.length < places) this.#sums = new Float64Array(Math.ceil(places * 1.25));
    const sums = this.#sums.fill(0);
    for (const [nth, key] of keysOf(query).entries()) {
      const weight = query.weights[nth] as number;
      const term = findTerm(this.#main, key);
      if (term >= 0) {
        const [from, end] = postingsOf(this.#main, term);
        for (let at = from; at < end; at += 1) {
          const place = items[at] as number;
          sums[place] = (sums[place] as number) + weight * (steps[at] as number);
        }
      }
      const newcomers = this.#delta.postings.get(key);
      if (newcomers === undefined) continue;
      for (const [at, newcomer] of newcomers.items.entries()) {
        const place = ids.length + newcomer;
        sums[place] = (sums[place] as number) + weight * (newcomers.steps[at] as number);
      }
    }
    return sums;
  }

  #stepsAt(key: TermKey, place: number): number {
    const { ids, steps } = this.#main;
    if (place >= ids.length) return this.#delta.stepsOf(key, place - ids.length);
    const term = findTerm(this.#main, key);
    const posting = term < 0 ? -1 : findPosting(this.#main, term, place);
    return posting < 0 ? 0 : (steps[posting] as number);
  }

  #idAt(place: number): string {
    const { ids } = this.#main;
    return (place < ids.length ? ids[place] : this.#delta.ids[place - ids.length]) as string;
  }
}
