import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clockIsSound,
  comesBefore,
  type DoorRecord,
  nothingShown,
  type Scan,
  withoutCheckIn,
  withScan,
} from "../../../functions/events/domain/scan.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";

const noon = "2026-03-20T04:00:00.000Z";
const minutesAfter = (minutes: number): string => addMilliseconds(noon, minutes * 60_000);

const scan = (minutes: number, device: string, id: string): Scan => ({
  scanId: `scn_${id}`,
  registrantId: "per_1",
  serial: 1,
  scannedAt: minutesAfter(minutes),
  by: "qr",
  deviceId: `dev_${device}`,
  deviceName: `${device}口`,
});
const folded = (scans: readonly Scan[], from: DoorRecord = nothingShown) => scans.reduce(withScan, from);

/** Few instants and few devices, so that most scans collide in one or the other. */
const scans = fc.uniqueArray(
  fc
    .record({ minutes: fc.nat(3), device: fc.constantFrom("A", "B", "C"), id: fc.nat(40) })
    .map(({ minutes, device, id }) => scan(minutes, device, String(id).padStart(2, "0"))),
  { selector: ({ scanId }) => scanId, maxLength: 12 },
);
const shuffled = (all: readonly Scan[]) =>
  fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length });

describe("what follows from scans", () => {
  it("is the same in whatever order they arrive", () => {
    const orders = scans.chain((all) => fc.tuple(fc.constant(all), shuffled(all)));
    fc.assert(
      fc.property(orders, ([all, order]) => {
        expect(folded(order)).toEqual(folded(all));
      }),
    );
  });

  it("is the earliest, by device and id where instants are equal", () => {
    fc.assert(
      fc.property(scans, (all) => {
        const record = folded(all);
        expect(record.shown).toBe(all.length);
        const counted = record.checkIn;
        for (const one of all) {
          const other = { at: one.scannedAt, deviceId: one.deviceId, scanId: one.scanId };
          expect(counted !== undefined && !comesBefore(other, counted)).toBe(true);
        }
      }),
    );
  });

  it("after an undo, is what was scanned later, whether a scan from before arrived in time for it or not", () => {
    const cases = scans.filter((all) => all.length > 0).chain((all) => fc.tuple(shuffled(all), fc.nat(12)));
    fc.assert(
      fc.property(cases, ([order, cut]) => {
        const undoneAt = minutesAfter(1);
        const before = order.filter(({ scannedAt }) => scannedAt <= undoneAt);
        const [known, late] = [before.slice(0, cut), before.slice(cut)];
        const after = order.filter(({ scannedAt }) => scannedAt > undoneAt);
        const undone = withoutCheckIn(folded(known), undoneAt);
        expect(folded([...late, ...after], undone)).toEqual(
          folded(after, withoutCheckIn(nothingShown, undoneAt)),
        );
      }),
    );
  });

  it("an undo also takes back what a fast clock scanned a little later than now", () => {
    const undone = withoutCheckIn(folded([scan(0, "A", "1"), scan(3, "B", "2")]), minutesAfter(1));
    expect(undone).toEqual({ shown: 0, voidUntil: minutesAfter(3) });
    expect(withScan(undone, scan(4, "A", "3")).checkIn?.at).toBe(minutesAfter(4));
  });
});

describe("a device's clock", () => {
  const startsAt = minutesAfter(60);
  it("may be five minutes ahead and hours late, and not before the door opens", () => {
    expect(clockIsSound(minutesAfter(5), startsAt, noon)).toBe(true);
    expect(clockIsSound(addMilliseconds(noon, 5 * 60_000 + 1), startsAt, noon)).toBe(false);
    expect(clockIsSound(minutesAfter(70), startsAt, minutesAfter(5000))).toBe(true);
    expect(clockIsSound(addMilliseconds(startsAt, -24 * 3_600_000), startsAt, noon)).toBe(true);
    expect(clockIsSound(addMilliseconds(startsAt, -24 * 3_600_000 - 1), startsAt, noon)).toBe(false);
  });
});
