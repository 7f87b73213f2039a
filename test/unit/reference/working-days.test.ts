import chineseDays from "chinese-days";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../shared/kernel/time.ts";
import { publicHolidays } from "../../../shared/reference/public-holidays.ts";
import {
  addWorkdays,
  isWorkday,
  publicityWindow,
  workdaysBetween,
} from "../../../shared/reference/working-days.ts";

const daysOf = (year: number): string[] => {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(`${year}`); day = addDays(day, 1)) days.push(day);
  return days;
};
const date = fc.integer({ min: 0, max: 1430 }).map((days) => addDays("2023-01-01", days));

describe("working days", () => {
  it.each([2023, 2024, 2025, 2026])("of %i are those of another table", (year) => {
    for (const day of daysOf(year)) expect(isWorkday(day), day).toBe(chineseDays.isWorkday(day));
  });

  it.each([
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])("in %i are %i", (year, count) => {
    expect(daysOf(year).filter((day) => isWorkday(day))).toHaveLength(count);
  });

  it.each([
    ["2026-02-13", "2026-02-27"],
    ["2026-04-30", "2026-05-11"],
    ["2026-09-24", "2026-10-09"],
    ["2026-09-30", "2026-10-13"],
  ])("five after %s end on %s", (from, to) => {
    expect(addWorkdays(from, 5)).toBe(to);
    expect(workdaysBetween(from, to)).toBe(5);
  });

  it.each([
    // Notices that were published: Rongcheng with a Saturday worked in exchange, Jiangmen.
    ["2023-04-26", 5, "2023-04-27", "2023-05-06"],
    ["2023-10-26", 6, "2023-10-27", "2023-11-03"],
    // Chongqing counted the day of the notice: as if published the day before.
    ["2024-06-27", 5, "2024-06-28", "2024-07-04"],
    // Published on a Friday and on a holiday: the first day of the notice is a working day.
    ["2026-11-20", 5, "2026-11-23", "2026-11-27"],
    ["2026-10-02", 1, "2026-10-08", "2026-10-08"],
  ])("of a notice published on %s for %i days run from %s to %s", (published, days, from, to) => {
    expect(publicityWindow(published, days)).toEqual({ from, to });
  });

  it("are not guessed for a year that was not announced", () => {
    const unknown = expect.objectContaining({
      code: "workday.year_unknown",
      details: { params: { year: "2027" } },
    });
    for (const ask of [
      () => isWorkday("2027-10-01"),
      // Begins in a known year: the last days of it are not enough.
      () => addWorkdays("2026-12-30", 5),
      () => publicityWindow("2026-12-31", 1),
      () => workdaysBetween("2026-12-01", "2027-01-01"),
    ])
      expect(ask).toThrow(unknown);
    expect(addWorkdays("2026-12-24", 5)).toBe("2026-12-31");
  });

  it("follow a calendar that the city adds a year to", () => {
    const calendar = {
      ...publicHolidays,
      "2027": { holidays: [["01-01", "01-03"]], makeUpDays: [] },
    } as const;
    expect(addWorkdays("2026-12-31", 1, calendar)).toBe("2027-01-04");
  });

  it("are counted as they are added", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 15 }), (from, days) => {
        const to = addWorkdays(from, days);
        expect(workdaysBetween(from, to)).toBe(days);
        if (days > 0) expect(isWorkday(to)).toBe(true);
      }),
    );
  });

  it("add up", () => {
    fc.assert(
      fc.property(date, fc.nat(7), fc.nat(7), (from, a, b) => {
        expect(addWorkdays(addWorkdays(from, a), b)).toBe(addWorkdays(from, a + b));
      }),
    );
  });

  it.each(["2026-02-30", "2026-2-3", "", "2026-02-03T00:00:00.000Z"])("%j is no date", (text) => {
    expect(() => isWorkday(text)).toThrow(RangeError);
    expect(() => addWorkdays(text, 1)).toThrow(RangeError);
    expect(() => workdaysBetween(text, "2026-03-01")).toThrow(RangeError);
  });

  it("are a whole number, and a notice has at least one", () => {
    for (const days of [-1, 1.5, Number.NaN])
      expect(() => addWorkdays("2026-03-02", days)).toThrow(RangeError);
    expect(() => publicityWindow("2026-03-02", 0)).toThrow(RangeError);
    expect(() => workdaysBetween("2026-03-02", "2026-03-01")).toThrow(RangeError);
  });
});
