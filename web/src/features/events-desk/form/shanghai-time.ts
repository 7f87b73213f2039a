import type { Instant } from "../../../../../shared/kernel/time.ts";

/** Times as an input of type `datetime-local` holds them: `2026-03-20T14:00`, always read as Shanghai's. */

const offsetMs = 8 * 3_600_000;

export const localOf = (at: Instant): string =>
  new Date(Date.parse(at) + offsetMs).toISOString().slice(0, 16);

/** undefined for what is no complete time yet. */
export function instantOf(local: string): Instant | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return undefined;
  const at = Date.parse(`${local}:00.000Z`);
  return Number.isNaN(at) ? undefined : new Date(at - offsetMs).toISOString();
}

/** How far one local time is behind another; undefined when one of them is no complete time. */
export function distance(from: string, to: string): number | undefined {
  const [a, b] = [instantOf(from), instantOf(to)];
  return a === undefined || b === undefined ? undefined : Date.parse(b) - Date.parse(a);
}

/** The same time so many milliseconds later; what is no complete time stays as it is. */
export function shifted(local: string, milliseconds: number): string {
  const at = instantOf(local);
  return at === undefined ? local : localOf(new Date(Date.parse(at) + milliseconds).toISOString());
}
