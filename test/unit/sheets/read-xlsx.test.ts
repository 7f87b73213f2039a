import { describe, expect, it } from "vitest";
import { readXlsx } from "../../../shared/sheets/read-xlsx.ts";
import { limits } from "../../../shared/sheets/sheet.ts";
import { workbookOf } from "./workbook-sample.ts";

const linesOf = async (bytes: Uint8Array) => {
  const [sheet] = await readXlsx(bytes);
  return Array.fromAsync(sheet?.lines() ?? []);
};
const styles =
  '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="9"/></cellXfs></styleSheet>';

describe("a workbook", () => {
  it("gives numbers, dates, rich texts, errors and formulas as people see them", async () => {
    const bytes = await workbookOf(
      `<sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>0.30000000000000004</v></c><c r="C2" s="1"><v>46295</v></c><c r="D2" s="2"><v>46295.5</v></c><c r="E2" s="3"><v>0.05</v></c><c r="F2"><f>A1*2</f><v>40</v></c><c r="G2"><f>NOW()</f></c><c r="H2" t="e"><v>#N/A</v></c><c r="I2"><v>1.3900001234E10</v></c></row></sheetData>`,
      {
        "xl/styles.xml": styles,
        "xl/sharedStrings.xml":
          "<sst><si><r><t>薄壁</t></r><r><t>件</t></r><rPh><t>báo bì</t></rPh></si></sst>",
      },
    );
    const [line] = await linesOf(bytes);
    expect(line?.line).toBe(2);
    expect(line?.cells).toEqual([
      { text: "薄壁件" },
      { text: "0.3" },
      { text: "2026-09-30" },
      { text: "2026-09-30" },
      { text: "5%" },
      { text: "40", condition: "formula-result" },
      { text: "", condition: "formula" },
      { text: "", condition: "error-value" },
      { text: "13900001234" },
    ]);
  });

  it("gives what merged cells show for each of their lines", async () => {
    const text = (r: string, t: string) => `<c r="${r}" t="inlineStr"><is><t>${t}</t></is></c>`;
    const bytes = await workbookOf(
      `<sheetData><row r="1">${text("A1", "甲公司")}${text("B1", "一")}</row><row r="2"><c r="A2"/>${text("B2", "二")}</row><row r="3">${text("B3", "三")}</row><row r="4">${text("B4", "四")}</row></sheetData><mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells>`,
    );
    const lines = await linesOf(bytes);
    expect(lines.map((line) => line.cells[0])).toEqual([
      { text: "甲公司" },
      { text: "甲公司", condition: "merged-filled" },
      { text: "甲公司", condition: "merged-filled" },
      undefined,
    ]);
  });
});

describe("a workbook that is none, or too much", () => {
  it.each([
    ["text", Buffer.from("这不是表格")],
    ["an old XLS file", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ["a cut off archive", Buffer.from("PK\u0003\u0004abc")],
  ])("%s is refused", async (_, bytes) => {
    await expect(readXlsx(bytes)).rejects.toThrow("sheet.not_a_workbook");
  });

  it("broken XML and invented entities are refused", async () => {
    await expect(linesOf(await workbookOf("<sheetData><row>"))).rejects.toThrow("sheet.not_a_workbook");
    const entities = await workbookOf(
      '<sheetData><row r="1"><c r="A1" t="str"><v>&lol;</v></c></row></sheetData>',
    );
    await expect(linesOf(entities)).rejects.toThrow("sheet.not_a_workbook");
  });

  it("a part that would fill the memory is refused before it is unpacked, and a lie about its size too", async () => {
    const bytes = Buffer.from(await workbookOf("<sheetData></sheetData>"));
    // The size of the last part, as the archive's directory tells it.
    const entry = bytes.lastIndexOf(Buffer.from("PK\u0001\u0002", "latin1"));
    bytes.writeUInt32LE(limits.part + 1, entry + 24);
    await expect(linesOf(bytes)).rejects.toThrow("sheet.too_large_inside");
    bytes.writeUInt32LE(3, entry + 24);
    await expect(linesOf(bytes)).rejects.toThrow("sheet.not_a_workbook");
  });

  it("more lines than are taken are refused", async () => {
    const rows = Array.from(
      { length: limits.lines + 1 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`,
    );
    await expect(linesOf(await workbookOf(`<sheetData>${rows.join("")}</sheetData>`))).rejects.toThrow(
      "sheet.too_many_rows",
    );
  }, 120_000);
});
