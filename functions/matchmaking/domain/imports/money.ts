import type { Amount } from "../../../../shared/contracts/matchmaking-content.ts";
import type { CellFault } from "./cell.ts";

/** The unit that the column's heading names. */
export type MoneyUnit = "元" | "万元" | "亿元";

const zeros: Readonly<Record<MoneyUnit, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/** Words in which forms leave an amount open. */
const open = /^(面议|另议|待定|协商|可协商|双方协商|洽谈|面谈|协议定价|视情况而定|价格面议)$/;

const number = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
const unit = "(亿元|亿|万元|万|元|[a-z%$€¥人台套吨年月]+)?";
const single = new RegExp(`^${number}${unit}$`);
const range = new RegExp(`^${number}${unit}(?:-|~|—|至|到)${number}${unit}$`);
const most = new RegExp(
  `^(?:≤|<=|<|不超过|不高于|至多|最多|低于)${number}${unit}$|^${number}${unit}(?:以内|以下|内)$`,
);
const least = new RegExp(
  `^(?:≥|>=|>|不低于|不少于|至少|高于|超过)${number}${unit}$|^${number}${unit}(?:以上|起)$`,
);

const named = (written: string | undefined): MoneyUnit | "other" | undefined => {
  if (written === undefined) return undefined;
  if (written === "万" || written === "万元") return "万元";
  if (written === "亿" || written === "亿元") return "亿元";
  return written === "元" ? "元" : "other";
};

/**
 * Decimal text to whole 元 by moving the point, never through binary fractions. Undefined when it is finer than 元.
 */
export function yuanOf(decimal: string, column: MoneyUnit): number | undefined {
  const [whole = "", fraction = ""] = decimal.replaceAll(",", "").split(".");
  const shift = zeros[column];
  if (/[1-9]/.test(fraction.slice(shift))) return undefined;
  const digits = `${whole}${fraction.slice(0, shift).padEnd(shift, "0")}`.replace(/^0+(?=\d)/, "");
  return digits.length > 15 ? undefined : Number(digits);
}

const tidy = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s约¥￥]/g, "")
    .replace(/人民币|左右|大约/g, "")
    .replace(/[–−－～]/g, "-");

/** A budget or price as people write it; every number is in the column's unit, and one that says another is refused. */
export function readAmount(text: string, column: MoneyUnit): Amount | CellFault {
  const written = tidy(text);
  if (open.test(written)) return { negotiable: true };
  const fault = (code: CellFault["code"]): CellFault => ({ code, params: { value: text } });
  const [low, high] = boundsIn(written);
  if (low === undefined && high === undefined) return fault("cell.money");
  const sides = [low, high].filter((side) => side !== undefined);
  if (sides.some((side) => side.unit !== undefined && side.unit !== column)) return fault("cell.money_unit");
  const [minYuan, maxYuan] = [low, high].map((side) => side && yuanOf(side.number, column));
  if (sides.some((side) => yuanOf(side.number, column) === undefined)) return fault("cell.money");
  return {
    negotiable: false,
    ...(minYuan === undefined ? {} : { minYuan }),
    ...(maxYuan === undefined ? {} : { maxYuan }),
  };
}

interface Side {
  readonly number: string;
  readonly unit: MoneyUnit | "other" | undefined;
}

const side = (digits: string | undefined, unitText: string | undefined): Side | undefined =>
  digits === undefined ? undefined : { number: digits, unit: named(unitText) };

type Bounds = readonly [low: Side | undefined, high: Side | undefined];

function boundsIn(written: string): Bounds {
  const one = single.exec(written);
  if (one !== null) {
    const exactly = side(one[1], one[2]);
    return [exactly, exactly];
  }
  const both = range.exec(written);
  if (both !== null) return [side(both[1], both[2] ?? both[4]), side(both[3], both[4])];
  const upper = most.exec(written);
  if (upper !== null) return [undefined, side(upper[1] ?? upper[3], upper[2] ?? upper[4])];
  const lower = least.exec(written);
  if (lower !== null) return [side(lower[1] ?? lower[3], lower[2] ?? lower[4]), undefined];
  return [undefined, undefined];
}
