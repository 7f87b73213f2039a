import type { Received, Reply } from "../../../shared/contracts/contract.ts";
import { type matchingContracts, searchFacets } from "../../../shared/contracts/matching.ts";
import { type Clock, civilDateAt } from "../../../shared/kernel/time.ts";
import { itemSource, type SearchRequest, search } from "../../../shared/matching/search/index.ts";
import { cardOf } from "../domain/card.ts";
import type { Know } from "./knowledge.ts";
import { listingIn } from "./matching-item.ts";

type SearchQuery = Received<(typeof matchingContracts)["search"]>["query"];
type SearchReply = Reply<(typeof matchingContracts)["search"]>;

function requestOf(query: SearchQuery, today: string): SearchRequest {
  const { q = "", sort, limit, offset, minYuan, maxYuan, openOn } = query;
  const chosen = searchFacets.flatMap((name): [string, string[]][] => {
    const value = query[name];
    return value === undefined ? [] : [[name, [value]]];
  });
  return {
    query: q,
    sort,
    limit,
    offset,
    filters: {
      facets: Object.fromEntries(chosen),
      amount: { fromYuan: minYuan, toYuan: maxYuan },
      // What is over today is not public, whatever day somebody asks for.
      openOn: openOn !== undefined && openOn > today ? openOn : today,
    },
  };
}

/** Searches everything that is public at this moment. */
export const searchListings =
  (know: Know, clock: Clock) =>
  async (query: SearchQuery): Promise<SearchReply> => {
    const { needs, offers } = await know();
    const sources = [itemSource("need", needs), itemSource("offer", offers)];
    const found = await search(sources, requestOf(query, civilDateAt(clock.now())));
    const suggestions = found.suggestions.filter(({ withFilters }) => withFilters).map((one) => one.query);
    return {
      total: found.total,
      hits: found.hits.flatMap(({ id, kind, score, title, snippet }) => {
        const listing = listingIn(kind === "need" ? needs : offers, id);
        if (listing === undefined) return [];
        const { text, ranges } = snippet;
        return [
          { listing: cardOf(listing), score, highlights: { title: title.ranges, excerpt: { text, ranges } } },
        ];
      }),
      facets: searchFacets.flatMap((name) => {
        const values = found.facets[name];
        return values === undefined ? [] : [{ name, values }];
      }),
      ...(suggestions.length === 0 ? {} : { suggestions }),
    };
  };
