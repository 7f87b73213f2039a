import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { LogEntry } from "../../../../shared/contracts/common.ts";
import type { ItemMove } from "../../../../shared/contracts/matchmaking.ts";
import type { ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";
import { type Pages, usePages } from "../../api/pages.ts";
import type { Problem } from "../../api/problem.ts";
import {
  ask,
  contractOf,
  type Item,
  type ItemPage,
  type ItemSummary,
  type Operation,
  type PublicItem,
} from "./item-api.ts";

const keyOf = (kind: ItemKind, operation: Operation, ...rest: readonly unknown[]) => [
  contractOf(kind, operation).key,
  ...rest,
];

/** One need or offer, as its owner and staff see it. */
export const useItem = (kind: ItemKind, id: string | undefined): UseQueryResult<Item, Problem> =>
  useQuery<Item, Problem>({
    queryKey: keyOf(kind, "get", id),
    queryFn: ({ signal }) => ask(kind, "get", { id: id ?? "" }, { signal }),
    enabled: id !== undefined,
  });

/** The version that anybody can read, for comparison; absent when there is none. */
export const usePublicItem = (kind: ItemKind, item: Item | undefined): UseQueryResult<PublicItem, Problem> =>
  useQuery<PublicItem, Problem>({
    queryKey: keyOf(kind, "readPublic", item?.id),
    queryFn: ({ signal }) => ask(kind, "readPublic", { id: item?.id ?? "" }, { signal }),
    enabled: item?.publishedAt !== undefined && item.revisionPending,
  });

export const useMyItems = (kind: ItemKind, organizationId: string | undefined): Pages<ItemSummary> =>
  usePages<ItemSummary>(
    keyOf(kind, "list", organizationId),
    (cursor, signal): Promise<ItemPage> =>
      ask(kind, "list", { query: { organizationId, cursor } }, { signal }),
    { enabled: organizationId !== undefined },
  );

export const useQueue = (kind: ItemKind, unit: string | undefined): Pages<ItemSummary> =>
  usePages<ItemSummary>(
    keyOf(kind, "queue", unit),
    (cursor, signal): Promise<ItemPage> => ask(kind, "queue", { query: { unit, cursor } }, { signal }),
  );

interface LogPage {
  readonly items: readonly LogEntry[];
  readonly nextCursor?: string;
}

export const useItemLog = (kind: ItemKind, id: string): Pages<LogEntry> =>
  usePages<LogEntry>(keyOf(kind, "log", id), (cursor, signal) =>
    ask<"log", LogPage>(kind, "log", { id, query: { cursor } }, { signal }),
  );

/** Tells every list and record that this item is not what it was. */
export function useItemChanged(kind: ItemKind): (item: Item) => void {
  const queries = useQueryClient();
  return (item) => {
    queries.setQueryData(keyOf(kind, "get", item.id), item);
    for (const operation of ["list", "queue", "log", "readPublic"] as const) {
      void queries.invalidateQueries({ queryKey: keyOf(kind, operation) });
    }
  };
}

export interface Moving {
  readonly move: ItemMove;
  /** Beside the version: reason, broker, target. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** Moves an item on; refused with 412 when it is not the version that the person read. */
export function useMove(item: Item): UseMutationResult<Item, Problem, Moving> {
  const changed = useItemChanged(item.kind);
  return useMutation<Item, Problem, Moving>({
    mutationFn: ({ move, body }) =>
      ask(item.kind, move === "hand-back" ? "handBack" : move, {
        id: item.id,
        body: { ...body, expectedVersion: item.version },
      }),
    onSuccess: changed,
  });
}
