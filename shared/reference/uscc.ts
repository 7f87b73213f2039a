/**
 * 统一社会信用代码 (GB 32100-2015): 18 characters, the last one a check character over the other 17.
 * A right check character does not prove that the organization exists: that is verified separately.
 */

/** 31 symbols; I, O, S, V and Z do not occur. A symbol's value is its index. */
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
/** Weight of position i (from 1) is 3^(i-1) mod 31. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const shape = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

export type UsccFault = "shape" | "check_character";

/** Full-width characters, spaces and lower case are how people paste codes. */
export const normalizeUscc = (text: string): string =>
  text.normalize("NFKC").replace(/\s/g, "").toUpperCase();

/** The check character of the first 17 characters, which must be of the alphabet. */
export function usccCheckCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(first17.charAt(i)), 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** What is wrong with a normalised code, or undefined when nothing is. */
export function usccFault(code: string): UsccFault | undefined {
  if (!shape.test(code)) return "shape";
  return usccCheckCharacter(code.slice(0, 17)) === code.charAt(17) ? undefined : "check_character";
}

/** 92 is a sole trader (个体工商户): no legal person, so it can neither post nor bid in its own name. */
export const isSoleTrader = (code: string): boolean => code.startsWith("92");
