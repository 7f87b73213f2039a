import type { WorkbookParts } from "./workbook-parts.ts";
import { readWholeXml } from "./xml-events.ts";

/** What a number in a cell stands for, by the cell's style. */
export type NumberMeaning = "number" | "date" | "percent";

/** The formats that every program knows by number: dates with and without time, in Chinese ones too. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Without quoted texts, colours and escaped characters, what is left of a date's format names year, month or day. */
const withoutTexts = (format: string): string =>
  format
    .replace(/"[^"]*"/g, "")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/\\./g, "");

function meaningOf(id: number, format: string | undefined): NumberMeaning {
  if (isBuiltInDate(id)) return "date";
  if (id === 9 || id === 10) return "percent";
  if (format === undefined) return "number";
  const code = withoutTexts(format);
  if (/[ymd]/i.test(code) && !/[#0]/.test(code)) return "date";
  return code.includes("%") ? "percent" : "number";
}

/** The meaning of each cell style, by its number. */
export async function readNumberFormats(parts: WorkbookParts): Promise<readonly NumberMeaning[]> {
  if (!parts.has("xl/styles.xml")) return [];
  const formats = new Map<number, string>();
  const styles: number[] = [];
  let inCellStyles = false;
  await readWholeXml(await parts.stream("xl/styles.xml"), {
    open(name, { numFmtId, formatCode }) {
      if (name === "numFmt") formats.set(Number(numFmtId), formatCode ?? "");
      if (name === "cellXfs") inCellStyles = true;
      if (name === "xf" && inCellStyles) styles.push(Number(numFmtId ?? 0));
    },
    close(name) {
      if (name === "cellXfs") inCellStyles = false;
    },
  });
  return styles.map((id) => meaningOf(id, formats.get(id)));
}

const dayMs = 86_400_000;

/** A spreadsheet's day number as `YYYY-MM-DD`; undefined when no calendar has it. */
export function dateOfSerial(serial: number, from1904: boolean): string | undefined {
  if (!(serial >= 1 && serial < 200_000)) return undefined;
  // The first day is 1900-01-01, and 1900 counts as a leap year, which it was not.
  const days = from1904 ? serial + 1462 : serial < 61 ? serial + 1 : serial;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * dayMs).toISOString().slice(0, 10);
}

/** As it is shown: without the noise of binary fractions. */
export function numberText(raw: string, meaning: NumberMeaning, from1904: boolean): string {
  const value = Number(raw);
  if (!Number.isFinite(value)) return raw;
  if (meaning === "date") return dateOfSerial(value, from1904) ?? raw;
  const scaled = meaning === "percent" ? value * 100 : value;
  const shown = Number(scaled.toPrecision(15));
  // Codes typed as numbers: all the digits there are, never 9.1E+17.
  const digits =
    Math.abs(shown) >= 1e21
      ? raw
      : shown.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 15 });
  return meaning === "percent" ? `${digits}%` : digits;
}
