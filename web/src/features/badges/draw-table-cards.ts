import { concatTransformationMatrix, popGraphicsState, pushGraphicsState, rgb } from "@cantoo/pdf-lib";
import type { Guest, Wording } from "./draw-badges.ts";
import { drawCentred, faint, fit, ink, mm, newSheet } from "./sheet.ts";

const width = mm(297);
const half = mm(105);
const margin = mm(16);

/** 桌签: a sheet of A4 on its side, folded along the middle; the name faces both ways. */
export async function tableCards(
  fontBytes: Uint8Array,
  guests: readonly Guest[],
  of: Wording,
): Promise<Uint8Array> {
  const sheet = await newSheet(fontBytes, of.eventTitle);
  const { pdf, printable } = sheet;
  for (const guest of guests) {
    const page = pdf.addPage([width, 2 * half]);
    const face = () => {
      const of = { width: width - 2 * margin, lines: 1 };
      const name = fit(sheet, printable(guest.name), { ...of, largest: 120, smallest: 36 });
      const below = drawCentred(page, sheet, name, {
        middle: width / 2,
        top: half / 2 + name.size * (guest.organizationName === undefined ? 0.6 : 0.85),
        color: ink,
      });
      if (guest.organizationName === undefined) return;
      const organization = fit(sheet, printable(guest.organizationName), {
        ...of,
        largest: 28,
        smallest: 12,
      });
      drawCentred(page, sheet, organization, { middle: width / 2, top: below - mm(2), color: faint });
    };
    face();
    // Turned by 180° about the middle of the sheet.
    page.pushOperators(pushGraphicsState(), concatTransformationMatrix(-1, 0, 0, -1, width, 2 * half));
    face();
    page.pushOperators(popGraphicsState());
    page.drawLine({
      start: { x: 0, y: half },
      end: { x: width, y: half },
      thickness: 0.5,
      dashArray: [4, 4],
      color: rgb(0.75, 0.75, 0.75),
    });
  }
  return pdf.save();
}
