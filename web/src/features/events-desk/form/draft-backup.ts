import type { EventForm } from "./form-values.ts";

/**
 * What was typed and not yet saved, kept on this device: the server takes complete events only, and a form this long
 * is not filled in at one go. It belongs to one person, since offices share computers.
 */
interface Backup {
  readonly at: string;
  readonly form: EventForm;
}

/** `eventId`: `new` for one that was never saved. */
const keyOf = (personId: string, eventId: string): string => `duijie.event.${personId}.${eventId}`;

export function readBackup(personId: string, eventId: string): Backup | undefined {
  try {
    const stored = localStorage.getItem(keyOf(personId, eventId));
    return stored === null ? undefined : (JSON.parse(stored) as Backup);
  } catch {
    return undefined;
  }
}

/** Best effort: a full or forbidden storage must not stop anybody from typing. */
export function writeBackup(personId: string, eventId: string, backup: Backup): void {
  try {
    localStorage.setItem(keyOf(personId, eventId), JSON.stringify(backup));
  } catch {
    // The page warns before it is left; that has to do.
  }
}

export function clearBackup(personId: string, eventId: string): void {
  try {
    localStorage.removeItem(keyOf(personId, eventId));
  } catch {
    // Nothing to remove where nothing can be stored.
  }
}
