/**
 * Chinese patent application numbers: 8 digits (before October 2003) or 12 digits, a point and a check character.
 * Weights 2–9, repeated from 2; the sum mod 11 is the check character, 10 being X.
 */
const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5] as const;

/** Without `ZL`/`CN`, point and spaces, in upper case: `ZL 2017 1 0601862.3` → `2017106018623`. */
export const normalizePatentNumber = (text: string): string =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s.]/g, "")
    .replace(/^(ZL|CN)/, "");

/** Is this a normalised number with a right check character? */
export function isPatentNumber(number: string): boolean {
  if (!/^(\d{8}|\d{12})[\dX]$/.test(number)) return false;
  const digits = number.slice(0, -1);
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (weights[i] ?? 0), 0);
  return "0123456789X".charAt(sum % 11) === number.at(-1);
}
