/** An instant: ISO 8601 in UTC with milliseconds and `Z`, e.g. `2026-03-01T08:00:00.000Z`. Sorts as text. */
export type Instant = string;

/** A civil date in Asia/Shanghai: `YYYY-MM-DD`. Sorts as text. */
export type CivilDate = string;

/** Where "now" comes from. Comes in as an argument: rules never ask the machine. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** Shanghai has been UTC+8 without daylight saving time since 1991. */
const shanghaiOffsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** The civil date in Asia/Shanghai at this instant. */
export const civilDateAt = (at: Instant): CivilDate =>
  new Date(Date.parse(at) + shanghaiOffsetMs).toISOString().slice(0, 10);

/** The first instant that is after this civil date in Asia/Shanghai (24:00 there). */
export const endOfCivilDate = (date: CivilDate): Instant =>
  new Date(Date.parse(`${date}T00:00:00.000Z`) - shanghaiOffsetMs + dayMs).toISOString();

/** The civil date `days` later (earlier when negative). */
export const addDays = (date: CivilDate, days: number): CivilDate =>
  new Date(Date.parse(`${date}T00:00:00.000Z`) + days * dayMs).toISOString().slice(0, 10);

/** The instant `milliseconds` later (earlier when negative). */
export const addMilliseconds = (at: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(at) + milliseconds).toISOString();

/** Whole days from one civil date to another; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / dayMs);

/** DynamoDB's TTL attribute: epoch seconds. */
export const epochSeconds = (at: Instant): number => Math.floor(Date.parse(at) / 1000);

/** Is this text a date that exists (`2026-02-30` does not)? */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === text;
}
