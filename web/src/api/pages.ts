import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from "@tanstack/react-query";
import type { Problem } from "./problem.ts";

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string | undefined;
}

export interface Pages<T> {
  readonly items: readonly T[];
  readonly query: UseInfiniteQueryResult<InfiniteData<Page<T>>, Problem>;
}

interface PagesOptions<T> {
  readonly enabled?: boolean;
  /** After how long the list is read again, for lists of things that change by themselves. */
  readonly lookAgainMs?: (items: readonly T[]) => number | false;
}

/** Reads a list page by page: `items` holds all pages read so far. `read` gets the cursor of the page it reads. */
export function usePages<T>(
  queryKey: readonly unknown[],
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>,
  { enabled, lookAgainMs }: PagesOptions<T> = {},
): Pages<T> {
  const query = useInfiniteQuery<
    Page<T>,
    Problem,
    InfiniteData<Page<T>>,
    readonly unknown[],
    string | undefined
  >({
    queryKey,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: ({ state }) =>
      lookAgainMs?.(state.data?.pages.flatMap((page) => page.items) ?? []) ?? false,
    ...(enabled === undefined ? {} : { enabled }),
  });
  return { items: query.data?.pages.flatMap((page) => page.items) ?? [], query };
}
