import { DomainError } from "../../../../../shared/kernel/domain-error.ts";
import { isCivilDate } from "../../../../../shared/kernel/time.ts";
import { type PublicityWindow, publicityWindow } from "../../../../../shared/reference/working-days.ts";

export type NoticeDays = PublicityWindow | "incomplete" | "year-unknown";

/** From which day until which day the notice runs; the calendar of a year may not have been announced yet. */
export function noticeDays(publishedOn: string, days: number): NoticeDays {
  if (!isCivilDate(publishedOn) || !Number.isInteger(days) || days < 1) return "incomplete";
  try {
    return publicityWindow(publishedOn, days);
  } catch (error) {
    if (error instanceof DomainError && error.code === "workday.year_unknown") return "year-unknown";
    throw error;
  }
}
