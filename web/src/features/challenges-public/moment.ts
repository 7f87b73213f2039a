import type { Language } from "../../api/problem.ts";
import { clockText, weekdayText } from "../events-public/event-time.ts";

const timeZone = "Asia/Shanghai";

/** "18:00", and "18:00:05" where the seconds say something. */
function clock(at: string): string {
  const seconds = new Intl.DateTimeFormat("en-GB", { second: "2-digit", timeZone }).format(new Date(at));
  return Number(seconds) === 0 ? clockText(at) : `${clockText(at)}:${seconds.padStart(2, "0")}`;
}

/**
 * "2026年12月1日周二 18:00（+08:00）": an instant that decides something is written with its offset, so that nobody has
 * to guess whose clock it is.
 */
export function offsetText(at: string, language: Language): string {
  const offset = language === "en" ? " (+08:00)" : "（+08:00）";
  return `${weekdayText(at, language)} ${clock(at)}${offset}`;
}
