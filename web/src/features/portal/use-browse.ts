import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from "@tanstack/react-query";
import {
  type NeedCard,
  needContracts,
  type OfferCard,
  offerContracts,
} from "../../../../shared/contracts/matchmaking.ts";
import type { ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";
import { call } from "../../api/call.ts";
import type { Problem } from "../../api/problem.ts";
import type { Filters } from "./filters.ts";

export type Card = NeedCard | OfferCard;

interface Page {
  readonly items: readonly Card[];
  readonly nextCursor?: string | undefined;
}

const pageSize = 12;

/** The public directory of one kind, newest first, page after page. */
export function useBrowse(
  kind: ItemKind,
  filters: Filters,
  limit = pageSize,
): UseInfiniteQueryResult<InfiniteData<Page>, Problem> {
  return useInfiniteQuery<Page, Problem, InfiniteData<Page>, readonly unknown[], string | undefined>({
    queryKey: ["browse", kind, filters, limit],
    initialPageParam: undefined,
    getNextPageParam: (page) => page.nextCursor,
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filters, limit, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return kind === "need"
        ? call(needContracts.browse, { query }, { signal })
        : call(offerContracts.browse, { query }, { signal });
    },
  });
}
