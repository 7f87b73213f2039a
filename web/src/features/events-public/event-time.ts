import { civilDateAt } from "../../../../shared/kernel/time.ts";
import type { Language } from "../../api/problem.ts";

const timeZone = "Asia/Shanghai";

/** "3月20日周五" and, of another year than this, with it; weekdays because people plan by them. */
export function weekdayText(at: string, language: Language, year = true): string {
  return new Intl.DateTimeFormat(language, {
    ...(year ? { year: "numeric" } : {}),
    month: language === "en" ? "short" : "long",
    day: "numeric",
    weekday: "short",
    timeZone,
  }).format(new Date(at));
}

/** "14:00" */
export const clockText = (at: string): string =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(new Date(at));

/** "2026年3月20日周五 14:00" */
export const momentText = (at: string, language: Language): string =>
  `${weekdayText(at, language)} ${clockText(at)}`;

/** A dash after which no line breaks: "14:00–17:00" stays together. */
const dash = "–\u2060";

/** "2026年3月20日周五 14:00–17:00"; over several days, both with their day. */
export function spanText(startsAt: string, endsAt: string, language: Language): string {
  if (civilDateAt(startsAt) === civilDateAt(endsAt))
    return `${momentText(startsAt, language)}${dash}${clockText(endsAt)}`;
  return `${momentText(startsAt, language)} – ${weekdayText(endsAt, language, false)} ${clockText(endsAt)}`;
}

/** For `<time>` and schema.org: the instant as Shanghai's clock shows it, with its offset. */
export const withOffset = (at: string): string =>
  `${new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
