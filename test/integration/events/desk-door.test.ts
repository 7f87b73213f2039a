import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { passKeyOf } from "../../../functions/events/app/pass-key.ts";
import { checkInContracts as door } from "../../../shared/contracts/check-in.ts";
import { registrationContracts as contracts } from "../../../shared/contracts/registrations.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import { readPass } from "../../../shared/tickets/read-pass.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { deskWorld, idOf, organizationId, phoneOf, type World } from "./desk-world.ts";

let store: LocalStore;
let world: World;

beforeAll(async () => {
  store = await startStore();
  world = await deskWorld(store);
});
afterAll(() => store.stop());

const north = { id: "dev_00000000000000000000000001", name: "一号口" };
const south = { id: "dev_00000000000000000000000002", name: "二号口" };
const opening = "2026-03-20T05:00:00.000Z";
const minute = (count: number): string => addMilliseconds(opening, count * 60_000);

const live = (eventId: string) => world.ok(door.readLiveRoom, { subject: "organizer", path: { eventId } });
const walkIn = (eventId: string, name: string, more: Readonly<Record<string, unknown>> = {}) => ({
  subject: "organizer",
  path: { eventId },
  body: { audience: "guest", name, deviceName: north.name, ...more },
});
const rowOf = async (eventId: string, subject: string) => {
  const { items } = await world.ok(contracts.listRegistrations, { subject: "organizer", path: { eventId } });
  return items.find(({ registrantId }) => registrantId === idOf(subject));
};

describe("scans from several devices", () => {
  const people = ["p1", "p2", "p3"];
  const scans = fc.array(
    fc.record({
      who: fc.constantFrom(...people, "nobody"),
      minutes: fc.nat(2),
      device: fc.constantFrom(north, south),
      serial: fc.constantFrom(1, 1, 1, 2),
    }),
    { minLength: 1, maxLength: 8 },
  );

  it("end alike in every order and in parcels of every size", async () => {
    const seatsForTwo = async () => {
      const eventId = await world.event({ pools: { guest: { capacity: 2 } } });
      for (const subject of people) await world.register(eventId, subject);
      return eventId;
    };
    type Made = ReturnType<typeof world.scanOf> & { readonly device: typeof north };
    const handInParcels = async (eventId: string, order: readonly Made[], size: number) => {
      for (let i = 0; i < order.length; i += size) {
        const parcel = order.slice(i, i + size);
        for (const device of [north, south]) {
          const theirs = parcel
            .filter((scan) => scan.device === device)
            .map(({ device: _, ...scan }) => scan);
          if (theirs.length > 0) await world.handIn(eventId, device, theirs);
        }
      }
    };
    const stateOf = async (eventId: string, made: readonly Made[]) => {
      const { recent, duplicates, pools } = await live(eventId);
      const verdicts = await Promise.all(
        made.map(({ device, ...scan }) => world.handIn(eventId, device, [scan])),
      );
      return { recent, duplicates, pools, verdicts: verdicts.flatMap(({ results }) => results) };
    };

    const cases = scans.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(
          all.map((_, i) => i),
          { minLength: all.length, maxLength: all.length },
        ),
        fc.integer({ min: 1, max: 4 }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ([all, order, size]) => {
        const made = all.map(
          ({ who, minutes, device, serial }): Made => ({
            ...world.scanOf(idOf(who), minute(minutes), { serial }),
            device,
          }),
        );
        const [one, other] = [await seatsForTwo(), await seatsForTwo()];
        await handInParcels(one, made, made.length);
        await handInParcels(
          other,
          order.flatMap((i) => made[i] ?? []),
          size,
        );
        expect(await stateOf(other, made)).toEqual(await stateOf(one, made));
      }),
      { numRuns: 3 },
    );
  }, 120_000);

  it("at the same instant, from two devices at once: one is in, the other learns by whom", async () => {
    for (let round = 0; round < 2; round += 1) {
      const eventId = await world.event();
      await world.register(eventId, "twin");
      const [one, other] = await Promise.all(
        [north, south].map((device) =>
          world.handIn(eventId, device, [world.scanOf(idOf("twin"), minute(1))]),
        ),
      );
      const first = { at: minute(1), deviceName: north.name };
      expect(one?.results).toMatchObject([{ verdict: "admitted", first }]);
      const again = other?.results[0]?.scanId ?? "";
      const asked = await world.handIn(eventId, south, [
        { ...world.scanOf(idOf("twin"), minute(1)), scanId: again },
      ]);
      expect(asked.results).toEqual([{ scanId: again, verdict: "duplicate", first }]);
      expect(await live(eventId)).toMatchObject({ duplicates: 1, pools: [{ checkedIn: 1 }] });
    }
  });

  it("an earlier scan that arrives later takes over; the same scan again changes nothing", async () => {
    const eventId = await world.event();
    await world.register(eventId, "late");
    const second = world.scanOf(idOf("late"), minute(5));
    const first = world.scanOf(idOf("late"), minute(2), { by: "code" });
    expect((await world.handIn(eventId, north, [second])).results[0]?.verdict).toBe("admitted");
    expect((await world.handIn(eventId, south, [first])).results[0]?.verdict).toBe("admitted");
    const before = await rowOf(eventId, "late");
    expect(before?.checkIn).toEqual({ at: minute(2), deviceName: south.name, by: "code" });
    const again = await world.handIn(eventId, north, [second, second]);
    expect(again.results).toEqual([
      { scanId: second.scanId, verdict: "duplicate", first: { at: minute(2), deviceName: south.name } },
    ]);
    expect(await rowOf(eventId, "late")).toEqual(before);
  });

  it("handed in several times at once, is one scan", async () => {
    const eventId = await world.event();
    await world.register(eventId, "again");
    const parcel = [world.scanOf(idOf("again"), minute(1)), world.scanOf(idOf("again"), minute(2))];
    const answers = await Promise.all([1, 2, 3, 4].map(() => world.handIn(eventId, north, parcel)));
    expect(answers.map(({ results }) => results.map(({ verdict }) => verdict))).toEqual(
      Array.from({ length: 4 }, () => ["admitted", "duplicate"]),
    );
    expect(await world.registrations.find(eventId, idOf("again"))).toMatchObject({
      version: 2,
      door: { shown: 2 },
    });
  });

  it("lets in nobody without a seat, nobody unknown and nobody with an old ticket, and keeps the record", async () => {
    const eventId = await world.event({ pools: { guest: { capacity: 2 } } });
    for (const subject of ["returns", "seated", "waits"]) await world.register(eventId, subject);
    const mine = { subject: "returns", path: { eventId } };
    await world.ok(contracts.cancelRegistration, { ...mine, body: { expectedVersion: 1 } });
    const promoted = await rowOf(eventId, "waits");
    expect(promoted?.state).toBe("confirmed");
    const { state } = await world.register(eventId, "returns");
    expect(state).toBe("waitlisted");

    const noSeat = world.scanOf(idOf("returns"), minute(1), { serial: 2 });
    const old = world.scanOf(idOf("returns"), minute(1), { serial: 1 });
    const unknown = world.scanOf(idOf("never-registered"), minute(1));
    const tampered = world.scanOf(idOf("seated"), minute(1), { serial: 77 });
    const fast = world.scanOf(idOf("seated"), addMilliseconds(world.clock.now(), 3_600_000));
    const sent = [noSeat, old, unknown, tampered, fast];
    const { results } = await world.handIn(eventId, north, sent);
    expect(results.map(({ verdict, problem }) => [verdict, problem])).toEqual([
      ["refused", "scan.no_seat"],
      ["refused", "scan.void"],
      ["refused", "scan.unknown"],
      ["refused", "scan.void"],
      ["refused", "scan.clock"],
    ]);
    expect((await world.handIn(eventId, north, sent)).results).toEqual(results);
    expect(await live(eventId)).toMatchObject({ recent: [], duplicates: 0 });
    const known = await world.scans.known(eventId, idOf("never-registered"), [unknown.scanId]);
    expect(known).toMatchObject([{ problem: "scan.unknown", deviceName: north.name }]);
  });
});

describe("taking a check-in back", () => {
  it("voids what was scanned until then, also what arrives only later; a new scan lets in again", async () => {
    const eventId = await world.event();
    await world.register(eventId, "wrong");
    const path = { eventId, registrantId: idOf("wrong") };
    const undo = { subject: "organizer", path, body: { reason: "扫错了人。" } };
    expect(await world.refused(door.undoCheckIn, undo)).toBe("409 registration.not_checked_in");
    const shown = world.scanOf(path.registrantId, minute(10));
    await world.handIn(eventId, north, [shown, world.scanOf(path.registrantId, minute(12))]);
    const undone = await world.ok(door.undoCheckIn, undo);
    expect(undone).toMatchObject({ state: "confirmed", walkIn: false });
    expect(undone.checkIn).toBeUndefined();
    expect(undone.log[0]).toMatchObject({ action: "undo-check-in", reason: "扫错了人。" });

    const late = world.scanOf(path.registrantId, minute(3));
    const { results } = await world.handIn(eventId, south, [late, shown]);
    expect(results.map(({ problem }) => problem)).toEqual(["scan.undone", "scan.undone"]);
    expect(await live(eventId)).toMatchObject({ duplicates: 0, pools: [{ confirmed: 1, checkedIn: 0 }] });
    const anew = world.scanOf(path.registrantId, addMilliseconds(world.clock.now(), 1000));
    expect((await world.handIn(eventId, north, [anew])).results).toMatchObject([{ verdict: "admitted" }]);
  });

  it("and a scan at the same moment: in or out, never half", async () => {
    for (let round = 0; round < 2; round += 1) {
      const eventId = await world.event();
      await world.register(eventId, "torn");
      const registrantId = idOf("torn");
      await world.handIn(eventId, north, [world.scanOf(registrantId, minute(1))]);
      const later = addMilliseconds(world.clock.now(), 1000);
      await Promise.all([
        world.ok(door.undoCheckIn, {
          subject: "organizer",
          path: { eventId, registrantId },
          body: { reason: "重新核对。" },
        }),
        world.handIn(eventId, south, [world.scanOf(registrantId, later)]),
      ]);
      const row = await rowOf(eventId, "torn");
      const { registrations } = world;
      const stored = await registrations.find(eventId, registrantId);
      expect(row?.state).toBe(stored?.state);
      expect(row?.checkIn !== undefined).toBe(row?.state === "checked-in");
    }
  });
});

describe("people who come without a registration", () => {
  it("take free seats and no more, however many come at once", async () => {
    const eventId = await world.event();
    await world.register(eventId, "early");
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, i) => world.call(door.addWalkIn, walkIn(eventId, `来宾${i}`))),
    );
    const statuses = outcomes.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(4);
    expect(statuses.filter((status) => status === 409)).toHaveLength(8);
    expect(await live(eventId)).toMatchObject({
      pools: [{ capacity: 5, confirmed: 5, checkedIn: 4, walkIns: 4, waiting: 0, free: 0 }],
    });
    const queued = await world.register(eventId, "too-late");
    expect([queued.state, queued.position ?? 1]).toEqual(["waitlisted", 1]);
  });

  it("are registered once a call, and only where there are seats and an event", async () => {
    const eventId = await world.event();
    const headers = { "idempotency-key": randomUUID() };
    const sent = walkIn(eventId, "王某", { organizationId, phone: "13812345678" });
    const calls = [1, 2, 3, 4].map(() => world.ok(door.addWalkIn, { ...sent, headers }));
    const made = await Promise.all([...calls, world.ok(door.addWalkIn, { ...sent, headers })]);
    expect(new Set(made.map(({ registrantId }) => registrantId)).size).toBe(1);
    expect(made[0]).toMatchObject({
      state: "checked-in",
      walkIn: true,
      organization: { id: organizationId, tiers: ["little-giant"] },
      checkIn: { deviceName: north.name, by: "desk" },
    });
    const other = { ...walkIn(eventId, "李某"), headers };
    expect(await world.refused(door.addWalkIn, other)).toBe("422 idempotency.key_reused");
    const wrongPool = walkIn(eventId, "李某", { audience: "press" });
    expect(await world.refused(door.addWalkIn, wrongPool)).toBe("404 event.pool_unknown");
    const cancelled = await world.event({ state: "cancelled" });
    expect(await world.refused(door.addWalkIn, walkIn(cancelled, "李某"))).toBe("409 event.not_published");
  });
});

describe("the door list", () => {
  it("holds everybody with a seat, page by page, with a key that knows their tickets, and no phone number", async () => {
    const eventId = await world.event({ pools: { guest: { capacity: 4 }, press: {} } });
    const guests = ["g1", "g2", "g3", "g4", "waiting"];
    for (const subject of guests) await world.register(eventId, subject);
    await world.register(eventId, "reporter", { audience: "press" });
    await world.handIn(eventId, north, [world.scanOf(idOf("g1"), minute(1))]);
    const attendees: { registrantId: string; code: string; checkIn?: unknown }[] = [];
    let cursor: string | undefined;
    do {
      const query: Record<string, string> = { limit: "2", ...(cursor === undefined ? {} : { cursor }) };
      const page = await world.ok(door.readDoorList, { subject: "district", path: { eventId }, query });
      expect(page.publicKey).toBe(passKeyOf("a secret of these tests, long enough").publicKey);
      attendees.push(...page.attendees);
      cursor = page.nextCursor;
      expect(JSON.stringify(page)).not.toContain(phoneOf("g1"));
    } while (cursor !== undefined);
    const seated = [...guests.slice(0, 4), "reporter"].map(idOf);
    expect(attendees.map(({ registrantId }) => registrantId).toSorted()).toEqual(seated.toSorted());
    expect(attendees.filter(({ checkIn }) => checkIn !== undefined)).toHaveLength(1);

    const ticket = await world.ok(contracts.getMyRegistration, { subject: "g2", path: { eventId } });
    const list = await world.ok(door.readDoorList, { subject: "organizer", path: { eventId } });
    const pass = readPass(list.publicKey, ticket.pass?.token ?? "");
    expect(pass).toEqual({ eventId, registrantId: idOf("g2"), serial: 1 });
    expect(attendees.find(({ registrantId }) => registrantId === idOf("g2"))?.code).toBe(ticket.pass?.code);
  });
});

describe("who stands at the door", () => {
  it("is who holds the event; for others it does not exist, and auditors look on", async () => {
    const eventId = await world.event();
    await world.register(eventId, "guest");
    const path = { eventId };
    const scans = {
      deviceId: north.id,
      deviceName: north.name,
      scans: [world.scanOf(idOf("guest"), minute(1))],
    };
    const registrantPath = { eventId, registrantId: idOf("guest") };
    const all = [
      [door.readDoorList, { path }],
      [door.recordScans, { path, body: scans }],
      [door.undoCheckIn, { path: registrantPath, body: { reason: "看看能不能。" } }],
      [door.addWalkIn, { path, body: walkIn(eventId, "外人").body }],
      [door.readLiveRoom, { path }],
    ] as const;
    for (const [contract, sent] of all) {
      expect(await world.refused(contract, { ...sent, subject: "district-elsewhere" })).toBe(
        "404 event.not_found",
      );
      expect(await world.refused(contract, { ...sent, subject: "broker" })).toBe("403 access.not_allowed");
      expect(await world.refused(contract, { ...sent, subject: "guest" })).toBe("403 access.not_allowed");
    }
    for (const [contract, sent] of all.slice(0, 4))
      expect(await world.refused(contract, { ...sent, subject: "auditor" })).toBe("403 access.not_allowed");
    await world.ok(door.readLiveRoom, { subject: "auditor", path });
    const elsewhere = await world.event({ content: { unitCode: "330483" } });
    expect(
      await world.refused(door.readDoorList, { subject: "district", path: { eventId: elsewhere } }),
    ).toBe("404 event.not_found");
    const { results } = await world.handIn(elsewhere, north, [world.scanOf(idOf("guest"), minute(1))]);
    expect(results).toMatchObject([{ verdict: "refused", problem: "scan.unknown" }]);
  });

  it("leaves no phone number and no name in the logs", () => {
    const logged = world.logged.join("\n");
    expect(logged).not.toContain(phoneOf("guest"));
    expect(logged).not.toContain("姓名-");
    expect(logged).not.toContain("13812345678");
  });
});
