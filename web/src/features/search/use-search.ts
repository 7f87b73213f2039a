import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import { matchingContracts, type SearchResult } from "../../../../shared/contracts/matching.ts";
import { call } from "../../api/call.ts";
import type { Problem } from "../../api/problem.ts";
import { type Choices, pageSize } from "./address.ts";

/** Without words nothing is more relevant than something else. */
export const sortOf = ({ q, sort }: Choices): string =>
  sort === undefined || (q === undefined && sort === "relevance")
    ? q === undefined
      ? "newest"
      : "relevance"
    : sort;

/** One page of hits. The page before stays on the screen until the next one is there, so that nothing jumps. */
export function useSearch(choices: Choices, page: number): UseQueryResult<SearchResult, Problem> {
  const query = { ...choices, sort: sortOf(choices), limit: pageSize, offset: (page - 1) * pageSize };
  return useQuery<SearchResult, Problem>({
    queryKey: [matchingContracts.search.key, query],
    // `readChoices` let only values of the contract pass.
    queryFn: ({ signal }) => call(matchingContracts.search, { query: query as object }, { signal }),
    placeholderData: keepPreviousData,
  });
}
