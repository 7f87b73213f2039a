import type * as z from "zod";
import type { Amount, Indicator, operators } from "../../../../shared/contracts/matchmaking-content.ts";

/** Short forms for what every demo item says, so that the data reads as data. */

/** A quantified indicator: name, comparison, target, unit, test method. */
export const indicator = (
  name: string,
  operator: (typeof operators)[number],
  target: string,
  unit?: string,
  testMethod?: string,
): z.input<typeof Indicator> => ({
  name,
  operator,
  target,
  ...(unit === undefined ? {} : { unit }),
  ...(testMethod === undefined ? {} : { testMethod }),
});

/** An amount in 万元; from 0 means "up to". */
export const wan = (from: number, to: number): z.input<typeof Amount> => ({
  negotiable: false,
  ...(from === 0 ? {} : { minYuan: from * 10_000 }),
  maxYuan: to * 10_000,
});

/** 面议 */
export const negotiable: z.input<typeof Amount> = { negotiable: true };
