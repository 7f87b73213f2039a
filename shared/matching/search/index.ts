/** Searching needs and offers, and what later modules add. */
export type { FacetValue, Filters } from "./filters.ts";
export type { Highlighted } from "./highlight.ts";
export { itemSource } from "./item-source.ts";
export { longestQuery } from "./query.ts";
export {
  type SearchHit,
  type SearchRequest,
  type SearchResult,
  type SearchSort,
  search,
  searchSorts,
} from "./search.ts";
export type { Searchable, SearchSource } from "./searchable.ts";
export type { Suggestion } from "./suggestions.ts";
