import type { Bilingual } from "../../../shared/kernel/bilingual.ts";

const format = (locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: "Asia/Shanghai", hourCycle: "h23", ...options });

const days = {
  zh: format("zh-CN", { year: "numeric", month: "long", day: "numeric", weekday: "short" }),
  en: format("en-GB", { year: "numeric", month: "short", day: "numeric", weekday: "short" }),
} as const;
const clock = format("en-GB", { hour: "2-digit", minute: "2-digit" });

const tongues = ["zh", "en"] as const;
const inBoth = (word: (tongue: (typeof tongues)[number]) => string): Bilingual => ({
  zh: word("zh"),
  en: word("en"),
});

/** `2026年9月30日周三 14:00`, as a clock in China shows it. */
export const chinaTime = (at: string): Bilingual => {
  const instant = new Date(at);
  return inBoth((tongue) => `${days[tongue].format(instant)} ${clock.format(instant)}`);
};

/** From when to when; the second day is named only if it is another one. */
export const chinaPeriod = (from: string, to: string): Bilingual => {
  const [start, end] = [new Date(from), new Date(to)];
  return inBoth((tongue) => {
    const [first, last] = [days[tongue].format(start), days[tongue].format(end)];
    return `${first} ${clock.format(start)}–${first === last ? "" : `${last} `}${clock.format(end)}`;
  });
};
