/** Money is typed and shown in 万元 and stored in integer 元. Parsed digit by digit: no floating point. */

const yuanPerWan = 10_000;
/** What the contract accepts at most: 1,000 亿元. */
const maxYuan = 100_000_000_000;
/** From here on people have usually typed 元 into a field of 万元. */
const surprisingYuan = 1_000_000_000;

export type MoneyFault = "format" | "tooBig";

/** `"12.5"` → 125000. Thousands separators, full-width digits and the unit itself are how people paste amounts. */
export function parseWan(text: string): number | MoneyFault {
  const plain = text
    .normalize("NFKC")
    .replace(/[,\s]/g, "")
    .replace(/万元?$/, "");
  const match = /^(\d{1,12})(?:\.(\d{1,4}))?$/.exec(plain);
  if (match === null) return "format";
  const yuan = Number(match[1]) * yuanPerWan + Number((match[2] ?? "").padEnd(4, "0"));
  return yuan > maxYuan ? "tooBig" : yuan;
}

/** 125000 → `"12.5"`. */
export function wanText(yuan: number): string {
  const whole = Math.floor(yuan / yuanPerWan);
  const rest = String(yuan % yuanPerWan)
    .padStart(4, "0")
    .replace(/0+$/, "");
  return rest === "" ? String(whole) : `${whole}.${rest}`;
}

/** Large enough to ask whether 元 was meant. */
export const isSurprising = (yuan: number): boolean => yuan >= surprisingYuan;
