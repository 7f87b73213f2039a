import { limits } from "./sheet.ts";
import { sheetError } from "./sheet-error.ts";
import type { WorkbookParts } from "./workbook-parts.ts";
import { readWholeXml } from "./xml-events.ts";

/** A worksheet that people can see, and the part that holds it. */
export interface Worksheet {
  readonly name: string;
  readonly part: string;
}

export interface Workbook {
  readonly worksheets: readonly Worksheet[];
  /** Days are counted from 1904, as old programs on other systems did. */
  readonly from1904: boolean;
}

const relations = "xl/_rels/workbook.xml.rels";

/** Where each relation of the workbook leads, by its id. */
async function targets(parts: WorkbookParts): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  await readWholeXml(await parts.stream(relations), {
    open(name, { Id: id, Target: target }) {
      if (name !== "Relationship" || id === undefined || target === undefined) return;
      found.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    },
  });
  return found;
}

/** The visible worksheets of a workbook, in order. */
export async function readWorkbook(parts: WorkbookParts): Promise<Workbook> {
  if (!parts.has("xl/workbook.xml") || !parts.has(relations)) throw sheetError("sheet.not_a_workbook");
  const partOf = await targets(parts);
  const worksheets: Worksheet[] = [];
  let from1904 = false;
  await readWholeXml(await parts.stream("xl/workbook.xml"), {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attributes.date1904 ?? "");
      if (name !== "sheet" || (attributes.state ?? "visible") !== "visible") return;
      const part = partOf.get(attributes.id ?? "");
      // Charts and macros have sheets of their own; they hold no cells.
      if (part?.includes("worksheets/") && parts.has(part))
        worksheets.push({ name: attributes.name ?? "", part });
    },
  });
  if (worksheets.length === 0) throw sheetError("sheet.empty");
  return { worksheets: worksheets.slice(0, limits.worksheets), from1904 };
}

/** The texts that cells refer to by number. */
export async function readSharedStrings(parts: WorkbookParts): Promise<readonly string[]> {
  if (!parts.has("xl/sharedStrings.xml")) return [];
  const strings: string[] = [];
  let current = "";
  let inText = false;
  let inReading = false;
  let characters = 0;
  await readWholeXml(await parts.stream("xl/sharedStrings.xml"), {
    open(name) {
      if (name === "si") current = "";
      if (name === "t") inText = true;
      // How characters are pronounced (phonetic guides) is not their text.
      if (name === "rPh") inReading = true;
    },
    text(text) {
      if (inText && !inReading && current.length <= limits.cell) current += text;
    },
    close(name) {
      if (name === "t") inText = false;
      if (name === "rPh") inReading = false;
      if (name !== "si") return;
      characters += current.length;
      if (characters > limits.strings) throw sheetError("sheet.too_large_inside");
      strings.push(current);
    },
  });
  return strings;
}
