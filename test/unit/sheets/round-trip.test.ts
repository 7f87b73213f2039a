import { text } from "node:stream/consumers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openSheets } from "../../../shared/sheets/open-sheet.ts";
import { cellOf, columnLetter } from "../../../shared/sheets/sheet.ts";
import { openParts } from "../../../shared/sheets/workbook-parts.ts";
import { writeSheet } from "../../../shared/sheets/write-sheet.ts";

const columns = [{ heading: "名称" }, { heading: "信用代码", code: true }, { heading: "说明" }];

/** What people and attackers write into cells. */
const cell = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom(
    "=1+1",
    "+86",
    "-5",
    "@sum",
    "'引号",
    "\ttab",
    "a,b",
    '"quoted"',
    "多\n行",
    "_x000D_",
    "<&>",
    "0573",
    "91330402",
  ),
);

async function linesOf(format: "csv" | "xlsx", rows: readonly string[][]): Promise<string[][]> {
  const bytes = await writeSheet(format, "需求", columns, rows);
  const [sheet] = await openSheets(format, bytes);
  const lines = await Array.fromAsync(sheet?.lines() ?? []);
  return lines.slice(1).map((line) => columns.map((_, i) => line.cells[i]?.text ?? ""));
}

const tidy = (text: string): string => cellOf(text)?.text ?? "";

describe.each(["csv", "xlsx"] as const)("what is written as %s", (format) => {
  it("comes in again unchanged", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), async (rows) => {
        const wanted = rows.map((row) => row.map(tidy)).filter((row) => row.some((text) => text !== ""));
        expect(
          await linesOf(
            format,
            rows.map((row) => row.map(tidy)),
          ),
        ).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });
});

describe("figures", () => {
  const figures = [{ heading: "指标" }, { heading: "数量", figures: true }];
  const exact = ["0", "7", "-12", "3.25", "300000000000"];
  const texts = ["0573", "1e3", "", "12 万", "=1", "91330402000000000000", "1.23456"];
  const rows = [...exact, ...texts].map((text) => ["7", text]);

  it("are numbers in a workbook where it holds them exactly, and texts everywhere else", async () => {
    const bytes = await writeSheet("xlsx", "统计", figures, rows);
    const { stream } = await openParts(bytes);
    const sheet = await text(await stream("xl/worksheets/sheet1.xml"));
    expect([...sheet.matchAll(/<c r="B\d+" s="3"><v>([^<]*)</g)].map(([, value]) => value)).toEqual(exact);
    expect(sheet).not.toMatch(/<c r="A\d+" s="3"/);
    const [read] = await openSheets("xlsx", bytes);
    const lines = await Array.fromAsync(read?.lines() ?? []);
    expect(lines.slice(1).map(({ cells }) => [cells[0]?.text, cells[1]?.text ?? ""])).toEqual(rows);
  });
});

describe("a CSV file for spreadsheets", () => {
  it("has a byte order mark, and nothing in it runs or loses digits", async () => {
    const bytes = await writeSheet("csv", "需求", columns, [["=HYPERLINK(1)", "913304020000000000", "@x"]]);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe(
      "名称,信用代码,说明\r\n'=HYPERLINK(1),'913304020000000000,'@x\r\n",
    );
  });

  it("is read with comma, tab or semicolon, and refused where quotes do not add up", async () => {
    for (const separator of [",", "\t", ";"]) {
      const [sheet] = await openSheets(
        "csv",
        Buffer.from(`需求名称${separator}预算\n甲${separator}="0573"\n`),
      );
      const lines = await Array.fromAsync(sheet?.lines() ?? []);
      expect(lines[1]?.cells.map((c) => c?.text)).toEqual(["甲", "0573"]);
    }
    const [broken] = await openSheets("csv", Buffer.from('名称,预算\n甲,"5\n'));
    await expect(Array.fromAsync(broken?.lines() ?? [])).rejects.toThrow("sheet.csv_broken");
  });
});

it("columns have the letters of spreadsheets", () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(columnLetter)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});
