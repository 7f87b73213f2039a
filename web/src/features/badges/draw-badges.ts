import { type PDFPage, rgb } from "@cantoo/pdf-lib";
import encodeQR from "qr";
import type { Audience } from "../../../../shared/contracts/events-content.ts";
import { drawCentred, faint, fit, ink, mm, newSheet, type Sheet, white } from "./sheet.ts";

/** What stands on a badge or a table card. */
export interface Guest {
  readonly name: string;
  readonly organizationName?: string | undefined;
  readonly audience: Audience;
  /** Typed or scanned at the door. */
  readonly code: string;
}

export interface Wording {
  readonly eventTitle: string;
  readonly audience: (audience: Audience) => string;
}

/** A colour for each audience, dark enough for white letters. */
const colours: Record<Audience, ReturnType<typeof rgb>> = {
  enterprise: rgb(0.06, 0.3, 0.36),
  university: rgb(0.29, 0.2, 0.5),
  supplier: rgb(0.07, 0.4, 0.36),
  investor: rgb(0.55, 0.18, 0.1),
  expert: rgb(0.42, 0.28, 0.02),
  guest: rgb(0.12, 0.33, 0.58),
  press: rgb(0.34, 0.36, 0.38),
};

const width = mm(90);
const height = mm(54);
const columns = 2;
const rows = 5;
const a4 = [mm(210), mm(297)] as const;

function drawQr(page: PDFPage, text: string, left: number, bottom: number, side: number): void {
  const modules = encodeQR(text, "raw", { border: 1, ecc: "quartile" });
  const step = side / modules.length;
  const squares = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  page.drawSvgPath(squares.join(""), { x: left, y: bottom + side, scale: step, color: ink, borderWidth: 0 });
}

function drawBadge(
  sheet: Sheet,
  page: PDFPage,
  guest: Guest,
  left: number,
  bottom: number,
  of: Wording,
): void {
  const { font, printable } = sheet;
  const band = mm(10);
  const margin = mm(4);
  const qr = mm(15);
  const middle = left + width / 2;
  page.drawRectangle({
    x: left,
    y: bottom + height - band,
    width,
    height: band,
    color: colours[guest.audience],
  });
  const pool = fit(sheet, printable(of.audience(guest.audience)), {
    width: width - 2 * margin,
    lines: 1,
    largest: 14,
    smallest: 8,
  });
  drawCentred(page, sheet, pool, { middle, top: bottom + height - mm(2.2), color: white });
  const name = fit(sheet, printable(guest.name), {
    width: width - 2 * margin,
    lines: 1,
    largest: 32,
    smallest: 12,
  });
  const below = drawCentred(page, sheet, name, { middle, top: bottom + height - band - mm(1.5), color: ink });
  if (guest.organizationName !== undefined) {
    const text = printable(guest.organizationName);
    const inner = width - 2 * margin;
    // A little smaller rather than one character alone on a second line.
    const lines = sheet.widthOf(text, 9) <= inner ? 1 : 2;
    const organization = fit(sheet, text, { width: inner, lines, largest: 12, smallest: 7 });
    drawCentred(page, sheet, organization, { middle, top: below - mm(0.5), color: ink });
  }
  drawQr(page, guest.code, left + width - margin - qr, bottom + mm(3), qr);
  const title = fit(sheet, printable(of.eventTitle), {
    width: width - 3 * margin - qr,
    lines: 2,
    largest: 9,
    smallest: 6,
  });
  title.lines.forEach((line, i) => {
    const y = bottom + mm(8) + (title.lines.length - 1 - i) * title.size * 1.25;
    page.drawText(line, { x: left + margin, y, size: title.size, font, color: faint });
  });
  page.drawText(guest.code, { x: left + margin, y: bottom + mm(3.5), size: 9, font, color: faint });
}

/** Thin lines to cut along. */
function drawCuts(page: PDFPage, left: number, bottom: number): void {
  page.drawRectangle({
    x: left,
    y: bottom,
    width,
    height,
    borderWidth: 0.25,
    borderColor: rgb(0.75, 0.75, 0.75),
  });
}

/** 胸牌, 90 × 54 mm: ten on a sheet of A4 to be cut, or each a page for a badge printer. */
export async function badges(
  fontBytes: Uint8Array,
  guests: readonly Guest[],
  of: Wording,
  layout: "sheets" | "single",
): Promise<Uint8Array> {
  const sheet = await newSheet(fontBytes, of.eventTitle);
  if (layout === "single") {
    for (const guest of guests) drawBadge(sheet, sheet.pdf.addPage([width, height]), guest, 0, 0, of);
    return sheet.pdf.save();
  }
  const left = (a4[0] - columns * width) / 2;
  const top = a4[1] - (a4[1] - rows * height) / 2;
  let page: PDFPage | undefined;
  guests.forEach((guest, i) => {
    const place = i % (columns * rows);
    if (page === undefined || place === 0) page = sheet.pdf.addPage([...a4]);
    const x = left + (place % columns) * width;
    const y = top - (Math.floor(place / columns) + 1) * height;
    drawBadge(sheet, page, guest, x, y, of);
    drawCuts(page, x, y);
  });
  return sheet.pdf.save();
}
