import type { RegistrationState } from "../../../shared/contracts/registrations.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { StoredEvent } from "./event.ts";
import type { StoredRegistration } from "./registration.ts";
import type { PersonRef } from "./registration-history.ts";
import { moved } from "./registration-moves.ts";
import { mayMove } from "./registration-transitions.ts";
import {
  clockIsSound,
  isUndone,
  type JudgedScan,
  nothingShown,
  type Scan,
  type ScanProblem,
  withoutCheckIn,
  withScan,
} from "./scan.ts";

/** 签到: what scans do to a registration, and what a device is told of each. */

/** Who hands in or takes back, and when. */
export interface AtTheDoor {
  readonly by: PersonRef;
  readonly at: Instant;
}

const seated: readonly RegistrationState[] = ["confirmed", "checked-in"];

/** Does the event have a door? An archived one had: a device may find a network late. */
export function requireDoor({ state }: StoredEvent): void {
  if (state !== "published" && state !== "archived") throw new DomainError("conflict", "event.not_published");
}

function problemOf(
  scan: Scan,
  registration: StoredRegistration | undefined,
  event: StoredEvent,
  at: Instant,
): ScanProblem | undefined {
  if (registration === undefined) return "scan.unknown";
  if (scan.serial !== registration.serial) return "scan.void";
  if (!seated.includes(registration.state)) return "scan.no_seat";
  if (!clockIsSound(scan.scannedAt, event.content.startsAt, at)) return "scan.clock";
  return isUndone(registration.door ?? nothingShown, scan.scannedAt) ? "scan.undone" : undefined;
}

/** Looks at scans that were not handed in before. */
export const judge = (
  scans: readonly Scan[],
  registration: StoredRegistration | undefined,
  event: StoredEvent,
  at: Instant,
): JudgedScan[] => scans.map((scan) => ({ ...scan, problem: problemOf(scan, registration, event, at) }));

/** The registration after these scans; itself when none of them lets anybody in. */
export function checkedIn(
  registration: StoredRegistration,
  scans: readonly JudgedScan[],
  door: AtTheDoor,
): StoredRegistration {
  const valid = scans.filter(({ problem }) => problem === undefined);
  if (valid.length === 0) return registration;
  const record = valid.reduce(withScan, registration.door ?? nothingShown);
  // Who is in already stays in: an earlier scan takes over, and that is no decision of anybody.
  if (!mayMove("check-in", registration.state))
    return { ...registration, door: record, version: registration.version + 1 };
  const { place } = registration;
  return {
    ...moved(registration, { move: "check-in", ...door }, { to: "checked-in", place }),
    door: record,
  };
}

/** Takes the check-in back, with everything that was scanned so far. */
export function undoCheckIn(
  registration: StoredRegistration,
  door: AtTheDoor,
  reason: string,
): StoredRegistration {
  if (!mayMove("undo-check-in", registration.state))
    throw new DomainError("conflict", "registration.not_checked_in");
  const { place, stateReason } = registration;
  return {
    ...moved(registration, { move: "undo-check-in", ...door, reason }, { to: "confirmed", place }),
    // The reason is for the log; nobody was turned away.
    stateReason,
    door: withoutCheckIn(registration.door ?? nothingShown, door.at),
  };
}

export interface ScanVerdict {
  readonly scanId: string;
  readonly verdict: "admitted" | "duplicate" | "refused";
  readonly problem?: ScanProblem | undefined;
  readonly first?: { readonly at: Instant; readonly deviceName: string } | undefined;
}

/** What a scan is worth now that all of them are known; asking again tells how it stands then. */
export function verdictOf(scan: JudgedScan, registration: StoredRegistration | undefined): ScanVerdict {
  const { scanId, problem } = scan;
  const refused = (why: ScanProblem): ScanVerdict => ({ scanId, verdict: "refused", problem: why });
  if (problem !== undefined) return refused(problem);
  if (registration === undefined) return refused("scan.unknown");
  if (scan.serial !== registration.serial) return refused("scan.void");
  const counted = registration.door?.checkIn;
  if (isUndone(registration.door ?? nothingShown, scan.scannedAt)) return refused("scan.undone");
  if (registration.state !== "checked-in" || counted === undefined) return refused("scan.no_seat");
  const counts = counted.scanId === scanId && counted.deviceId === scan.deviceId;
  const first = { at: counted.at, deviceName: counted.deviceName };
  return { scanId, verdict: counts ? "admitted" : "duplicate", first };
}
