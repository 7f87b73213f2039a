import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

/** A workbook part by part, as other programs write them. */
export async function workbookOf(
  sheetData: string,
  extra: Readonly<Record<string, string | Buffer>> = {},
): Promise<Uint8Array> {
  const archive = new ZipFile();
  const parts: Readonly<Record<string, string | Buffer>> = {
    "xl/workbook.xml":
      '<workbook xmlns:r="r"><sheets><sheet name="说明" sheetId="9" state="hidden" r:id="rId9"/><sheet name="汇总表" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": `<worksheet>${sheetData}</worksheet>`,
    ...extra,
  };
  for (const [name, content] of Object.entries(parts)) archive.addBuffer(Buffer.from(content), name);
  archive.end();
  return buffer(archive.outputStream as Readable);
}
