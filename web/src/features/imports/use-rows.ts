import {
  type InfiniteData,
  type UseMutationResult,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { type ImportRow, importContracts } from "../../../../shared/contracts/imports.ts";
import { call } from "../../api/call.ts";
import { type Pages, usePages } from "../../api/pages.ts";
import type { Problem } from "../../api/problem.ts";
import type { RowStateName } from "./state-mark.tsx";
import { rowsKey } from "./use-import.ts";

const { getImport, listImportRows, correctImportRow, skipImportRow, takeImportRow } = importContracts;
const pageSize = 50;

/** The rows of an import, those of one state or all, in the order of the sheet. */
export const useRows = (importId: string, state: RowStateName | undefined): Pages<ImportRow> =>
  usePages<ImportRow>([...rowsKey(importId), state], (cursor, signal) => {
    const query = {
      limit: pageSize,
      ...(state === undefined ? {} : { state }),
      ...(cursor === undefined ? {} : { cursor }),
    };
    return call(listImportRows, { path: { importId }, query }, { signal });
  });

export type RowChange =
  | { readonly row: ImportRow; readonly move: "skip" | "take" }
  | { readonly row: ImportRow; readonly move: "correct"; readonly values: ImportRow["values"] };

interface Page {
  readonly items: readonly ImportRow[];
}

/**
 * Changes a row. It stays where it is on the screen, with its new state, also when the list shows another state only:
 * what one has just corrected should not vanish before one has seen that it is right.
 */
export function useRowChange(importId: string): UseMutationResult<ImportRow, Problem, RowChange> {
  const queries = useQueryClient();
  return useMutation<ImportRow, Problem, RowChange>({
    mutationFn: (change) => {
      const path = { importId, row: change.row.row };
      const expectedVersion = change.row.version;
      if (change.move === "correct")
        return call(correctImportRow, { path, body: { values: change.values, expectedVersion } });
      const contract = change.move === "skip" ? skipImportRow : takeImportRow;
      return call(contract, { path, body: { expectedVersion } });
    },
    onSuccess: (changed) => {
      queries.setQueriesData<InfiniteData<Page>>({ queryKey: rowsKey(importId) }, (known) =>
        known === undefined
          ? known
          : {
              ...known,
              pages: known.pages.map((page) => ({
                ...page,
                items: page.items.map((one) => (one.row === changed.row ? changed : one)),
              })),
            },
      );
      // Lists of other states are read anew when somebody looks at them; this one stays as it is.
      void queries.invalidateQueries({ queryKey: rowsKey(importId), refetchType: "none" });
      void queries.invalidateQueries({ queryKey: [getImport.key, importId] });
    },
    onError: ({ status }) => {
      if (status === 409 || status === 412) void queries.invalidateQueries({ queryKey: rowsKey(importId) });
    },
  });
}
