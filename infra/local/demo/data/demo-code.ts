import { usccCheckCharacter } from "../../../../shared/reference/uscc.ts";

/**
 * Codes that are well-formed and belong to nobody. Positions 9–17 of a real code are an old organization code, whose
 * own last character checks its first eight (GB 11714); here that inner character is wrong on purpose.
 */

const innerWeights = [3, 7, 9, 10, 5, 8, 4, 2] as const;
const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The character that would make eight characters a real organization code. */
export function innerCheckCharacter(first8: string): string {
  const sum = innerWeights.reduce(
    (total, weight, i) => total + weight * letters.indexOf(first8.charAt(i)),
    0,
  );
  return "0123456789X0".charAt(11 - (sum % 11));
}

/** 91 company, 12 public institution, 11 government, 52 private non-enterprise unit. */
export type CodePrefix = "91" | "12" | "11" | "52";

/** The demo code with this serial number (0–999) at this registrar; the check character at the end is right. */
export function demoUscc(prefix: CodePrefix, registrar: string, serial: number): string {
  const first8 = `MADEM${String(serial).padStart(3, "0")}`;
  const inner = Number(innerCheckCharacter(first8).replace("X", "0"));
  const first17 = `${prefix}${registrar}${first8}${(inner + 1) % 10}`;
  return first17 + usccCheckCharacter(first17);
}
