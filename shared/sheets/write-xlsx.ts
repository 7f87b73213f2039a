import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import { columnLetter } from "./sheet.ts";
import { startsLikeFormula } from "./text-marks.ts";
import type { Column } from "./write-csv.ts";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaging = "http://schemas.openxmlformats.org/package/2006";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
const unfit = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
/** What reads like an escaped character (`_x000D_`) is escaped itself. */
const xmlText = (text: string): string =>
  text
    .replace(unfit, "")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[&<>"]/g, (character) => entities[character] ?? "");

/** Cell styles: 0 plain text, 1 heading, 2 text that begins like a formula (a spreadsheet shows and keeps it as text), 3 a number. */
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`;

const fixedParts: readonly (readonly [string, string])[] = [
  [
    "[Content_Types].xml",
    `${head}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  ],
  [
    "_rels/.rels",
    `${head}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    "xl/_rels/workbook.xml.rels",
    `${head}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  ],
  ["xl/styles.xml", styles],
];

const workbook = (name: string): string =>
  `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${xmlText(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

function cellXml(line: number, column: number, text: string, style: number): string {
  if (text === "") return "";
  const reference = `${columnLetter(column)}${line}`;
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

const rowXml = (line: number, cells: readonly string[]): string => `<row r="${line}">${cells.join("")}</row>`;

/** What a spreadsheet holds exactly; anything longer stays a text. */
const exactNumber = /^-?(?:0|[1-9]\d{0,11})(?:\.\d{1,3})?$/;

const valueXml = (line: number, column: number, text: string, { figures }: Column): string =>
  figures === true && exactNumber.test(text)
    ? `<c r="${columnLetter(column)}${line}" s="3"><v>${text}</v></c>`
    : cellXml(line, column, text, startsLikeFormula(text) ? 2 : 0);

/** Lists to choose from; a list in a workbook holds 255 characters at most. */
function choicesXml(columns: readonly Column[]): string {
  const rules = columns.flatMap(({ choices }, i) => {
    const list = choices?.join(",") ?? "";
    if (list === "" || list.length > 255) return [];
    const letter = columnLetter(i + 1);
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${letter}2:${letter}50001"><formula1>"${xmlText(list)}"</formula1></dataValidation>`,
    ];
  });
  return rules.length === 0
    ? ""
    : `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
}

function* sheetXml(columns: readonly Column[], rows: Iterable<readonly string[]>): Generator<string> {
  // Columns are text unless they hold figures, so what people type into them (a code, a phone number) stays as typed.
  const widths = columns.map(
    ({ width, figures }, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${width ?? 16}" style="${figures === true ? 3 : 0}" customWidth="1"/>`,
  );
  yield `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData>`;
  yield rowXml(
    1,
    columns.map(({ heading }, i) => cellXml(1, i + 1, heading, 1)),
  );
  let line = 1;
  for (const row of rows) {
    line += 1;
    yield rowXml(
      line,
      columns.map((column, i) => valueXml(line, i + 1, row[i] ?? "", column)),
    );
  }
  yield `</sheetData>${choicesXml(columns)}</worksheet>`;
}

/** A workbook of one sheet: every cell a text but for figures, headings that stay in view. */
export async function writeXlsx(
  name: string,
  columns: readonly Column[],
  rows: Iterable<readonly string[]>,
): Promise<Uint8Array> {
  const archive = new ZipFile();
  for (const [part, xml] of fixedParts) archive.addBuffer(Buffer.from(xml, "utf8"), part);
  archive.addBuffer(Buffer.from(workbook(name), "utf8"), "xl/workbook.xml");
  archive.addReadStream(Readable.from(sheetXml(columns, rows)), "xl/worksheets/sheet1.xml");
  archive.end();
  return buffer(archive.outputStream as Readable);
}
