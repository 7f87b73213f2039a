import type { SheetFormat } from "../contracts/sheets.ts";
import { type Column, writeCsv } from "./write-csv.ts";
import { writeXlsx } from "./write-xlsx.ts";

/** A file of one sheet in the wanted format. */
export const writeSheet = async (
  format: SheetFormat,
  name: string,
  columns: readonly Column[],
  rows: Iterable<readonly string[]>,
): Promise<Uint8Array> => (format === "xlsx" ? writeXlsx(name, columns, rows) : writeCsv(columns, rows));
