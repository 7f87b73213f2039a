import type { Seat } from "./seats.ts";
import { isFree } from "./waitlist.ts";

/** Capacity is how many seats there are; these are the seats by which it changes. */

/** The lowest numbers that no seat has, as many as are missing. */
export function missingNumbers(seats: readonly Seat[], capacity: number): number[] {
  const taken = new Set(seats.map(({ number }) => number));
  const missing: number[] = [];
  for (let number = 1; missing.length < capacity - seats.length; number += 1)
    if (!taken.has(number)) missing.push(number);
  return missing;
}

/** Free seats beyond the capacity, highest number first; fewer than too many where people have them. */
export const surplusNumbers = (seats: readonly Seat[], capacity: number): number[] =>
  seats
    .filter(isFree)
    .map(({ number }) => number)
    .sort((one, other) => other - one)
    .slice(0, Math.max(0, seats.length - capacity));
