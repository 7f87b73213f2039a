import { readMergedCells } from "./merged-cells.ts";
import { readNumberFormats } from "./number-formats.ts";
import type { Sheet } from "./sheet.ts";
import { readSharedStrings, readWorkbook } from "./workbook.ts";
import { openParts } from "./workbook-parts.ts";
import { WorksheetLines } from "./worksheet-lines.ts";
import { readXml } from "./xml-events.ts";

/** The visible worksheets of a workbook; each is unpacked and read only when its lines are asked for. */
export async function readXlsx(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const parts = await openParts(bytes);
  const { worksheets, from1904 } = await readWorkbook(parts);
  const context = {
    from1904,
    strings: await readSharedStrings(parts),
    styles: await readNumberFormats(parts),
  };
  return worksheets.map(({ name, part }) => ({
    name,
    async *lines() {
      const merged = await readMergedCells(await parts.stream(part));
      const reader = new WorksheetLines(context, merged);
      yield* readXml(await parts.stream(part), reader, () => reader.take());
    },
  }));
}
