import type * as z from "zod";
import type { IntellectualProperty } from "../../../../shared/contracts/matchmaking-content.ts";

type Ip = z.input<typeof IntellectualProperty>;

const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5] as const;
const kinds = { "1": "invention", "2": "utility-model", "3": "design" } as const;

/**
 * A patent with a right check character that belongs to nobody: serials from 9 900 000 on are far above what the
 * office has ever reached in a year.
 */
export function patent(year: string, kind: keyof typeof kinds, serial: number): Ip {
  const digits = `${year}${kind}${9_900_000 + serial}`;
  const sum = weights.reduce<number>((total, weight, i) => total + weight * Number(digits[i]), 0);
  return { type: kinds[kind], number: `ZL${digits}.${"0123456789X".charAt(sum % 11)}` };
}

/** 软件著作权 */
export const software = (number: string): Ip => ({ type: "software", number });

/** 技术秘密 */
export const tradeSecret: Ip = { type: "trade-secret" };
