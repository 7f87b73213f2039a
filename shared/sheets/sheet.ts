/** A sheet as it is read: lines of cells as texts, whatever the file was. */

/** What a reader of the cell should know about it. */
export type CellCondition =
  /** A formula; its stored result was taken. */
  | "formula-result"
  /** A formula without a stored result: nothing was taken. */
  | "formula"
  /** `#N/A` and its kind. */
  | "error-value"
  /** Merged with cells above: their content was taken. */
  | "merged-filled"
  /** Longer than a cell may be: its beginning was taken. */
  | "shortened";

export interface Cell {
  readonly text: string;
  readonly condition?: CellCondition;
}

export interface Line {
  /** As people count them in their spreadsheet, from 1. */
  readonly line: number;
  /** By column; a hole is an empty cell. */
  readonly cells: readonly (Cell | undefined)[];
}

export interface Sheet {
  /** The worksheet's name; CSV has none. */
  readonly name?: string;
  readonly encoding?: "utf-8" | "utf-16" | "gb18030";
  /** From the top, without empty lines; can be read as often as needed. */
  lines(): AsyncIterable<Line>;
}

/** Bounds that hold whatever the file says of itself. */
export const limits = {
  /** Lines with content. */
  lines: 50_020,
  columns: 200,
  /** Characters of one cell. */
  cell: 8000,
  /** Bytes of one part of a workbook, unpacked. */
  part: 268_435_456,
  /** Characters that the shared strings of a workbook hold together. */
  strings: 60_000_000,
  /** Files within a workbook. */
  entries: 2000,
  worksheets: 20,
} as const;

/** Letters of a column, from 1: A, B, …, AA. */
export function columnLetter(column: number): string {
  let rest = column;
  let letters = "";
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const invisible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** The text of a cell as everything after works with it: composed, trimmed, line feeds only, nothing invisible. */
export function cellOf(raw: string, condition?: CellCondition): Cell | undefined {
  const whole = raw.replace(/\r\n?/g, "\n").replace(invisible, "").normalize("NFC").trim();
  const text = whole.length > limits.cell ? whole.slice(0, limits.cell).trimEnd() : whole;
  if (text !== whole) return { text, condition: "shortened" };
  if (text === "" && condition === undefined) return undefined;
  return condition === undefined ? { text } : { text, condition };
}
