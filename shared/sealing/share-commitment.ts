import { type Sha256, sha256Hex } from "../digest/sha256.ts";

/** A share as it was given out. Line breaks and spaces come with printing and mailing. */
export const shareAsGiven = (text: string): string => text.replace(/\s/g, "").toLowerCase();

/** Compare with what was published when the shares were given out. Apart, so that whoever compares needs no sealing. */
export const shareCommitment = (text: string): Sha256 =>
  sha256Hex(new TextEncoder().encode(shareAsGiven(text)));
