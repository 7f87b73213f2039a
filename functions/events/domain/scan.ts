import { doorOpensBeforeMs } from "../../../shared/contracts/check-in.ts";
import { addMilliseconds, type Instant } from "../../../shared/kernel/time.ts";

/** 扫码: looks at tickets, made on devices that may be without a network, and what follows from all of them. */

/** One look at one ticket, with the device that made it. */
export interface Scan {
  /** The device's own, so that handing it in again adds nothing. */
  readonly scanId: string;
  readonly registrantId: string;
  readonly serial: number;
  /** By the device's clock. */
  readonly scannedAt: Instant;
  readonly by: "qr" | "code";
  readonly deviceId: string;
  readonly deviceName: string;
}

/** Why a scan does not let anybody in. */
export type ScanProblem = "scan.unknown" | "scan.void" | "scan.no_seat" | "scan.undone" | "scan.clock";

/** The check-in that counts. At the desk nothing is scanned: `scanId` is the registrant's id. */
export interface CheckIn {
  readonly at: Instant;
  readonly deviceId: string;
  readonly deviceName: string;
  readonly scanId: string;
  readonly by: "qr" | "code" | "desk";
}

/** What the door knows of one registration: all its valid scans, folded. */
export interface DoorRecord {
  readonly checkIn?: CheckIn | undefined;
  /** How often a valid ticket was shown since the last undo. */
  readonly shown: number;
  /** The latest of those scans, by its device's clock. */
  readonly latestAt?: Instant | undefined;
  /** Scans up to this instant were taken back, also those that arrive only now. */
  readonly voidUntil?: Instant | undefined;
}

export const nothingShown: DoorRecord = { shown: 0 };

/** Devices' clocks differ; more than this ahead of the server cannot be meant. */
const clockToleranceMs = 5 * 60_000;

/** Can this have been scanned then? Late arrivals are fine: a device may be without a network for the whole event. */
export const clockIsSound = (scannedAt: Instant, startsAt: Instant, now: Instant): boolean =>
  scannedAt <= addMilliseconds(now, clockToleranceMs) &&
  scannedAt >= addMilliseconds(startsAt, -doorOpensBeforeMs);

type Ordered = Pick<CheckIn, "at" | "deviceId" | "scanId">;

/** The total order of scans: nothing in it depends on when or in what company a scan was handed in. */
export function comesBefore(one: Ordered, other: Ordered): boolean {
  if (one.at !== other.at) return one.at < other.at;
  if (one.deviceId !== other.deviceId) return one.deviceId < other.deviceId;
  return one.scanId < other.scanId;
}

const checkInOf = ({ scannedAt, deviceId, deviceName, scanId, by }: Scan): CheckIn => ({
  at: scannedAt,
  deviceId,
  deviceName,
  scanId,
  by,
});

export const isUndone = ({ voidUntil }: DoorRecord, scannedAt: Instant): boolean =>
  voidUntil !== undefined && scannedAt <= voidUntil;

const later = (one: Instant, other: Instant | undefined): Instant =>
  other !== undefined && other > one ? other : one;

/**
 * The record after one more scan that was not known before. The earliest, the latest and a count: every order and every
 * batching of the same scans ends in the same record.
 */
export function withScan(record: DoorRecord, scan: Scan): DoorRecord {
  if (isUndone(record, scan.scannedAt)) return record;
  const candidate = checkInOf(scan);
  const counts = record.checkIn === undefined || comesBefore(candidate, record.checkIn);
  return {
    ...record,
    checkIn: counts ? candidate : record.checkIn,
    shown: record.shown + 1,
    latestAt: later(scan.scannedAt, record.latestAt),
  };
}

/**
 * The record after the check-in was taken back: everything known so far is void, also what a device with a fast clock
 * scanned a little "later" than now.
 */
export const withoutCheckIn = (record: DoorRecord, now: Instant): DoorRecord => ({
  shown: 0,
  voidUntil: later(now, record.latestAt),
});

/** A scan with what was found when it was handed in; a refused one stays refused. */
export interface JudgedScan extends Scan {
  readonly problem?: ScanProblem | undefined;
}
