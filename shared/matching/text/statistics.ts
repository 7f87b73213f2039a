import { Lexicon } from "./lexicon.ts";
import { needPhrasing } from "./need-phrasing.ts";
import { keyOf, scan, type TermKey, termOf } from "./terms.ts";
import { type Field, fields, fieldText, type TextItem } from "./text-item.ts";
import { weights } from "./weights.ts";

/**
 * Frozen frequencies: learned once per snapshot, so that an index which follows single changes equals one that was
 * built at once. Plain data.
 */
export interface Statistics {
  readonly version: string;
  /** How many needs these frequencies stand for. */
  readonly population: number;
  /** Terms that are not as rare as can be, sorted, and how many needs carry each. */
  readonly terms: readonly string[];
  readonly carriers: readonly number[];
  /** Mean number of terms in a field, over the items that have the field. */
  readonly meanLength: Readonly<Record<Field, number>>;
}

/** Counts, for each term, the items that carry it. */
class CarrierCount {
  readonly lexicon: Lexicon;
  readonly counts: number[] = [];
  readonly #lastCarrier: number[] = [];
  items = 0;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  begin(): void {
    this.items += 1;
  }

  see(key: TermKey): void {
    const id = this.lexicon.idOf(key);
    if (this.#lastCarrier[id] === this.items) return;
    this.#lastCarrier[id] = this.items;
    this.counts[id] = (this.counts[id] ?? 0) + 1;
  }
}

interface Length {
  terms: number;
  items: number;
}

function count(items: Iterable<TextItem>, into: CarrierCount, lengths: Record<Field, Length>): void {
  for (const item of items) {
    into.begin();
    for (const field of fields) {
      let length = 0;
      scan(fieldText(item, field), (key) => {
        length += 1;
        into.see(key);
      });
      if (length === 0) continue;
      lengths[field].terms += length;
      lengths[field].items += 1;
    }
  }
}

/**
 * Learns from the needs what every need says, so that it weighs nothing. Our own phrasing of needs counts like needs,
 * and the offers stand for a few more: with thousands of needs neither matters, with three they are all there is.
 */
export function learnStatistics(from: { needs: Iterable<TextItem>; offers: Iterable<TextItem> }): Statistics {
  const empty = (): Length => ({ terms: 0, items: 0 });
  const lengths = { title: empty(), keywords: empty(), indicators: empty(), body: empty() };
  const lexicon = new Lexicon();
  const needs = new CarrierCount(lexicon);
  count(from.needs, needs, lengths);
  for (const text of needPhrasing) {
    needs.begin();
    scan(text, (key) => needs.see(key));
  }
  const offers = new CarrierCount(lexicon);
  count(from.offers, offers, lengths);

  const standIns = offers.items === 0 ? 0 : weights.rarity.offersAsNeeds;
  const population = needs.items + standIns;
  const least = leastCarriers(population);
  const common: [term: string, carriers: number][] = [];
  for (const [id, key] of lexicon.keys.entries()) {
    const standing = standIns === 0 ? 0 : (standIns * (offers.counts[id] ?? 0)) / offers.items;
    const carriers = (needs.counts[id] ?? 0) + standing;
    if (carriers > least) common.push([termOf(key), carriers]);
  }
  common.sort(([a], [b]) => (a < b ? -1 : 1));
  const mean = (field: Field): number => {
    const { terms, items } = lengths[field];
    return items === 0 ? weights.usualLength[field] : terms / items;
  };
  return {
    version: weights.version,
    population,
    terms: common.map(([term]) => term),
    carriers: common.map(([, carriers]) => carriers),
    meanLength: {
      title: mean("title"),
      keywords: mean("keywords"),
      indicators: mean("indicators"),
      body: mean("body"),
    },
  };
}

/** A quarter of a need at least: less is chance. */
const leastCarriers = (population: number): number => Math.max(0.25, population * weights.rarity.least);

/** How much a term tells apart, from nearly 0 (every need says it) to 1 (hardly one does). */
export function rarityOf({ population, terms, carriers }: Statistics): (key: TermKey) => number {
  const inverse = (count: number): number => Math.log((population + 1) / (count + 0.5));
  const rarest = inverse(leastCarriers(population));
  const rarities = new Map<TermKey, number>();
  for (const [at, term] of terms.entries()) {
    const share = inverse(carriers[at] as number) / rarest;
    rarities.set(keyOf(term), share ** weights.rarity.exponent);
  }
  return (key) => rarities.get(key) ?? 1;
}
