import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passKeyOf } from "../../../functions/events/app/pass-key.ts";
import {
  type Attendee,
  checkInsOf,
  conflictsOf,
  countsOf,
  type DoorList,
  type StoredScan,
  search,
  withCheckIns,
} from "../../../web/src/features/door/door-list.ts";
import { lookAt, readingOf } from "../../../web/src/features/door/look.ts";

const key = passKeyOf("a secret of these tests, 32 characters and more");
const eventId = "act_01K7ZQ3M8V5T2R9X4C6B1N0DHJ";
const idOf = (n: number) => `per_4ZX8Q2W7E3R6T1Y5V9BN0MKJ${String(n).padStart(2, "0")}`;

const attendee = (n: number, more: Partial<Attendee> = {}): Attendee => ({
  registrantId: idOf(n),
  serial: 2,
  audience: "guest",
  name: `来宾${n}`,
  state: "confirmed",
  code: `CDE${String(n).padStart(3, "0")}`,
  ...more,
});
const list = (attendees: readonly Attendee[]): DoorList => ({
  eventId,
  title: "路演",
  startsAt: "2026-03-20T06:00:00.000Z",
  endsAt: "2026-03-20T09:00:00.000Z",
  publicKey: key.publicKey,
  at: "2026-03-20T05:00:00.000Z",
  attendees: [...attendees],
  clockAhead: 0,
});
const now = "2026-03-20T05:30:00.000Z";
const none = new Map();
const scan = (n: number, scannedAt: string, more: Partial<StoredScan> = {}): StoredScan => ({
  scanId: `scn_${n}_${scannedAt}`,
  eventId,
  registrantId: idOf(n),
  serial: 2,
  scannedAt,
  by: "qr",
  deviceName: "一号口",
  told: "admitted",
  ...more,
});
const token = (n: number, serial = 2, event = eventId) =>
  key.token({ eventId: event, registrantId: idOf(n), serial });
const at = (text: string) => lookAt(readingOf(text), list([attendee(1), attendee(2)]), none, now);

describe("a look at a ticket", () => {
  it("lets in who is on the list, by code or by what the QR code says, however it is typed", () => {
    for (const text of [token(1), ` ${token(1).toLowerCase()} `, "CDE001", "cde-oo1"])
      expect(at(text)).toMatchObject({ kind: "admitted", attendee: { name: "来宾1" } });
  });

  it("lets nobody in more than a day before the event: the service would not count it", () => {
    const when = (at: string) => lookAt(readingOf(token(1)), list([attendee(1)]), none, at);
    expect(when("2026-03-19T05:59:59.999Z")).toMatchObject({ kind: "refused", reason: "too-early" });
    expect(when("2026-03-19T06:00:00.000Z")).toMatchObject({ kind: "admitted" });
  });

  it("refuses what is none, what is another event's, and what a newer ticket replaced", () => {
    expect(at("https://example.com/whatever")).toMatchObject({ reason: "not-a-ticket" });
    expect(at("ZZZZZZ")).toMatchObject({ reason: "code-unknown" });
    expect(at(token(1, 2, "act_01K7ZQ3M8V5T2R9X4C6B1N0DH0"))).toMatchObject({ reason: "other-event" });
    expect(at(token(1, 1))).toMatchObject({ reason: "void" });
    expect(lookAt(readingOf(token(1)), list([attendee(1, { state: "offered" })]), none, now)).toMatchObject({
      reason: "no-seat",
    });
  });

  it("leaves to the service what is newer than the list", () => {
    expect(at(token(3))).toEqual({ kind: "unlisted", registrantId: idOf(3), serial: 2 });
    expect(at(token(1, 3))).toMatchObject({ kind: "unlisted", serial: 3 });
  });

  it("asks whose it is when two codes are the same", () => {
    const twins = list([attendee(1), attendee(2, { code: "CDE001" })]);
    expect(lookAt(readingOf("CDE001"), twins, none, now)).toMatchObject({ kind: "several" });
  });

  it("says when and where somebody came in before", () => {
    const known = checkInsOf(list([attendee(1)]), [scan(1, "2026-03-20T05:10:00.000Z")]);
    expect(lookAt(readingOf("CDE001"), list([attendee(1)]), known, now)).toMatchObject({
      kind: "duplicate",
      first: { at: "2026-03-20T05:10:00.000Z", deviceName: "一号口" },
    });
  });
});

describe("what a door knows", () => {
  it("is the earliest of everything, in whatever order it came", () => {
    const minute = fc.integer({ min: 10, max: 59 }).map((m) => `2026-03-20T05:${m}:00.000Z`);
    fc.assert(
      fc.property(fc.array(minute, { minLength: 1, maxLength: 8 }), (times) => {
        const scans = times.map((time) => scan(1, time));
        const first = [...times].sort()[0];
        expect(checkInsOf(list([attendee(1)]), scans).get(idOf(1))?.at).toBe(first);
        expect(checkInsOf(list([attendee(1)]), scans.reverse()).get(idOf(1))?.at).toBe(first);
      }),
    );
  });

  it("follows a list that was made after a scan was handed in: it may have been taken back elsewhere", () => {
    const handedIn = scan(1, "2026-03-20T04:00:00.000Z", {
      handedInAt: "2026-03-20T04:30:00.000Z",
      result: { scanId: "scn", verdict: "admitted" },
    });
    expect(checkInsOf(list([attendee(1)]), [handedIn]).size).toBe(0);
    const justNow = { ...handedIn, handedInAt: "2026-03-20T04:59:58.000Z" };
    expect(checkInsOf(list([attendee(1)]), [justNow]).size).toBe(1);
  });

  it("learns of other doors between two lists, and counts each person once", () => {
    const news = [{ registrantId: idOf(2), at: now, deviceName: "二号口" }];
    const informed = withCheckIns(list([attendee(1), attendee(2), attendee(3, { state: "offered" })]), news);
    const known = checkInsOf(informed, [scan(1, now), scan(2, now)]);
    expect(countsOf(informed, known)).toEqual([{ audience: "guest", seats: 2, checkedIn: 2 }]);
    expect(withCheckIns(informed, news)).toBe(informed);
  });

  it("names whom it let in wrongly once all doors' scans are together", () => {
    const here = scan(1, "2026-03-20T05:20:00.000Z", {
      handedInAt: now,
      result: {
        scanId: "scn",
        verdict: "duplicate",
        first: { at: "2026-03-20T05:10:00.000Z", deviceName: "二号口" },
      },
    });
    const refused = scan(2, "2026-03-20T05:21:00.000Z", {
      handedInAt: now,
      result: { scanId: "scn", verdict: "refused", problem: "scan.no_seat" },
    });
    const undone = scan(3, "2026-03-20T05:22:00.000Z", {
      handedInAt: now,
      result: { scanId: "scn", verdict: "refused", problem: "scan.undone" },
    });
    const door = list([attendee(1), attendee(2), attendee(3)]);
    const scans = [here, refused, undone];
    expect(conflictsOf(door, scans, checkInsOf(door, scans))).toEqual([
      {
        scan: here,
        attendee: door.attendees[0],
        first: { at: "2026-03-20T05:10:00.000Z", deviceName: "二号口" },
      },
      { scan: refused, attendee: door.attendees[1], first: undefined },
    ]);
  });

  it("is found by name, organization or code, those not in yet first", () => {
    const door = list([attendee(1), attendee(2, { organizationName: "氢能研究院" }), attendee(3)]);
    const known = checkInsOf(door, [scan(1, now)]);
    expect(search(door, known, "").map(({ name }) => name)).toEqual(["来宾2", "来宾3", "来宾1"]);
    expect(search(door, known, "氢能").map(({ name }) => name)).toEqual(["来宾2"]);
    expect(search(door, known, "cde003").map(({ name }) => name)).toEqual(["来宾3"]);
  });
});
