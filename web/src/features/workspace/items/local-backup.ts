import type { ItemKind } from "../../../../../shared/contracts/matchmaking-content.ts";
import type { FormValues } from "../../items/form-values.ts";

/**
 * What was typed and not yet acknowledged by the server, kept on this device so that a dead battery or a lost
 * network costs nothing. It is removed as soon as the server has everything, and belongs to one person: offices share
 * computers.
 */
export interface Backup {
  readonly at: string;
  /** The version it was typed into; absent for one that was never saved. */
  readonly version?: number;
  readonly values: FormValues;
}

export interface BackupOf {
  readonly personId: string;
  readonly kind: ItemKind;
  /** The item's id, or the organization's for a new one. */
  readonly id: string;
}

const keyOf = ({ personId, kind, id }: BackupOf): string => `duijie.draft.${personId}.${kind}.${id}`;

export function readBackup(of: BackupOf): Backup | undefined {
  try {
    const stored = localStorage.getItem(keyOf(of));
    return stored === null ? undefined : (JSON.parse(stored) as Backup);
  } catch {
    return undefined;
  }
}

/** Best effort: a full or forbidden storage must not stop anybody from typing. */
export function writeBackup(of: BackupOf, backup: Backup): void {
  try {
    localStorage.setItem(keyOf(of), JSON.stringify(backup));
  } catch {
    // The server's copy is the one that counts.
  }
}

export function clearBackup(of: BackupOf): void {
  try {
    localStorage.removeItem(keyOf(of));
  } catch {
    // Nothing to remove where nothing can be stored.
  }
}
