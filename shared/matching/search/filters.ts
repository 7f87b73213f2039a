import type { CivilDate } from "../../kernel/time.ts";
import type { QueryPart } from "./query.ts";
import type { Searchable } from "./searchable.ts";

export interface Filters {
  /** By name of the facet: any of these values. `kind` is a facet of every item. */
  readonly facets?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Items whose amounts overlap this range. Those without a number are left out: nobody knows what they cost. */
  readonly amount?:
    | { readonly fromYuan?: number | undefined; readonly toYuan?: number | undefined }
    | undefined;
  /** Still open on this day; usually today. */
  readonly openOn: CivilDate;
}

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

const valuesOf = (item: Searchable, facet: string): readonly string[] =>
  facet === "kind" ? [item.kind] : (item.facets[facet] ?? []);

interface FacetFilter {
  readonly facet: string;
  readonly values: ReadonlySet<string>;
}

export const facetFilters = ({ facets }: Filters): FacetFilter[] =>
  Object.entries(facets ?? {})
    .filter(([, values]) => values.length > 0)
    .map(([facet, values]) => ({ facet, values: new Set(values) }));

/** A facet that is typed belongs to the query: no choice of filters brings back what it leaves out. */
export const isAskedFor = (item: Searchable, parts: readonly QueryPart[]): boolean =>
  parts.every(
    (part) =>
      part.role !== "facet" || valuesOf(item, part.facet).some((value) => part.values.includes(value)),
  );

const nothing: ReadonlySet<string> = new Set();

/** The facets whose filters an item fails. */
export function failedFacets(item: Searchable, filters: readonly FacetFilter[]): ReadonlySet<string> {
  const failing = filters.filter(({ facet, values }) => !valuesOf(item, facet).some((v) => values.has(v)));
  return failing.length === 0 ? nothing : new Set(failing.map(({ facet }) => facet));
}

export function isWithin(item: Searchable, { amount, openOn }: Filters): boolean {
  if (item.openUntil < openOn) return false;
  if (amount?.fromYuan === undefined && amount?.toYuan === undefined) return true;
  const { minYuan, maxYuan } = item.amount ?? {};
  if (minYuan === undefined && maxYuan === undefined) return false;
  const from = amount.fromYuan ?? 0;
  const to = amount.toYuan ?? Number.POSITIVE_INFINITY;
  return (minYuan ?? 0) <= to && from <= (maxYuan ?? Number.POSITIVE_INFINITY);
}

/**
 * Counts each facet over what all the other filters let pass, so that every number says how many items choosing that
 * value would show.
 */
export class FacetCounts {
  readonly #counts = new Map<string, Map<string, number>>();

  add(item: Searchable, failed: ReadonlySet<string>): void {
    if (failed.size > 1) return;
    if (failed.size === 0 || failed.has("kind")) this.#count("kind", [item.kind]);
    for (const facet in item.facets) {
      if (failed.size === 0 || failed.has(facet)) this.#count(facet, item.facets[facet] ?? []);
    }
  }

  #count(facet: string, values: readonly string[]): void {
    let counts = this.#counts.get(facet);
    if (counts === undefined) {
      counts = new Map();
      this.#counts.set(facet, counts);
    }
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }

  /** Most frequent first, equals by value. */
  result(): Record<string, FacetValue[]> {
    const sorted = [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(
      sorted.map(([facet, counts]) => [
        facet,
        [...counts]
          .map(([value, count]) => ({ value, count }))
          .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
      ]),
    );
  }
}
