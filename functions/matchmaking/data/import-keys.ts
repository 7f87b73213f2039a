import { createHash } from "node:crypto";
import type { RowState } from "../../../shared/contracts/imports.ts";
import type { SheetImport } from "../domain/imports/sheet-import.ts";

/** Keys of imports and exports in the matchmaking table. */

export const importPk = (id: string): string => `IMPORT#${id}`;
export const importKey = (id: string) => ({ pk: importPk(id), sk: "IMPORT" });

const line = (row: number): string => String(row).padStart(7, "0");
export const rowPrefix = "ROW#";
export const rowKeyOf = (id: string, row: number) => ({ pk: importPk(id), sk: `${rowPrefix}${line(row)}` });
/** What people decided about a row, apart from it: reading the sheet again replaces rows. */
export const editPrefix = "EDIT#";
export const editKey = (id: string, row: number) => ({ pk: importPk(id), sk: `${editPrefix}${line(row)}` });

/** Its order to work, and each run that goes on with it, are lines of the log. */
export const importLogKey = ({ id, version, run }: Pick<SheetImport, "id" | "version" | "run">) => ({
  pk: importPk(id),
  sk: `LOG#${String(version).padStart(6, "0")}#${String(run).padStart(6, "0")}`,
});

/** The guard of a row's key: whoever puts it first has written that row, in whichever import. */
export const writtenKey = (key: string) => ({
  pk: `IMPORTED#${createHash("sha256").update(key).digest("base64url").slice(0, 27)}`,
  sk: "IMPORTED",
});

export const importsPartition = (unitCode: string | undefined): string =>
  unitCode === undefined ? "IMPORTS" : `IMPORTS#${unitCode}`;

/** Lists of imports share the indexes of the queues. */
export function importAttributes({ id, unitCode, createdAt }: SheetImport): Record<string, string> {
  const position = `${createdAt}#${id}`;
  return {
    allQueuePk: importsPartition(undefined),
    allQueueSk: position,
    ...(unitCode === undefined ? {} : { queuePk: importsPartition(unitCode), queueSk: position }),
  };
}

/** The rows that people look for are few among many: those stand in an index by their state. */
const soughtStates: readonly RowState[] = ["faulty", "incomplete", "duplicate", "skipped"];
export const isSought = (state: RowState): boolean => soughtStates.includes(state);
export const soughtPartition = (importId: string, state: RowState): string => `IMPORT#${importId}#${state}`;
export const rowAttributes = (importId: string, row: number, state: RowState): Record<string, string> =>
  isSought(state) ? { ownerPk: soughtPartition(importId, state), ownerSk: line(row) } : {};

export const exportKey = (id: string) => ({ pk: `EXPORT#${id}`, sk: "EXPORT" });
export const exportLogKey = (id: string) => ({ pk: `EXPORT#${id}`, sk: "LOG#000001" });
