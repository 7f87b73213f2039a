import { civilDateAt, daysBetween, type Instant } from "../../../shared/kernel/time.ts";
import type { Language } from "../api/problem.ts";

/** Numbers and dates as people read them. Amounts are integer 元 in the API and 万元 on the screen. */

const yuanPerWan = 10_000;

/** `1250000` → `125` (万元); at most four decimals, so that every 元 shows. */
export function wanOfYuan(yuan: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(yuan / yuanPerWan);
}

/** `125.5` (万元) → `1255000` (元), without the drift of floating point. */
export const yuanOfWan = (wan: number): number => Math.round(wan * yuanPerWan);

interface AmountRange {
  readonly minYuan?: number | undefined;
  readonly maxYuan?: number | undefined;
}

/** "50–120 万元", "120 万元以内", "面议"; in English the whole number of yuan, since nobody there counts in 万. */
export function amountText({ minYuan, maxYuan }: AmountRange, language: Language): string {
  const zh = language === "zh-CN";
  const say = (digits: string): string => (zh ? `${digits} 万元` : `CNY ${digits}`);
  const number = (yuan: number): string =>
    zh ? wanOfYuan(yuan, language) : new Intl.NumberFormat(language).format(yuan);
  if (minYuan !== undefined && maxYuan !== undefined) {
    return say(minYuan === maxYuan ? number(maxYuan) : `${number(minYuan)}–${number(maxYuan)}`);
  }
  if (maxYuan !== undefined) return zh ? `${say(number(maxYuan))}以内` : `up to ${say(number(maxYuan))}`;
  if (minYuan !== undefined) return zh ? `${say(number(minYuan))}起` : `from ${say(number(minYuan))}`;
  return zh ? "面议" : "To be negotiated";
}

/** "2026年3月1日" from a civil date; the date is Shanghai's already, so it must not be shifted. */
export function dateText(date: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** The day of an instant, in Shanghai. */
export const dayText = (at: Instant, language: Language): string => dateText(civilDateAt(at), language);

/** Day and minute of an instant, in Shanghai. */
export function instantText(at: Instant, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "Asia/Shanghai",
  }).format(new Date(at));
}

/** Days from today (Shanghai) to a civil date; negative when it has passed. */
export const daysLeft = (date: string): number => daysBetween(civilDateAt(new Date().toISOString()), date);

/** "1.2 MB" */
export function sizeText(bytes: number, language: Language): string {
  const [value, unit] = bytes < 1_048_576 ? [bytes / 1024, "KB"] : [bytes / 1_048_576, "MB"];
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(Math.max(value, 0.1))} ${unit}`;
}
