import { useSearchParams } from "react-router";
import type * as z from "zod";
import { needContracts, offerContracts } from "../../../../shared/contracts/matchmaking.ts";
import type { ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";

type NeedQuery = z.input<typeof needContracts.browse.query>;
type OfferQuery = z.input<typeof offerContracts.browse.query>;
/** What a directory is narrowed by; the names are the contract's, in the page's address as in the API. */
export type Filters = Omit<NeedQuery & OfferQuery, "limit" | "cursor">;
export type FilterName = keyof Filters;

const namesOf: Readonly<Record<ItemKind, readonly FilterName[]>> = {
  need: ["chain", "unit", "needType", "openOn"],
  offer: ["chain", "unit", "offerType", "maturity", "openOn"],
};

const schemas = { need: needContracts.browse.query.shape, offer: offerContracts.browse.query.shape };

/** The filters in an address. A value that the contract does not know (an old or mistyped link) is left out. */
export function readFilters(kind: ItemKind, search: URLSearchParams): Filters {
  const shape: Readonly<Record<string, z.ZodType>> = schemas[kind];
  const known = namesOf[kind].flatMap((name) => {
    const value = search.get(name);
    return value !== null && shape[name]?.safeParse(value).success ? [[name, value]] : [];
  });
  return Object.fromEntries(known) as Filters;
}

/** The address of a directory with these filters. */
export function directoryPath(kind: ItemKind, filters: Filters = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value) search.set(name, value);
  return `/${kind}s${search.size === 0 ? "" : `?${search}`}`;
}

/** The filters of this page's address, and how to change one. */
export function useFilters(kind: ItemKind) {
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(kind, search);
  return {
    filters,
    set(name: FilterName, value: string | undefined): void {
      const next = new URLSearchParams(search);
      if (value === undefined || value === "") next.delete(name);
      else next.set(name, value);
      setSearch(next, { preventScrollReset: true });
    },
    clear: () => setSearch({}, { preventScrollReset: true }),
  };
}
