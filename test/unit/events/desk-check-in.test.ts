import { describe, expect, it } from "vitest";
import { checkedIn, judge, undoCheckIn, verdictOf } from "../../../functions/events/domain/check-in.ts";
import type { StoredRegistration } from "../../../functions/events/domain/registration.ts";
import type { JudgedScan, Scan } from "../../../functions/events/domain/scan.ts";
import { sampleEvent, sampleRegistration } from "./desk-sample.ts";

const event = sampleEvent();
const at = "2026-03-20T06:30:00.000Z";
const by = { personId: "per_00000000000000000000000009", name: "签到员" };

const scan = (id: string, time: string, more: Partial<Scan> = {}): Scan => ({
  scanId: `scn_${id}`,
  registrantId: "per_00000000000000000000000001",
  serial: 1,
  scannedAt: `2026-03-20T${time}.000Z`,
  by: "qr",
  deviceId: "dev_1",
  deviceName: "一号口",
  ...more,
});
const south = { deviceId: "dev_2", deviceName: "二号口" };

interface Door {
  readonly registration: StoredRegistration;
  readonly known: readonly JudgedScan[];
}
const closed = (registration: StoredRegistration): Door => ({ registration, known: [] });

/** What the store holds after a parcel: scans that were known already are not judged again. */
function handedIn({ registration, known }: Door, parcel: readonly Scan[]): Door {
  const isNew = ({ scanId }: Scan) => known.every((scan) => scan.scanId !== scanId);
  const judged = judge(parcel.filter(isNew), registration, event, at);
  return { registration: checkedIn(registration, judged, { by, at }), known: [...known, ...judged] };
}

const summary = ({ registration, known }: Door) => ({
  state: registration.state,
  door: registration.door,
  verdicts: known
    .map((each) => verdictOf(each, registration))
    .toSorted((one, other) => (one.scanId < other.scanId ? -1 : 1)),
});

function* permutations<T>(items: readonly T[]): Generator<readonly T[]> {
  if (items.length < 2) yield items;
  for (const [i, item] of items.entries())
    for (const rest of permutations(items.toSpliced(i, 1))) if (items.length > 1) yield [item, ...rest];
}

/** Every way to cut a list into parcels: each bit says whether a cut follows. */
function* parcellings<T>(items: readonly T[]): Generator<readonly (readonly T[])[]> {
  for (let cuts = 0; cuts < 2 ** (items.length - 1); cuts += 1) {
    const parcels: T[][] = [[]];
    items.forEach((item, i) => {
      parcels.at(-1)?.push(item);
      if (i < items.length - 1 && (cuts >> i) % 2 === 1) parcels.push([]);
    });
    yield parcels;
  }
}

const sameInEveryOrder = (start: StoredRegistration, scans: readonly Scan[]) => {
  const expected = summary(handedIn(closed(start), scans));
  for (const order of permutations(scans))
    for (const parcels of parcellings(order))
      expect(summary(parcels.reduce(handedIn, closed(start)))).toEqual(expected);
  return expected;
};

describe("scans of one ticket", () => {
  it("every permutation and every batching of them ends in the same state and the same verdicts", () => {
    const { state, door, verdicts } = sameInEveryOrder(sampleRegistration(), [
      scan("a", "06:10:00"),
      scan("b", "06:05:00", south),
      scan("c", "06:05:00"),
      scan("d", "06:01:00", { serial: 2 }),
      scan("e", "06:59:00"),
    ]);
    expect([state, door?.checkIn?.scanId, door?.shown]).toEqual(["checked-in", "scn_c", 3]);
    expect(verdicts.map(({ verdict, problem }) => problem ?? verdict)).toEqual([
      "duplicate",
      "duplicate",
      "admitted",
      "scan.void",
      "scan.clock",
    ]);
  });

  it("also after a check-in was taken back", () => {
    const before = handedIn(closed(sampleRegistration()), [scan("x", "06:00:00")]).registration;
    const undone = undoCheckIn(before, { by, at: "2026-03-20T06:20:00.000Z" }, "扫错了人");
    const { state, verdicts } = sameInEveryOrder(undone, [
      scan("a", "06:20:00"),
      scan("b", "06:21:00", south),
      scan("c", "06:21:00", south),
      scan("d", "05:00:00"),
    ]);
    expect(state).toBe("checked-in");
    expect(verdicts.map(({ verdict, problem }) => problem ?? verdict)).toEqual([
      "scan.undone",
      "admitted",
      "duplicate",
      "scan.undone",
    ]);
  });

  it("handed in again, they change nothing at all", () => {
    const scans = [scan("a", "06:10:00"), scan("b", "06:05:00", south)];
    const once = handedIn(closed(sampleRegistration()), scans);
    expect(handedIn(once, [...scans].reverse())).toEqual(once);
  });
});

describe("who is let in", () => {
  const problems = (registration: StoredRegistration | undefined) =>
    judge([scan("a", "06:10:00")], registration, event, at).map(({ problem }) => problem);

  it("is who has a confirmed seat", () => {
    expect(problems(undefined)).toEqual(["scan.unknown"]);
    expect(problems(sampleRegistration({ serial: 2 }))).toEqual(["scan.void"]);
    for (const state of ["pending", "waitlisted", "offered", "held", "cancelled", "removed"] as const)
      expect(problems(sampleRegistration({ state }))).toEqual(["scan.no_seat"]);
    for (const state of ["confirmed", "checked-in"] as const)
      expect(problems(sampleRegistration({ state }))).toEqual([undefined]);
  });

  it("a ticket that became void after its scan is told so, whatever it was worth then", () => {
    const [judged] = judge([scan("a", "06:10:00")], sampleRegistration(), event, at);
    if (judged === undefined) throw new Error("nothing was judged");
    expect(verdictOf(judged, sampleRegistration({ serial: 2 }))).toMatchObject({ problem: "scan.void" });
    expect(verdictOf(judged, sampleRegistration({ state: "removed" }))).toMatchObject({
      problem: "scan.no_seat",
    });
  });

  it("is written down once: an earlier scan that comes later is no decision", () => {
    const first = handedIn(closed(sampleRegistration()), [scan("a", "06:10:00")]).registration;
    const second = handedIn({ registration: first, known: [] }, [scan("b", "06:05:00")]).registration;
    expect(second.history.map(({ action, by: who }) => [action, who?.name])).toEqual([
      ["check-in", "签到员"],
    ]);
    expect([first.version, second.version]).toEqual([2, 3]);
  });
});
