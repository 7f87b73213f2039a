import type { EventCard } from "../../../../shared/contracts/events-content.ts";
import { addDays, type CivilDate, civilDateAt } from "../../../../shared/kernel/time.ts";
import type { Language } from "../../api/problem.ts";

/** `2026-03` */
export type Month = string;

export const monthOf = (at: string): Month => civilDateAt(at).slice(0, 7);

export const isMonth = (text: string): boolean => /^20\d{2}-(0[1-9]|1[0-2])$/.test(text);

/** Months later, earlier when negative. */
export function addMonths(month: Month, by: number): Month {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

/** "2026年3月", "March 2026" */
export const monthText = (month: Month, language: Language): string =>
  new Intl.DateTimeFormat(language, { year: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** 0 is Monday, as calendars here begin. */
const weekdayOf = (date: CivilDate): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The weeks that a month touches, whole ones, from Monday. */
export function weeksOf(month: Month): CivilDate[][] {
  const first = `${month}-01`;
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const weeks: CivilDate[][] = [];
  for (let monday = addDays(first, -weekdayOf(first)); monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(monday, i)));
  return weeks;
}

/** The first instant of a civil date in Shanghai. */
export const startOf = (date: CivilDate): string => new Date(`${date}T00:00:00+08:00`).toISOString();

/** What happens on each day; an event of several days stands on each of them. One that ends at midnight is over then. */
export function byDay<E extends Pick<EventCard, "startsAt" | "endsAt">>(
  events: readonly E[],
  days: readonly CivilDate[],
): ReadonlyMap<CivilDate, readonly E[]> {
  return new Map(
    days.map((day) => {
      const [from, to] = [startOf(day), startOf(addDays(day, 1))];
      return [day, events.filter((event) => event.startsAt < to && event.endsAt > from)];
    }),
  );
}
