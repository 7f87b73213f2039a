import { simplify } from "./simplify.ts";

/** Texts that differ only in width, case or Traditional against Simplified writing become the same text. */
export const normalize = (text: string): string => simplify(text.normalize("NFKC").toLowerCase());
