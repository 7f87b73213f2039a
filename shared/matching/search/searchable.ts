import type { CivilDate, Instant } from "../../kernel/time.ts";
import type { TextIndex } from "../text/index.ts";

/**
 * What can be found, of whatever kind: needs and offers today, challenges and events as modules bring them. Facets
 * are named by each kind; searching knows none of them. An object stands for one version and never changes.
 */
export interface Searchable {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly title: string;
  readonly keywords: readonly string[];
  readonly organizationName?: string | undefined;
  /** By name of the facet; an item may have several different values of one. `kind` is added to every item. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  readonly amount?:
    | { readonly minYuan?: number | undefined; readonly maxYuan?: number | undefined }
    | undefined;
  readonly openUntil: CivilDate;
  readonly publishedAt: Instant;
}

/** One kind of searchable items. The same object comes back for an item until it changes. */
export interface SearchSource {
  readonly kind: string;
  /** Ranks by text; it holds the same ids. */
  readonly text: TextIndex;
  items(): Iterable<Searchable>;
  /** The long text of one item. */
  body(id: string): string;
}
