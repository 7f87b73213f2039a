import { CsvError, type Info, parse } from "csv-parse";
import { decodeText } from "./encoding.ts";
import { type Cell, cellOf, type Line, limits, type Sheet } from "./sheet.ts";
import { sheetError } from "./sheet-error.ts";
import { unmarkText } from "./text-marks.ts";

const separators = [",", "\t", ";"] as const;

/** The separator that the first lines hold most of: spreadsheets use comma, tab or semicolon by their settings. */
function separatorOf(text: string): string {
  const beginning = text.slice(0, 4000).replace(/"[^"]*"/g, "");
  const [first] = separators
    .map((separator) => ({ separator, count: beginning.split(separator).length }))
    .sort((a, b) => b.count - a.count);
  return first?.separator ?? ",";
}

function lineOf(line: number, record: readonly string[]): Line | undefined {
  if (record.length > limits.columns) throw sheetError("sheet.too_many_columns", { limit: limits.columns });
  const cells = record.map((raw): Cell | undefined => cellOf(unmarkText(raw)));
  return cells.some((cell) => cell !== undefined) ? { line, cells } : undefined;
}

/** A comma-separated file, in whichever encoding and with whichever separator. */
export function readCsv(bytes: Uint8Array): Sheet {
  const { text, encoding } = decodeText(bytes);
  const delimiter = separatorOf(text);

  async function* lines(): AsyncGenerator<Line> {
    const records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      // `="0573"` is how some programs write digits that are a text.
      relax_quotes: true,
      // No cell is larger than the file may be; the bound keeps one open quote from swallowing all of it.
      max_record_size: 1_000_000,
    }) as AsyncIterable<{ readonly record: string[]; readonly info: Info }>;
    let line = 0;
    let found = 0;
    try {
      for await (const { record } of records) {
        line += 1;
        const read = lineOf(line, record);
        if (read === undefined) continue;
        found += 1;
        if (found > limits.lines) throw sheetError("sheet.too_many_rows", { limit: limits.lines - 20 });
        yield read;
      }
    } catch (error) {
      if (error instanceof CsvError) throw sheetError("sheet.csv_broken", { line: line + 1 });
      throw error;
    }
  }
  return { encoding, lines };
}
