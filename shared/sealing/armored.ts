import { armor } from "age-encryption";
import { DomainError } from "../kernel/domain-error.ts";

/** Sealed bytes as text, for JSON and for printing: what every age tool calls an armored file. */
export const armored = (sealed: Uint8Array): string => armor.encode(sealed);

/** The sealed bytes of such a text. Throws `sealing.damaged` for any other. */
export function unarmored(text: string): Uint8Array {
  try {
    return armor.decode(text);
  } catch {
    throw new DomainError("invalid", "sealing.damaged");
  }
}
