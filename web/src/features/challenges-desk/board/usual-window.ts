import { localOf } from "../../events-desk/form/shanghai-time.ts";

const dayMs = 86_400_000;

/** The window that is proposed: from tomorrow 09:00, for the days that the rules ask for, until 17:00. */
export function usualWindow(now: string, openDays: number): { opensAt: string; closesAt: string } {
  const day = (days: number): string =>
    localOf(new Date(Date.parse(now) + days * dayMs).toISOString()).slice(0, 10);
  return { opensAt: `${day(1)}T09:00`, closesAt: `${day(openDays + 1)}T17:00` };
}
