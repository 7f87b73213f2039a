const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** The schedule that Standard Webhooks recommends: ten attempts over three days and some hours. */
export const attemptDelaysMs = [
  0,
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const;

export const maxAttempts = attemptDelaysMs.length;

/** How long to wait after so many attempts; undefined when it is given up. */
export const delayAfter = (attempts: number): number | undefined => attemptDelaysMs[attempts];
