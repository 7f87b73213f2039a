import { ConverterFactory, type ConverterFunction } from "opencc-js/core";
import traditionalCharacters from "opencc-js/dict/TSCharacters";
import traditionalPhrases from "opencc-js/dict/TSPhrases";
import taiwanVariants from "opencc-js/dict/TWVariantsRev";
import taiwanVariantPhrases from "opencc-js/dict/TWVariantsRevPhrases";

/** What the dictionaries become: built once, and only when the first Chinese text comes. */
interface Simplification {
  /** By UTF-16 code unit: 1 where the character is written in Traditional Chinese only. */
  readonly traditionalOnly: Uint8Array;
  readonly convert: ConverterFunction;
}

let built: Simplification | undefined;

function build(): Simplification {
  const traditionalOnly = new Uint8Array(0x10000);
  for (const entry of traditionalCharacters.split("|")) {
    const [from = "", to = ""] = entry.split(" ");
    if (from.length === 1 && from !== to) traditionalOnly[from.charCodeAt(0)] = 1;
  }
  const convert = ConverterFactory(
    [taiwanVariantPhrases, taiwanVariants],
    [traditionalPhrases, traditionalCharacters],
  );
  return { traditionalOnly, convert };
}

/**
 * Traditional characters as Simplified ones. A text without a single character that only Traditional Chinese uses
 * stays as it is: converting native Simplified text rewrites words that were right (显著 becomes 显着).
 */
export function simplify(text: string): string {
  built ??= build();
  const { traditionalOnly, convert } = built;
  for (let at = 0; at < text.length; at += 1) {
    if (traditionalOnly[text.charCodeAt(at)] === 1) return convert(text);
  }
  return text;
}
