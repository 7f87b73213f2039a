import { DomainError } from "../kernel/domain-error.ts";
import { addDays, type CivilDate, isCivilDate } from "../kernel/time.ts";
import { type HolidayCalendar, publicHolidays } from "./public-holidays.ts";

/**
 * 工作日 on civil dates, by the calendar given (the vendored one unless a city adds a year). A year that is not in it
 * throws `workday.year_unknown`: a Monday of a year not announced yet may be a holiday, and a notice that ends too
 * early is void.
 */

export function isWorkday(date: CivilDate, calendar: HolidayCalendar = publicHolidays): boolean {
  if (!isCivilDate(date)) throw new RangeError(`${date} is no date`);
  const [year, day] = [date.slice(0, 4), date.slice(5)];
  const known = calendar[year];
  if (known === undefined) throw new DomainError("conflict", "workday.year_unknown", { params: { year } });
  if (known.makeUpDays.includes(day)) return true;
  if (known.holidays.some(([from, to]) => from <= day && day <= to)) return false;
  const weekday = new Date(`${date}T00:00:00.000Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The n-th working day after the date, which itself does not count (Civil Code, article 201); with 0 the date. */
export function addWorkdays(
  date: CivilDate,
  days: number,
  calendar: HolidayCalendar = publicHolidays,
): CivilDate {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`${days} is no number of days`);
  if (!isCivilDate(date)) throw new RangeError(`${date} is no date`);
  let at = date;
  for (let left = days; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkday(at, calendar)) left -= 1;
  }
  return at;
}

/** Working days after `from`, up to and including `to`: what `addWorkdays` would have to add. */
export function workdaysBetween(
  from: CivilDate,
  to: CivilDate,
  calendar: HolidayCalendar = publicHolidays,
): number {
  if (!isCivilDate(from) || !isCivilDate(to) || to < from)
    throw new RangeError(`${from} to ${to} is no span of dates`);
  let count = 0;
  for (let at = from; at < to; ) {
    at = addDays(at, 1);
    if (isWorkday(at, calendar)) count += 1;
  }
  return count;
}

/** Both dates of a public notice; both belong to it, and it ends with the second one (24:00 in Shanghai). */
export interface PublicityWindow {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** 公示 of so many working days, the day of publication not counted: the first of them and the last. */
export function publicityWindow(
  publishedOn: CivilDate,
  days: number,
  calendar: HolidayCalendar = publicHolidays,
): PublicityWindow {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`${days} is no length of a notice`);
  return { from: addWorkdays(publishedOn, 1, calendar), to: addWorkdays(publishedOn, days, calendar) };
}
