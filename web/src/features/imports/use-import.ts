import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import {
  type Import,
  type ImportState,
  type ImportSummary,
  importContracts,
} from "../../../../shared/contracts/imports.ts";
import { call } from "../../api/call.ts";
import { type Pages, usePages } from "../../api/pages.ts";
import type { Problem } from "../../api/problem.ts";

const { getImport, listImports, listImportRows } = importContracts;

/** Rows can still be corrected after a first writing, and written with the next one. */
export const hasOpenRows = (state: ImportState): boolean => state === "preview" || state === "done";

export const isWorking = (state: ImportState): boolean => state === "reading" || state === "writing";

const importKey = (id: string) => [getImport.key, id] as const;
export const rowsKey = (id: string) => [listImportRows.key, id] as const;

/** How often a running import is looked at. */
const lookEveryMs = 1_000;
const lookAtListEveryMs = 4_000;

/** One import; followed as long as a job works on it. */
export const useImport = (id: string): UseQueryResult<Import, Problem> =>
  useQuery<Import, Problem>({
    queryKey: importKey(id),
    queryFn: ({ signal }) => call(getImport, { path: { importId: id } }, { signal }),
    refetchInterval: ({ state }) =>
      state.data !== undefined && isWorking(state.data.state) && !state.data.stalled ? lookEveryMs : false,
  });

type Unit = NonNullable<ImportSummary["unitCode"]>;

export function useImports(unit: Unit | undefined): Pages<ImportSummary> {
  return usePages<ImportSummary>(
    [listImports.key, unit],
    (cursor, signal) => {
      const query = {
        ...(unit === undefined ? {} : { unit }),
        ...(cursor === undefined ? {} : { cursor }),
      };
      return call(listImports, { query }, { signal });
    },
    { lookAgainMs: (items) => (items.some(({ state }) => isWorking(state)) ? lookAtListEveryMs : false) },
  );
}

/** Tells every page what has become of an import. */
export function useImportChanged(): (changed: Import) => void {
  const queries = useQueryClient();
  return (changed) => {
    queries.setQueryData(importKey(changed.id), changed);
    void queries.invalidateQueries({ queryKey: rowsKey(changed.id) });
    void queries.invalidateQueries({ queryKey: [listImports.key] });
  };
}

/**
 * Changes an import as the person saw it. Refused with 412 when somebody was faster: then the newest is read, so that
 * the next try is about what stands on the screen.
 */
export function useImportMove<Sending>(
  id: string,
  send: (sending: Sending) => Promise<Import>,
  /** Here and not with the call: the change itself may take the component away that made it. */
  onDone?: () => void,
): UseMutationResult<Import, Problem, Sending> {
  const queries = useQueryClient();
  const changed = useImportChanged();
  return useMutation<Import, Problem, Sending>({
    mutationFn: send,
    onSuccess: (now) => {
      onDone?.();
      changed(now);
    },
    onError: ({ status }) => {
      if (status === 409 || status === 412) void queries.invalidateQueries({ queryKey: importKey(id) });
    },
  });
}
