import { StartError } from "../start-error.ts";

const milliseconds: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** AWS counts days of the week from 1 for Sunday, cron from 0. */
const shiftWeekdays = (field: string): string =>
  field.replace(/(?<![#\dA-Za-z])[1-7](?!\d)/g, (day) => String(Number(day) - 1));

/**
 * A schedule expression of AWS as croner understands it: `cron(minutes hours day month weekday year)` becomes a cron
 * pattern, `rate(n units)` an interval in milliseconds.
 */
export function readSchedule(
  expression: string,
  where: string,
): { pattern: string } | { everyMilliseconds: number } {
  const refuse = (): never => {
    throw new StartError(`The local runtime does not understand the schedule ${expression} of ${where}.`);
  };
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  if (rate) {
    const unit = milliseconds[rate[2] ?? ""];
    return unit === undefined ? refuse() : { everyMilliseconds: Number(rate[1]) * unit };
  }
  const fields = /^cron\((.+)\)$/.exec(expression)?.[1]?.trim().split(/\s+/);
  if (fields?.length !== 6) return refuse();
  const [minute = "", hour = "", day = "", month = "", weekday = "", year = ""] = fields;
  if (/[LW]/.test(day) || /[L]/.test(weekday) || weekday.includes("#")) return refuse();
  const any = (field: string): string => (field === "?" ? "*" : field);
  // Seven fields: seconds first, years last.
  return { pattern: ["0", minute, hour, any(day), month, shiftWeekdays(any(weekday)), year].join(" ") };
}
