import {
  FacetCounts,
  type FacetValue,
  type Filters,
  facetFilters,
  failedFacets,
  isAskedFor,
  isWithin,
} from "./filters.ts";
import { type Highlighted, highlight, snippet } from "./highlight.ts";
import { fitAll, type Reading, textsOf } from "./match-text.ts";
import { loadReadings, mayBePinyin } from "./pinyin.ts";
import { parseQuery, type QueryPart } from "./query.ts";
import type { Searchable, SearchSource } from "./searchable.ts";
import { type Suggestion, suggestionsFor } from "./suggestions.ts";

export const searchSorts = ["relevance", "newest", "closing"] as const;
export type SearchSort = (typeof searchSorts)[number];

export interface SearchRequest {
  /** As typed; empty to browse. */
  readonly query: string;
  readonly filters: Filters;
  readonly sort: SearchSort;
  readonly limit: number;
  readonly offset: number;
}

export interface SearchHit {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  /** 0…1; 0 when no words were given. */
  readonly score: number;
  readonly title: Highlighted;
  readonly snippet: Highlighted;
}

export interface SearchResult {
  readonly total: number;
  readonly hits: readonly SearchHit[];
  /** By facet; each is counted with all filters but its own. */
  readonly facets: Readonly<Record<string, readonly FacetValue[]>>;
  /** Only when nothing was found. */
  readonly suggestions: readonly Suggestion[];
}

interface Found {
  readonly item: Searchable;
  readonly source: SearchSource;
  /** The share of words that name it. */
  readonly named: number;
  readonly failed: ReadonlySet<string>;
}

/**
 * Finds items of all sources by words, filters and facets. Texts are compared one by one: exact for phrases, parts of
 * model numbers and exclusions, and at the size of a city's programme a matter of milliseconds.
 */
export async function search(
  sources: readonly SearchSource[],
  request: SearchRequest,
): Promise<SearchResult> {
  const { filters, limit, offset } = request;
  const parts = parseQuery(request.query);
  const reading = await readingOf(parts, sources);
  const facets = new FacetCounts();
  const found: Found[] = [];
  for (const one of matching(sources, parts, filters, reading)) {
    facets.add(one.item, one.failed);
    if (one.failed.size === 0) found.push(one);
  }
  const scores = textScores(parts, sources);
  const scored = found.map((one) => ({ ...one, score: (one.named + (scores.get(one.item.id) ?? 0)) / 2 }));
  scored.sort(orders[request.sort]);
  const words = wordsOf(parts);
  const hits = scored.slice(offset, offset + limit).map(({ item, source, score }): SearchHit => {
    const { id, version, kind } = item;
    const body = snippet(source.body(id), words, reading);
    return { id, version, kind, score, title: highlight(item.title, words, reading), snippet: body };
  });
  const suggestions = scored.length > 0 ? [] : suggest(sources, parts, filters, reading);
  return { total: scored.length, hits, facets: facets.result(), suggestions };
}

/** The items that fit the words and fail at most one facet: those that fail one still count for that facet. */
function* matching(
  sources: readonly SearchSource[],
  parts: readonly QueryPart[],
  filters: Filters,
  reading: Reading,
): Generator<Found> {
  const chosen = facetFilters(filters);
  const readsTexts = parts.some(({ role }) => role !== "facet");
  for (const source of sources) {
    for (const item of source.items()) {
      if (!isWithin(item, filters) || !isAskedFor(item, parts)) continue;
      const failed = failedFacets(item, chosen);
      if (failed.size > 1) continue;
      const named = readsTexts ? fitAll(parts, textsOf(item, source), reading) : 0;
      if (named !== undefined) yield { item, source, named, failed };
    }
  }
}

const wordsOf = (parts: readonly QueryPart[]): string[] =>
  parts.flatMap((part) => (part.role === "word" || part.role === "phrase" ? [part.text] : []));

/** Words of letters that stand in no text as they are may be pinyin; only then the dictionary is loaded. */
async function readingOf(parts: readonly QueryPart[], sources: readonly SearchSource[]): Promise<Reading> {
  const occurs = (word: string): boolean =>
    sources.some((source) => {
      for (const item of source.items()) if (textsOf(item, source).everything.includes(word)) return true;
      return false;
    });
  const words = parts.flatMap((part) => (part.role === "word" && mayBePinyin(part.text) ? [part.text] : []));
  const pinyin = new Set(words.filter((word) => !occurs(word)));
  return pinyin.size === 0 ? { pinyin, readings: () => [] } : { pinyin, readings: await loadReadings() };
}

/** How near each item is to the words of the query, by the ranking that matches needs and offers. */
function textScores(parts: readonly QueryPart[], sources: readonly SearchSource[]): Map<string, number> {
  const title = wordsOf(parts).join(" ");
  const scores = new Map<string, number>();
  if (title === "") return scores;
  for (const { text } of sources) {
    for (const { id, score } of text.query({ id: "", title }, { top: text.size })) scores.set(id, score);
  }
  return scores;
}

const byId = (a: Found, b: Found): number => (a.item.id < b.item.id ? -1 : 1);
const newestFirst = (a: Found, b: Found): number =>
  a.item.publishedAt === b.item.publishedAt ? byId(a, b) : a.item.publishedAt > b.item.publishedAt ? -1 : 1;

const orders: Readonly<
  Record<SearchSort, (a: Found & { score: number }, b: Found & { score: number }) => number>
> = {
  relevance: (a, b) => b.score - a.score || newestFirst(a, b),
  newest: newestFirst,
  closing: (a, b) =>
    a.item.openUntil === b.item.openUntil ? byId(a, b) : a.item.openUntil < b.item.openUntil ? -1 : 1,
};

/** So many of the nearest texts are asked which shorter words they have. */
const nearest = 5;

function suggest(
  sources: readonly SearchSource[],
  parts: readonly QueryPart[],
  filters: Filters,
  reading: Reading,
): Suggestion[] {
  const count = (fewer: readonly QueryPart[], withFilters: boolean): number => {
    const kept = withFilters ? filters : { openOn: filters.openOn };
    let total = 0;
    for (const { failed } of matching(sources, fewer, kept, reading)) if (failed.size === 0) total += 1;
    return total;
  };
  const query = { id: "", title: wordsOf(parts).join(" ") };
  const texts = sources.flatMap((source) => {
    const near = new Set(source.text.query(query, { top: nearest }).map(({ id }) => id));
    return [...source.items()]
      .filter(({ id }) => near.has(id))
      .map((item) => textsOf(item, source).everything);
  });
  const hasFilters = filters.amount !== undefined || Object.keys(filters.facets ?? {}).length > 0;
  return suggestionsFor(parts, { hasFilters, count, occurs: (word) => texts.some((t) => t.includes(word)) });
}
