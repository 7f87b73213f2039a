import { markText } from "./text-marks.ts";

export interface Column {
  readonly heading: string;
  /** Codes and phone numbers: digits that are names. */
  readonly code?: boolean;
  /** Numbers to reckon with, where a spreadsheet knows the difference. */
  readonly figures?: boolean;
  /** In characters. */
  readonly width?: number;
  /** What may be chosen, where a spreadsheet can offer it. */
  readonly choices?: readonly string[];
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A CSV file as spreadsheets in China open it: UTF-8 with a byte order mark, CRLF, nothing that runs as a formula. */
export function writeCsv(columns: readonly Column[], rows: Iterable<readonly string[]>): Uint8Array {
  const lines = [columns.map((column) => quoted(markText(column.heading, false))).join(",")];
  for (const row of rows) {
    lines.push(columns.map((column, i) => quoted(markText(row[i] ?? "", column.code === true))).join(","));
  }
  return Buffer.from(`\uFEFF${lines.join("\r\n")}\r\n`, "utf8");
}
