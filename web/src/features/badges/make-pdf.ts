import { badges, type Guest, type Wording } from "./draw-badges.ts";
import { tableCards } from "./draw-table-cards.ts";
import { type Lacking, lacking } from "./lacking.ts";
import type { Layout } from "./layouts.ts";
import { loadFont } from "./load-font.ts";

/** The PDF, and whose names it cannot print in full. */
export async function makePdf(
  layout: Layout,
  guests: readonly Guest[],
  of: Wording,
): Promise<{ readonly pdf: Uint8Array; readonly lacking: readonly Lacking[] }> {
  const font = await loadFont();
  const pdf =
    layout === "table-cards" ? await tableCards(font, guests, of) : await badges(font, guests, of, layout);
  return { pdf, lacking: await lacking(font, guests) };
}
