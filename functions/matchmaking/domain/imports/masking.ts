import type { ProblemCode } from "../../../../shared/kernel/problem-texts.ts";

/**
 * Phone and identity card numbers in free text: contacts belong into their own columns, identity numbers nowhere.
 * What is masked is never stored.
 */

type Masked = Extract<ProblemCode, `cell.masked_${string}`>;

interface Kind {
  readonly code: Masked;
  readonly pattern: RegExp;
  readonly keep: readonly [number, number];
}

const between = String.raw`[-\s.·]?`;

const kinds: readonly Kind[] = [
  {
    code: "cell.masked_id_number",
    // Region, date of birth, serial number, check character: no credit code looks like that.
    pattern:
      /(?<![0-9A-Za-z])[1-6]\d{5}\s?(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\s?\d{3}[\dXx](?![0-9A-Za-z])/g,
    keep: [4, 0],
  },
  {
    code: "cell.masked_mobile",
    pattern: new RegExp(
      String.raw`(?<!\d)(?:(?:\+|00)?86[-\s]?)?1[3-9]\d(?:${between}\d{4}${between}\d{4}|${between}\d{3}${between}\d{5})(?!\d)`,
      "g",
    ),
    keep: [3, 2],
  },
  {
    code: "cell.masked_landline",
    pattern: /(?<![\d.])(?:\(0\d{2,3}\)|0\d{2,3}[-\s])\s?\d{3,4}[-\s]?\d{4}(?:-\d{1,6})?(?!\d)/g,
    keep: [4, 0],
  },
];

/** Full-width digits and signs as half-width ones, character by character, so that places stay what they are. */
const halfWidth = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[—–−]/g, "-");

export interface MaskedText {
  readonly text: string;
  /** How many of each kind there were. */
  readonly found: readonly { readonly code: Masked; readonly count: number }[];
}

/** The text without the numbers that must not be in it. */
export function maskNumbers(original: string): MaskedText {
  let text = original;
  const found: { code: Masked; count: number }[] = [];
  for (const { code, pattern, keep } of kinds) {
    const matches = [...halfWidth(text).matchAll(pattern)];
    for (const match of matches) {
      const end = match.index + match[0].length;
      const stars = "*".repeat(match[0].length - keep[0] - keep[1]);
      const number = match[0];
      const masked = number.slice(0, keep[0]) + stars + (keep[1] === 0 ? "" : number.slice(-keep[1]));
      text = text.slice(0, match.index) + masked + text.slice(end);
    }
    if (matches.length > 0) found.push({ code, count: matches.length });
  }
  return { text, found };
}
