import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { badges, type Guest } from "../../../web/src/features/badges/draw-badges.ts";
import { tableCards } from "../../../web/src/features/badges/draw-table-cards.ts";
import { lacking } from "../../../web/src/features/badges/lacking.ts";

const font = new Uint8Array(
  readFileSync(
    createRequire(import.meta.url).resolve(
      "@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf",
    ),
  ),
);
const wording = { eventTitle: "氢能产业链路演", audience: () => "投资人" };
const guest = (name: string, organizationName?: string): Guest => ({
  name,
  organizationName,
  audience: "investor",
  code: "7K2MQA",
});

const textOf = (stream: unknown): string =>
  stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1") : "";

/** The font's own table from glyphs to characters, as readers copy and search by it. */
function glyphsOf(document: PDFDocument): Map<string, string> {
  const characters = new Map<string, string>();
  const fromHex = (hex: string) => Buffer.from(hex, "hex").swap16().toString("utf16le");
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const map = object.get(PDFName.of("ToUnicode"));
    const table = map === undefined ? "" : textOf(document.context.lookup(map));
    for (const [, glyph = "", character = ""] of table.matchAll(/<([0-9A-F]{4})>\s+<([0-9A-F]+)>/gi))
      characters.set(glyph.toUpperCase(), fromHex(character));
  }
  return characters;
}

/** What stands on each page: its glyphs, as characters. */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes);
  const glyphs = glyphsOf(document);
  return document.getPages().map((page) => {
    const contents = page.node.Contents();
    const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
    const operators = streams.map((one) => textOf(one && document.context.lookup(one))).join("\n");
    return [...operators.matchAll(/<([0-9A-F]+)> Tj/gi)]
      .map(([, hex = ""]) =>
        (hex.match(/.{4}/g) ?? []).map((glyph) => glyphs.get(glyph.toUpperCase())).join(""),
      )
      .join("\n");
  });
}

describe("badges", () => {
  it("carry Chinese and rare characters as text that can be searched", async () => {
    const pdf = await badges(font, [guest("王㛃𬭎", "䶮镕（浙江）氢能科技有限公司")], wording, "sheets");
    const [page = ""] = await pagesOf(pdf);
    expect(page).toContain("王㛃𬭎");
    expect(page).toContain("䶮镕（浙江）氢能科技有限公司");
    expect(page).toContain("投资人");
    expect(page).toContain("氢能产业链路演");
    // Only the glyphs in use are in it.
    expect(pdf.length).toBeLessThan(100_000);
  });

  it("stand ten on a sheet of A4, or one on a page of their own size", async () => {
    const guests = Array.from({ length: 23 }, (_, i) => guest(`来宾${i + 1}`));
    const sheets = await PDFDocument.load(await badges(font, guests, wording, "sheets"));
    expect(sheets.getPageCount()).toBe(3);
    expect(sheets.getPage(0).getWidth()).toBeCloseTo(595.28, 1);
    const single = await PDFDocument.load(await badges(font, guests, wording, "single"));
    expect(single.getPageCount()).toBe(23);
    expect(single.getPage(0).getHeight()).toBeCloseTo((54 * 72) / 25.4, 1);
  });

  it("keep the longest names that registering takes inside their edges", async () => {
    const long = guest("欧阳".repeat(20), "嘉兴市南湖区".repeat(13));
    const [page = ""] = await pagesOf(await badges(font, [long], wording, "single"));
    expect(page).toMatch(/…|欧阳/);
  });

  it("mark what the font lacks instead of leaving a gap, and say whose it is", async () => {
    // U+2B820 to U+2B822 are in the standard and in hardly any font.
    const guests = [guest("李\u{2B820}"), guest("张三")];
    expect(await lacking(font, guests)).toEqual([{ name: "李\u{2B820}", characters: ["\u{2B820}"] }]);
    const [page = ""] = await pagesOf(await badges(font, guests, wording, "sheets"));
    expect(page).toContain("李〓");
    expect(page).toContain("张三");
  });
});

describe("table cards", () => {
  it("show the name on both faces of a sheet", async () => {
    const pages = await pagesOf(
      await tableCards(font, [guest("赵龑", "南湖研究院"), guest("钱喆")], wording),
    );
    expect(pages).toHaveLength(2);
    expect(pages[0]?.match(/赵龑/g)).toHaveLength(2);
    expect(pages[0]?.match(/南湖研究院/g)).toHaveLength(2);
  });
});
