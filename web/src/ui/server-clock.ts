/** How this device's clock stands to the server's. */
export interface ClockDifference {
  /** To be added to this device's time; positive when the device is slow. */
  readonly ms: number;
  /** How wrong that can be: the header names whole seconds, and the answer took its time. */
  readonly errorMs: number;
}

export interface ClockSample {
  /** `Date` and `Age` of an answer: a cache in between keeps the date and adds the age. */
  readonly date: string;
  readonly age: string | null;
  /** On this device's clock, in milliseconds. */
  readonly asked: number;
  readonly answered: number;
}

/** Undefined for an answer that does not say when it was made. */
export function clockDifference({ date, age, asked, answered }: ClockSample): ClockDifference | undefined {
  const written = Date.parse(date);
  if (Number.isNaN(written)) return undefined;
  const aged = Number(age ?? 0);
  // The second is cut off, so that on average the server was half a second further.
  const server = written + (Number.isFinite(aged) ? aged * 1000 : 0) + 500;
  const half = (answered - asked) / 2;
  return { ms: Math.round(server - (asked + half)), errorMs: Math.round(500 + half) };
}

/** Is the difference more than the measurement can be wrong? */
export const isOff = ({ ms, errorMs }: ClockDifference): boolean => Math.abs(ms) > errorMs + 1000;
