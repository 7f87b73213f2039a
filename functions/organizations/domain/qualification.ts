import type { QualificationRecord } from "../../../shared/identity/records.ts";
import { addDays, type CivilDate, daysBetween } from "../../../shared/kernel/time.ts";
import { qualificationTypeCodes } from "../../../shared/reference/qualifications.ts";

/** How many days before the last day of validity an organization is reminded. */
export const reminderThresholds = [180, 90, 30] as const;
export type ReminderThreshold = (typeof reminderThresholds)[number];

/** A reminder to come: on this day, so many days before the end. */
export interface ComingReminder {
  readonly threshold: ReminderThreshold;
  readonly dueOn: CivilDate;
}

const dueOn = (validTo: CivilDate, threshold: ReminderThreshold): CivilDate => addDays(validTo, -threshold);

/** The first reminder that is still ahead on this day (the day itself counts). */
export function firstReminder(validTo: CivilDate, today: CivilDate): ComingReminder | undefined {
  const threshold = reminderThresholds.find((candidate) => dueOn(validTo, candidate) >= today);
  return threshold === undefined ? undefined : { threshold, dueOn: dueOn(validTo, threshold) };
}

/** What is due on this day, and what comes after it. */
export interface ReminderStep {
  /** Days left, when a reminder is to be sent; undefined when the qualification has expired meanwhile. */
  readonly daysLeft: number | undefined;
  readonly next: ComingReminder | undefined;
}

/**
 * The step from a reminder that has become due. It follows from the dates alone: if the job rested past several
 * thresholds, one reminder tells the days that are really left, and only those ahead remain.
 */
export function reminderStep(validTo: CivilDate, today: CivilDate): ReminderStep {
  const daysLeft = daysBetween(today, validTo);
  if (daysLeft < 0) return { daysLeft: undefined, next: undefined };
  return { daysLeft, next: firstReminder(validTo, addDays(today, 1)) };
}

/** A reminder older than this belongs to a qualification that has expired: nobody needs to look further back. */
const lookBackDays = reminderThresholds[0];

/** The months (`2026-03`) in which a reminder may still wait on this day, oldest first. */
export function monthsToLookAt(today: CivilDate): string[] {
  const months: string[] = [];
  for (let day = addDays(today, -lookBackDays); day <= today; day = addDays(day, 1)) {
    const month = day.slice(0, 7);
    if (months.at(-1) !== month) months.push(month);
  }
  return months;
}

const rung = (qualification: QualificationRecord): number =>
  qualificationTypeCodes.indexOf(qualification.type);

/** Lowest rung first, then by when they begin. */
export const inOrder = (qualifications: readonly QualificationRecord[]): QualificationRecord[] =>
  qualifications.toSorted((a, b) => rung(a) - rung(b) || a.validFrom.localeCompare(b.validFrom));
