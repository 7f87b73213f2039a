import type { Actor } from "../../../shared/identity/actor.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import {
  type AtTheDoor,
  checkedIn,
  judge,
  requireDoor,
  type ScanVerdict,
  verdictOf,
} from "../domain/check-in.ts";
import type { StoredEvent } from "../domain/event.ts";
import type { Scan } from "../domain/scan.ts";
import type { Scans } from "./desk-ports.ts";
import type { Events } from "./event-ports.ts";
import { heldEvent } from "./event-reading.ts";
import { refOf } from "./registration-entry.ts";
import type { Registrations } from "./registration-ports.ts";
import { whileStale } from "./while-stale.ts";

export interface HandedIn {
  readonly deviceId: string;
  readonly deviceName: string;
  readonly scans: readonly Omit<Scan, "deviceId" | "deviceName">[];
}

interface ScanParts {
  readonly events: Pick<Events, "find">;
  readonly registrations: Pick<Registrations, "find">;
  readonly scans: Scans;
  readonly clock: Clock;
}

/** So many people's scans are written at once; more would only wait for connections. */
const atOnce = 10;

/** The same scan twice in one parcel is one scan. */
const distinct = (scans: readonly Scan[]): Scan[] => [
  ...new Map(scans.map((scan) => [scan.scanId, scan])).values(),
];

/** Scans from a device, merged with everything that other devices handed in before or will hand in later. */
export const recordScans = ({ events, registrations, scans, clock }: ScanParts) => {
  /** The scans of one person's tickets: all that is new in one transaction. */
  const settle = (event: StoredEvent, registrantId: string, handedIn: readonly Scan[], door: AtTheDoor) =>
    whileStale(async (): Promise<ScanVerdict[]> => {
      const ids = handedIn.map(({ scanId }) => scanId);
      // In this order: what is known of the scans, the registration knows as well.
      const known = await scans.known(event.id, registrantId, ids);
      const registration = await registrations.find(event.id, registrantId);
      const isNew = ({ scanId }: Scan) => !known.some((scan) => scan.scanId === scanId);
      const judged = judge(handedIn.filter(isNew), registration, event, door.at);
      const after = registration === undefined ? undefined : checkedIn(registration, judged, door);
      const changes = registration !== undefined && after !== undefined && after !== registration;
      if (judged.length > 0)
        await scans.record(event.id, judged, changes ? { before: registration, after } : undefined);
      return [...known, ...judged].map((scan) => verdictOf(scan, after));
    });

  return async (eventId: string, { deviceId, deviceName, scans: handedIn }: HandedIn, actor: Actor) => {
    const event = await heldEvent(events, eventId, actor);
    requireDoor(event);
    const door = { by: refOf(actor), at: clock.now() };
    const all = distinct(handedIn.map((scan) => ({ ...scan, deviceId, deviceName })));
    const byRegistrant = [...Map.groupBy(all, ({ registrantId }) => registrantId)];
    const verdicts = new Map<string, ScanVerdict>();
    for (let start = 0; start < byRegistrant.length; start += atOnce) {
      const settled = await Promise.all(
        byRegistrant
          .slice(start, start + atOnce)
          .map(([registrantId, theirs]) => settle(event, registrantId, theirs, door)),
      );
      for (const verdict of settled.flat()) verdicts.set(verdict.scanId, verdict);
    }
    // In the order of the device's list, so that it can tick them off.
    return { results: all.flatMap(({ scanId }) => verdicts.get(scanId) ?? []) };
  };
};
