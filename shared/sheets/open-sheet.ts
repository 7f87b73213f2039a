import type { SheetFormat } from "../contracts/sheets.ts";
import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import type { Sheet } from "./sheet.ts";

/** The sheets of a file, whichever format it is. */
export const openSheets = async (format: SheetFormat, bytes: Uint8Array): Promise<readonly Sheet[]> =>
  format === "xlsx" ? readXlsx(bytes) : [readCsv(bytes)];
