/**
 * Public holidays of the mainland and the weekend days worked in exchange (调休), as the General Office of the State
 * Council announces them each November for the following year. Dates are `MM-DD`; holidays run from the first to the
 * second date, both included, weekends inside them too.
 */
export interface YearOfHolidays {
  readonly holidays: readonly (readonly [from: string, to: string])[];
  readonly makeUpDays: readonly string[];
}

export type HolidayCalendar = Readonly<Record<string, YearOfHolidays>>;

export const publicHolidays: HolidayCalendar = {
  "2023": {
    holidays: [
      ["01-01", "01-02"],
      ["01-21", "01-27"],
      ["04-05", "04-05"],
      ["04-29", "05-03"],
      ["06-22", "06-24"],
      ["09-29", "10-06"],
    ],
    makeUpDays: ["01-28", "01-29", "04-23", "05-06", "06-25", "10-07", "10-08"],
  },
  "2024": {
    holidays: [
      ["01-01", "01-01"],
      ["02-10", "02-17"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["06-10", "06-10"],
      ["09-15", "09-17"],
      ["10-01", "10-07"],
    ],
    makeUpDays: ["02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12"],
  },
  "2025": {
    holidays: [
      ["01-01", "01-01"],
      ["01-28", "02-04"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["05-31", "06-02"],
      ["10-01", "10-08"],
    ],
    makeUpDays: ["01-26", "02-08", "04-27", "09-28", "10-11"],
  },
  "2026": {
    holidays: [
      ["01-01", "01-03"],
      ["02-15", "02-23"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["06-19", "06-21"],
      ["09-25", "09-27"],
      ["10-01", "10-07"],
    ],
    makeUpDays: ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"],
  },
};
