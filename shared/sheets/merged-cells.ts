import type { Readable } from "node:stream";
import { DomainError } from "../kernel/domain-error.ts";
import { limits } from "./sheet.ts";
import { sheetError } from "./sheet-error.ts";

/** Cells of one column that are merged: the first line holds what all of them show. */
export interface MergedCells {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

const end = "</sheetData>";
const endTag = /<\/(?:\w+:)?sheetData>/;
const mergeTag = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g;
/** Far more than the merges of as many lines as are taken need. */
const maxTail = 16_000_000;

export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * A worksheet names its merged cells after all of its lines, so they are looked up first: the lines are passed over
 * as bytes, which takes a fraction of what reading them does.
 */
export async function readMergedCells(stream: Readable): Promise<readonly MergedCells[]> {
  let tail: string | undefined;
  let rest = "";
  try {
    for await (const chunk of stream) {
      // What is looked for is ASCII; other characters may be cut here without harm.
      const piece = (chunk as Buffer).toString("latin1");
      if (tail !== undefined) {
        tail += piece;
        if (tail.length > maxTail) throw sheetError("sheet.too_large_inside");
        continue;
      }
      const seen = rest + piece;
      const at = endTag.exec(seen);
      if (at !== null) tail = seen.slice(at.index);
      rest = seen.slice(-2 * end.length);
    }
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw sheetError("sheet.not_a_workbook");
  }
  return [...(tail ?? "").matchAll(mergeTag)]
    .map(([, letters = "A", from, to]) => ({
      column: columnNumber(letters),
      from: Number(from),
      to: Number(to),
    }))
    .filter(({ column, from, to }) => to > from && column <= limits.columns);
}
