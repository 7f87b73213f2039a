import type { checkInContracts } from "../../../../shared/contracts/check-in.ts";
import type { Answer } from "../../../../shared/contracts/contract.ts";
import type { Audience } from "../../../../shared/contracts/events-content.ts";

type DoorListPage = Answer<typeof checkInContracts.readDoorList>;

/** Somebody with a seat, as the door knows them. */
export type Attendee = DoorListPage["attendees"][number];

/** The list of one event, as it is kept on this device. */
export type DoorList = Omit<DoorListPage, "nextCursor"> & {
  /** By how much this device's clock was ahead when the list was made, in milliseconds. */
  readonly clockAhead: number;
};

/** A check-in that counts: when, and at which door. */
export interface CheckIn {
  readonly at: string;
  readonly deviceName: string;
}

type Results = Answer<typeof checkInContracts.recordScans>["results"];
export type ScanResult = Results[number];

/** One look at one ticket on this device. Ids only: whoever finds the device finds no names among its scans. */
export interface StoredScan {
  readonly scanId: string;
  readonly eventId: string;
  readonly registrantId: string;
  readonly serial: number;
  readonly scannedAt: string;
  readonly by: "qr" | "code";
  readonly deviceName: string;
  /** What the door said then. */
  readonly told: "admitted" | "duplicate";
  /** What the service made of it, and when (by this device's clock); absent while it waits to be handed in. */
  readonly result?: ScanResult;
  readonly handedInAt?: string;
}

/** 待上传 */
export const isWaiting = (scan: StoredScan): boolean => scan.result === undefined;

/** Reads that miss the last moments; older scans than that are part of a list that was made later. */
const settlingMs = 10_000;

/** Does the list know better than this scan what came of it? It may have been taken back elsewhere. */
function isInList(list: DoorList, { handedInAt }: StoredScan): boolean {
  if (handedInAt === undefined) return false;
  return Date.parse(handedInAt) + settlingMs < Date.parse(list.at) + list.clockAhead;
}

const earlier = (one: CheckIn | undefined, other: CheckIn): CheckIn =>
  one === undefined || other.at < one.at ? other : one;

/** The check-ins that count as far as this device knows: the list's and its own scans', the earliest of each person. */
export function checkInsOf(list: DoorList, scans: readonly StoredScan[]): ReadonlyMap<string, CheckIn> {
  const known = new Map<string, CheckIn>();
  for (const { registrantId, checkIn } of list.attendees)
    if (checkIn !== undefined) known.set(registrantId, checkIn);
  for (const scan of scans) {
    const { registrantId, scannedAt, deviceName, result } = scan;
    if (result?.verdict === "refused" || isInList(list, scan)) continue;
    const counts = result?.first ?? { at: scannedAt, deviceName };
    known.set(registrantId, earlier(known.get(registrantId), counts));
  }
  return known;
}

/** Somebody whom this door let in, and who should not have come in here: to be looked into. */
export interface Conflict {
  readonly scan: StoredScan;
  readonly attendee: Attendee | undefined;
  /** Absent: the service refused the scan as such. */
  readonly first: CheckIn | undefined;
}

/** What two doors without a network could not know of each other. */
export function conflictsOf(
  list: DoorList,
  scans: readonly StoredScan[],
  checkIns: ReadonlyMap<string, CheckIn>,
): Conflict[] {
  return scans.flatMap((scan): Conflict[] => {
    if (scan.told !== "admitted" || scan.result === undefined) return [];
    const attendee = list.attendees.find(({ registrantId }) => registrantId === scan.registrantId);
    // Taken back at another door, which knew what it did.
    if (scan.result.problem === "scan.undone") return [];
    if (scan.result.verdict === "refused") return [{ scan, attendee, first: undefined }];
    const first = checkIns.get(scan.registrantId);
    return first !== undefined && first.at < scan.scannedAt ? [{ scan, attendee, first }] : [];
  });
}

export interface PoolCount {
  readonly audience: Audience;
  readonly seats: number;
  readonly checkedIn: number;
}

/** Has a seat and may come in; `no-show` is what becomes of it when the event is over. */
export const hasSeat = ({ state }: Attendee): boolean =>
  state === "confirmed" || state === "checked-in" || state === "no-show";

/** How many of each pool are in. */
export function countsOf(list: DoorList, checkIns: ReadonlyMap<string, CheckIn>): PoolCount[] {
  const pools = new Map<Audience, { seats: number; checkedIn: number }>();
  for (const attendee of list.attendees) {
    if (!hasSeat(attendee)) continue;
    const pool = pools.get(attendee.audience) ?? { seats: 0, checkedIn: 0 };
    pool.seats += 1;
    if (checkIns.has(attendee.registrantId)) pool.checkedIn += 1;
    pools.set(attendee.audience, pool);
  }
  return [...pools].map(([audience, pool]) => ({ audience, ...pool }));
}

/** Check-ins at other doors, as the live room tells them between two downloads of the list. */
export function withCheckIns(
  list: DoorList,
  recent: readonly (CheckIn & { readonly registrantId: string })[],
): DoorList {
  const news = new Map(recent.map(({ registrantId, at, deviceName }) => [registrantId, { at, deviceName }]));
  let changed = false;
  const attendees = list.attendees.map((attendee) => {
    const checkIn = news.get(attendee.registrantId);
    if (checkIn === undefined || attendee.checkIn?.at === checkIn.at) return attendee;
    changed = true;
    return { ...attendee, checkIn };
  });
  return changed ? { ...list, attendees } : list;
}

/** Of the list: name, organization or code contains what was typed; those not in yet first. */
export function search(
  list: DoorList,
  checkIns: ReadonlyMap<string, CheckIn>,
  typed: string,
): readonly Attendee[] {
  const words = typed.trim().toLowerCase();
  const fits = ({ name, organizationName = "", code }: Attendee) =>
    words === "" || [name, organizationName, code].some((field) => field.toLowerCase().includes(words));
  const found = list.attendees.filter(fits);
  return [
    ...found.filter(({ registrantId }) => !checkIns.has(registrantId)),
    ...found.filter(({ registrantId }) => checkIns.has(registrantId)),
  ];
}
