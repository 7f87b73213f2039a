import { PDFDocument, type PDFFont, type PDFPage, type RGB, rgb } from "@cantoo/pdf-lib";
import * as fontkit from "fontkit";

/** Millimetres, as printers and cutters think, in the points of PDF. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

export const ink = rgb(0.086, 0.149, 0.176);
export const faint = rgb(0.36, 0.42, 0.45);
export const white = rgb(1, 1, 1);

/** 〓: printers' mark for a character that the font lacks; to be seen, and written in by hand. */
export const lackingMark = "〓";

/** A document with the one font, and what that font lacks. */
export interface Sheet {
  readonly pdf: PDFDocument;
  readonly font: PDFFont;
  /** The text with 〓 for every character that has no glyph. */
  readonly printable: (text: string) => string;
  readonly widthOf: (text: string, size: number) => number;
}

export async function newSheet(fontBytes: Uint8Array, title: string): Promise<Sheet> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(title);
  pdf.setLanguage("zh-CN");
  pdf.registerFontkit(fontkit as unknown as Parameters<PDFDocument["registerFontkit"]>[0]);
  // Only the glyphs in use: kilobytes instead of ten megabytes.
  const font = await pdf.embedFont(fontBytes, { subset: true });
  const known = new Set(font.getCharacterSet());
  const printable = (text: string): string =>
    Array.from(text, (character) =>
      known.has(character.codePointAt(0) ?? 0) ? character : lackingMark,
    ).join("");
  return { pdf, font, printable, widthOf: measured(font) };
}

/** Widths added up from those of single characters, each asked once: shaping a name anew for every size takes seconds. */
function measured(font: PDFFont): Sheet["widthOf"] {
  const widths = new Map<string, number>();
  const widthOfOne = (character: string): number => {
    const known = widths.get(character) ?? font.widthOfTextAtSize(character, 1);
    widths.set(character, known);
    return known;
  };
  return (text, size) =>
    Array.from(text).reduce((width, character) => width + widthOfOne(character), 0) * size;
}

/** The characters of these texts that the font lacks. */
export const lackingIn = ({ printable }: Sheet, text: string): string[] => [
  ...new Set(
    Array.from(text).filter((character) => character !== lackingMark && printable(character) === lackingMark),
  ),
];

export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Breaks between any two characters, as Chinese does. */
function broken({ widthOf }: Sheet, text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const character of text) {
    if (line !== "" && widthOf(line + character, size) > width) {
      lines.push(line);
      line = character.trimStart();
    } else line += character;
  }
  return line === "" ? lines : [...lines, line];
}

/** As large as it goes, in at most so many lines; a text too long even for the smallest size is cut with "…". */
export function fit(
  sheet: Sheet,
  text: string,
  of: { readonly width: number; readonly lines: number; readonly largest: number; readonly smallest: number },
): Fitted {
  for (let size = of.largest; size >= of.smallest; size -= 1) {
    const lines = broken(sheet, text, size, of.width);
    if (lines.length <= of.lines) return { size, lines };
  }
  const size = of.smallest;
  const lines = broken(sheet, text, size, of.width).slice(0, of.lines);
  const last = lines.pop() ?? "";
  return { size, lines: [...lines, `${last.slice(0, -1)}…`] };
}

/** Draws lines around a middle, downwards from `top`; answers where the next text may begin. */
export function drawCentred(
  page: PDFPage,
  { font, widthOf }: Sheet,
  { size, lines }: Fitted,
  of: { readonly middle: number; readonly top: number; readonly color: RGB },
): number {
  let y = of.top;
  for (const line of lines) {
    y -= size * 1.2;
    page.drawText(line, {
      x: of.middle - widthOf(line, size) / 2,
      y: y + size * 0.25,
      size,
      font,
      color: of.color,
    });
  }
  return y;
}
