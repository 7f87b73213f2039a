import type { Guest } from "./draw-badges.ts";
import { lackingIn, newSheet } from "./sheet.ts";

export interface Lacking {
  readonly name: string;
  readonly characters: readonly string[];
}

/** Whose badge has characters that the font lacks: they are printed as 〓, to be written in by hand. */
export async function lacking(fontBytes: Uint8Array, guests: readonly Guest[]): Promise<Lacking[]> {
  const sheet = await newSheet(fontBytes, "");
  return guests.flatMap(({ name, organizationName = "" }) => {
    const characters = lackingIn(sheet, name + organizationName);
    return characters.length === 0 ? [] : [{ name, characters }];
  });
}
