const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** How long until then, in the two units that matter; `over` once it has come. */
export interface Countdown {
  readonly as: "days" | "hours" | "minutes" | "over";
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** Rounded down, so that it never promises more time than there is. */
export function countdown(until: string, now: string): Countdown {
  const left = Math.max(0, Date.parse(until) - Date.parse(now));
  const parts = {
    days: Math.floor(left / day),
    hours: Math.floor((left % day) / hour),
    minutes: Math.floor((left % hour) / minute),
    seconds: Math.floor((left % minute) / second),
  };
  if (left === 0) return { as: "over", ...parts };
  return { as: left >= day ? "days" : left >= hour ? "hours" : "minutes", ...parts };
}

/** After how long the text changes: a page that says "3 days" has no need to work every second. */
export const tickMs = (until: string, now: string): number =>
  Date.parse(until) - Date.parse(now) <= hour ? second : 20 * second;
