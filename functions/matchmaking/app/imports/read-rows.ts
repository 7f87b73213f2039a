import type { ImportColumn, RowCounts } from "../../../../shared/contracts/imports.ts";
import { DomainError } from "../../../../shared/kernel/domain-error.ts";
import { type Clock, civilDateAt } from "../../../../shared/kernel/time.ts";
import { columnLetter, type Line, type Sheet } from "../../../../shared/sheets/sheet.ts";
import { checkRow } from "../../domain/imports/check-row.ts";
import {
  findHeadings,
  headingSearchLines,
  missingFields,
  recogniseColumns,
} from "../../domain/imports/columns.ts";
import { readRow } from "../../domain/imports/read-cells.ts";
import { corrected, keyOfRow, type Row, untouched } from "../../domain/imports/row.ts";
import type { SheetImport } from "../../domain/imports/sheet-import.ts";
import { compareRows, type RowToCompare } from "./compare-rows.ts";
import { rulesOf } from "./decide-on-row.ts";
import { type ImportWork, type Lease, LeaseLost, type RowFacts } from "./ports.ts";
import { givenBy } from "./viewing.ts";

/** As many rows as one transaction takes, beside the import itself. */
const chunkRows = 90;
/** A transaction takes 4 MB. */
const chunkCharacters = 800_000;

/** A sheet's fault names figures and words of the sheet, which is Chinese; imports keep it in one language. */
function faultOf({ code, details: { params } }: DomainError) {
  if (params === undefined) return { code };
  const named = Object.entries(params).map(
    ([name, value]) => [name, typeof value === "object" ? value.zh : value] as const,
  );
  return { code, params: Object.fromEntries(named) };
}

interface ReadSheet {
  readonly sheet: Sheet;
  readonly heading: Line;
}

const textsOf = (line: Line): string[] => Array.from(line.cells, (cell) => cell?.text ?? "");

/** The first worksheet that has headings; forms often begin with one of instructions. */
async function findSheet(it: SheetImport, sheets: readonly Sheet[]): Promise<ReadSheet> {
  let empty = true;
  for (const sheet of sheets) {
    const lines: { line: number; texts: string[]; read: Line }[] = [];
    for await (const read of sheet.lines()) {
      lines.push({ line: read.line, texts: textsOf(read), read });
      if (lines.length === headingSearchLines) break;
    }
    empty &&= lines.length === 0;
    const found = findHeadings(it.kind, lines);
    if (found !== undefined) return { sheet, heading: found.read };
  }
  throw new DomainError(
    "invalid",
    empty ? "sheet.empty" : "sheet.no_headings",
    empty ? {} : { params: { limit: headingSearchLines } },
  );
}

/** The columns as they are recognised, or as people chose them. */
function columnsOf(it: SheetImport, heading: Line): ImportColumn[] {
  const headings = textsOf(heading);
  const fields =
    it.chosen === undefined
      ? recogniseColumns(it.kind, headings)
      : new Map(it.chosen.map(({ column, field }) => [column, field]));
  return headings.flatMap((text, i) => {
    const field = fields.get(i + 1);
    if (text === "" && field === undefined) return [];
    return [
      {
        column: i + 1,
        letter: columnLetter(i + 1),
        heading: text,
        ...(field === undefined ? {} : { field }),
      },
    ];
  });
}

export interface WorkOrder {
  readonly importId: string;
  readonly run: number;
}

export interface ReadParts {
  readonly work: ImportWork;
  readonly facts: RowFacts;
  /** What was uploaded; undefined once it has been forgotten. */
  readonly read: (importId: string) => Promise<Uint8Array | undefined>;
  readonly open: (format: SheetImport["file"]["format"], bytes: Uint8Array) => Promise<readonly Sheet[]>;
  readonly clock: Clock;
  /** Is there time for another chunk? */
  readonly timeLeft: () => boolean;
}

/**
 * Reads an uploaded sheet into rows, chunk by chunk. After a crash it goes on after the last chunk that was stored;
 * reading the beginning again takes seconds. Nothing but the preview is written.
 */
export const readRows =
  (parts: ReadParts) =>
  async ({ importId, run }: WorkOrder): Promise<void> => {
    const { work, clock } = parts;
    const lease = await work.begin(importId, run, "read", clock.now());
    if (lease === undefined) return;
    try {
      await readAll(parts, lease);
    } catch (error) {
      if (error instanceof LeaseLost) return;
      if (!(error instanceof DomainError) || error.kind !== "invalid") throw error;
      await work.refuse(lease, faultOf(error), clock.now());
    }
  };

async function readAll(parts: ReadParts, lease: Lease): Promise<void> {
  const { work, facts, clock } = parts;
  const bytes = await parts.read(lease.import.id);
  if (bytes === undefined) throw new DomainError("invalid", "import.file_forgotten");
  const { sheet, heading } = await findSheet(lease.import, await parts.open(lease.import.file.format, bytes));
  const columns = columnsOf(lease.import, heading);
  const it: SheetImport = { ...lease.import, columns };
  const missing = missingFields(it.kind, columns, givenBy(it.defaults));
  const found = { name: sheet.name, headingRow: heading.line, encoding: sheet.encoding };
  await work.noteSheet(lease, { sheet: found, columns, missing }, clock.now());

  const rules = rulesOf(it, civilDateAt(clock.now()));
  const compare = compareRows(facts, rules);
  const edits = await work.edits(it.id);
  const firstWith = new Map<string, number>();
  let done = it.progress.done;
  let chunk: RowToCompare[] = [];
  let characters = 0;
  let any = done > 0;

  const store = async (): Promise<void> => {
    const last = chunk.at(-1);
    if (last === undefined) return;
    const rows = await compare(chunk);
    done += rows.length;
    const step = { cursor: last.read.row, done, counts: countsOf(rows), at: clock.now() };
    await work.putRows(lease, rows, noticesOf(rows), step);
    chunk = [];
    characters = 0;
  };

  for await (const { line, cells } of sheet.lines()) {
    if (line <= heading.line) continue;
    const read = readRow(line, cells, columns);
    if (read === undefined) continue;
    any = true;
    const edit = edits.get(line) ?? untouched;
    const key = keyOfRow(checkRow(corrected(read, edit), rules));
    const repeats = key === undefined ? undefined : firstWith.get(key);
    if (key !== undefined && repeats === undefined && !edit.skipped) firstWith.set(key, line);
    if (line <= it.cursor) continue;
    chunk.push({ read, edit, version: 1, repeats });
    characters += Object.values(read.values).reduce((sum, text) => sum + text.length, 0);
    if (chunk.length < chunkRows && characters < chunkCharacters) continue;
    await store();
    if (!parts.timeLeft()) return work.handOn(lease, clock.now());
  }
  await store();
  if (!any) throw new DomainError("invalid", "sheet.empty");
  await work.finish(lease, clock.now());
}

function countsOf(rows: readonly Row[]): Partial<RowCounts> {
  const counts: Partial<RowCounts> = { rows: rows.length };
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

function noticesOf(rows: readonly Row[]): Record<string, number> {
  const notices: Record<string, number> = {};
  for (const { code } of rows.flatMap((row) => row.notices)) notices[code] = (notices[code] ?? 0) + 1;
  return notices;
}
