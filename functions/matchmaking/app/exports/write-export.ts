import { sheetTypes } from "../../../../shared/contracts/sheets.ts";
import type { FileStorage } from "../../../../shared/files/storage.ts";
import { type Clock, civilDateAt } from "../../../../shared/kernel/time.ts";
import { writeSheet } from "../../../../shared/sheets/write-sheet.ts";
import { cellsOf, type SheetItem, sheetColumns } from "../../domain/imports/sheet-cells.ts";
import { isPublicAt } from "../../domain/state.ts";
import type { Items, PageOf, PublicDirectory } from "../ports.ts";
import { exportFileKey } from "./order-export.ts";
import type { ExportSource, Exports, SheetExport } from "./ports.ts";

/** More rows than that nobody reads in one sheet; the sheet says that there are more. */
const maxRows = 10_000;
const pageSize = 50;

export interface ExportParts {
  readonly exports: Exports;
  readonly items: Pick<Items, "find" | "ofOrganization" | "queue">;
  readonly directory: PublicDirectory;
  readonly storage: Pick<FileStorage, "keep">;
  readonly clock: Clock;
}

type Listed = { readonly id: string };

/** The ids of what is exported, page by page. */
function pages(parts: ExportParts, kind: SheetExport["kind"], source: ExportSource) {
  const { items, directory, clock } = parts;
  return (cursor: string | undefined): Promise<PageOf<Listed>> => {
    const page = { limit: pageSize, cursor };
    if (source.scope === "queue") return items.queue(kind, source.queue, page);
    if (source.scope === "own") return items.ofOrganization(kind, source.organizationId, page);
    const today = civilDateAt(clock.now());
    return directory.browse(kind, source.filters, "export", (card) => card.openUntil >= today, page);
  };
}

/** One item as its reader may see it: of the directory only the public version, which holds nothing else. */
async function itemOf(parts: ExportParts, source: ExportSource, id: string): Promise<SheetItem | undefined> {
  if (source.scope !== "directory") return parts.items.find(id);
  const shown = await parts.directory.find(id);
  return shown !== undefined && isPublicAt(shown, parts.clock.now()) ? shown : undefined;
}

async function collect(parts: ExportParts, ordered: SheetExport, source: ExportSource) {
  const next = pages(parts, ordered.kind, source);
  const found: SheetItem[] = [];
  let cursor: string | undefined;
  do {
    const page = await next(cursor);
    const read = await Promise.all(page.items.map(({ id }) => itemOf(parts, source, id)));
    found.push(...read.filter((item) => item !== undefined));
    cursor = page.nextCursor;
  } while (cursor !== undefined && found.length < maxRows);
  return { found: found.slice(0, maxRows), truncated: cursor !== undefined || found.length > maxRows };
}

const names = { need: "技术需求", offer: "科技成果" } as const;

/** Writes the sheet that was ordered; a repeated order writes the same place again. */
export const writeExport =
  (parts: ExportParts) =>
  async (exportId: string): Promise<void> => {
    const ordered = await parts.exports.find(exportId);
    if (ordered === undefined || ordered.state !== "working") return;
    const { kind, format, source } = ordered;
    const columns = sheetColumns(kind, ordered.scope === "directory");
    const { found, truncated } =
      source === undefined ? { found: [], truncated: false } : await collect(parts, ordered, source);
    const rows = found.map((item) => {
      const cells = cellsOf(item);
      return columns.map(({ field }) => cells[field]);
    });
    const bytes = await writeSheet(format, names[kind], columns, rows);
    await parts.storage.keep(exportFileKey(exportId), sheetTypes[format], bytes);
    await parts.exports.finish(exportId, { state: "ready", rows: rows.length, truncated });
  };
