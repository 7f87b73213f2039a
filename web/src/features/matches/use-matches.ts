import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import {
  type Comparison,
  type MatchList,
  matchingContracts,
  type Verdict,
} from "../../../../shared/contracts/matching.ts";
import { call } from "../../api/call.ts";
import { keyOf, useRead } from "../../api/hooks.ts";
import type { Problem } from "../../api/problem.ts";

const { listMatches, listVerdicts, compareOffers } = matchingContracts;

export const matchesKey = (itemId: string) => keyOf(listMatches, { path: { itemId } });

/**
 * The matches of a need or an offer. Every reading counts as shown to the person, so it is not repeated just because
 * a window came to the front.
 */
export const useMatches = (itemId: string): UseQueryResult<MatchList, Problem> =>
  useQuery<MatchList, Problem>({
    queryKey: matchesKey(itemId),
    queryFn: ({ signal }) => call(listMatches, { path: { itemId } }, { signal }),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** What was said about the item's matches, newest first. */
export const useVerdicts = (itemId: string): UseQueryResult<{ items: Verdict[] }, Problem> =>
  useRead(listVerdicts, { path: { itemId } });

/** Up to three matches with their whole public content. */
export const useComparison = (itemId: string, ids: readonly string[]): UseQueryResult<Comparison, Problem> =>
  useRead(
    compareOffers,
    { path: { itemId }, query: { ids: ids.join(",") } },
    { enabled: itemId !== "" && ids.length > 0 },
  );
