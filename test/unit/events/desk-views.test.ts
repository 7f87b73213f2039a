import { describe, expect, it } from "vitest";
import { liveRoom } from "../../../functions/events/domain/live-room.ts";
import { rowOf, type StoredRegistration } from "../../../functions/events/domain/registration.ts";
import { sheetColumns, sheetRows } from "../../../functions/events/domain/registration-sheet.ts";
import { statisticsOf } from "../../../functions/events/domain/registration-statistics.ts";
import { registrationView } from "../../../functions/events/domain/registration-view.ts";
import { hasPass, ticketMoves, ticketView } from "../../../functions/events/domain/ticket.ts";
import { Registration, Ticket } from "../../../shared/contracts/registrations.ts";
import { guestPool, sampleEvent, sampleRegistration } from "./desk-sample.ts";

const before = "2026-03-10T01:00:00.000Z";
const after = "2026-03-20T10:00:00.000Z";
const person = (serial: number, more: Partial<StoredRegistration> = {}): StoredRegistration =>
  sampleRegistration({
    registrantId: `per_${String(serial).padStart(26, "0")}`,
    name: `来宾${serial}`,
    ...more,
  });
const checkIn = (at: string, shown = 1) => ({
  checkIn: { at, deviceId: "dev_1", deviceName: "一号口", scanId: "scn_1", by: "qr" as const },
  shown,
});

describe("a ticket", () => {
  const event = sampleEvent();
  const shown = (registration: StoredRegistration, at = before, of = event) =>
    Ticket.parse(ticketView(registration, of, at, {}));

  it("tells the link to who has a seat, and nobody else", () => {
    expect(shown(sampleRegistration()).event.onlineUrl).toBe("https://meeting.example.com/room");
    for (const state of ["held", "pending", "waitlisted", "offered", "cancelled", "removed"] as const)
      expect(shown(sampleRegistration({ state })).event.onlineUrl).toBeUndefined();
    const cancelled = sampleEvent({}, "cancelled");
    expect(shown(sampleRegistration(), before, cancelled).event.onlineUrl).toBeUndefined();
  });

  it("has a pass for who has a seat, where there is a door", () => {
    expect(hasPass(sampleRegistration(), event)).toBe(true);
    expect(hasPass(sampleRegistration({ state: "checked-in" }), sampleEvent({}, "postponed"))).toBe(true);
    expect(hasPass(sampleRegistration({ state: "offered" }), event)).toBe(false);
    expect(hasPass(sampleRegistration(), sampleEvent({ mode: "online" }))).toBe(false);
    expect(hasPass(sampleRegistration(), sampleEvent({}, "cancelled"))).toBe(false);
  });

  it("offers what the person may do, and nothing when the event is over or an offer has run out", () => {
    const moves = (more: Partial<StoredRegistration>, at = before, of = event) =>
      ticketMoves(sampleRegistration(more), of, at);
    const until = "2026-03-10T01:10:00.000Z";
    expect(moves({})).toEqual(["change", "cancel"]);
    expect(moves({ state: "held", until })).toEqual(["complete", "cancel"]);
    expect(moves({ state: "offered", until })).toEqual(["accept", "change", "decline"]);
    expect(moves({ state: "offered", until }, until)).toEqual([]);
    expect(moves({ state: "waitlisted" })).toEqual(["change", "cancel"]);
    expect(moves({ state: "checked-in" })).toEqual([]);
    expect(moves({}, event.content.endsAt)).toEqual([]);
    expect(moves({}, before, sampleEvent({}, "cancelled"))).toEqual([]);
    expect(moves({}, after, sampleEvent({}, "postponed"))).toEqual(["change", "cancel"]);
  });
});

describe("a registration as organizers read it", () => {
  it("shows a check-in only while it counts, and what became of it latest first", () => {
    const entry = { at: before, from: "none", version: 1 } as const;
    const registration = sampleRegistration({
      state: "confirmed",
      door: { ...checkIn(before), voidUntil: before },
      history: [
        { ...entry, action: "register", to: "confirmed" },
        { ...entry, action: "check-in", to: "checked-in" },
      ],
    });
    const view = Registration.parse(registrationView(registration, sampleEvent(), before));
    expect(view.checkIn).toBeUndefined();
    expect(view.log.map(({ action }) => action)).toEqual(["check-in", "register"]);
  });
});

describe("the live room", () => {
  const pool = { ...guestPool, capacity: 5 };
  const rows = [
    person(1, { state: "checked-in", door: checkIn("2026-03-20T06:00:00.000Z") }),
    person(2, { state: "checked-in", door: checkIn("2026-03-20T06:05:00.000Z", 3), walkIn: true }),
    person(3),
    person(4, { state: "offered", until: "2026-03-20T06:10:00.000Z" }),
    person(5, { state: "held", until: "2026-03-20T05:10:00.000Z" }),
  ].map(rowOf);
  const at = "2026-03-20T06:06:00.000Z";

  it("counts seats as they are at this moment: what ran out is free", () => {
    const { pools, recent, duplicates } = liveRoom([{ pool, rows, waiting: 2 }], at);
    expect(pools).toEqual([
      { audience: "guest", capacity: 5, confirmed: 3, checkedIn: 2, walkIns: 1, waiting: 2, free: 1 },
    ]);
    expect(recent.map(({ name, walkIn }) => [name, walkIn])).toEqual([
      ["来宾2", true],
      ["来宾1", false],
    ]);
    expect(duplicates).toBe(1);
  });
});

describe("figures", () => {
  it("leave out who left, who only began, and count who stayed away", () => {
    const event = sampleEvent({ mode: "onsite" });
    const rows = [
      person(1, { state: "checked-in", door: checkIn("2026-03-20T06:00:00.000Z") }),
      person(2),
      person(3, { state: "cancelled" }),
      person(4, { state: "held", until: before }),
      person(5, { state: "waitlisted" }),
    ].map(rowOf);
    expect(statisticsOf(rows, event, after)).toMatchObject({
      audiences: [{ key: "guest", registered: 3, confirmed: 2, waiting: 1, checkedIn: 1 }],
      noShows: 1,
      organizations: 0,
    });
  });
});

describe("the sheet", () => {
  it("is in the order of audiences and registrations, with everybody's turn, without whoever only began", () => {
    const questions = [{ id: "q1", kind: "consent", label: "同意拍摄", required: false }] as const;
    const event = sampleEvent({ questions: [...questions] });
    const waiting = (serial: number, since: string) =>
      person(serial, {
        state: "waitlisted",
        place: { kind: "wait", rank: 1, since },
        registeredAt: `2026-03-02T0${serial}:00:00.000Z`,
      });
    const rows = sheetRows(
      [
        waiting(4, "2026-03-02T09:00:00.000Z"),
        waiting(3, "2026-03-02T10:00:00.000Z"),
        person(2, {
          state: "checked-in",
          door: checkIn("2026-03-20T05:58:00.000Z"),
          answers: { q1: true },
        }),
        person(5, { state: "held", phone: undefined }),
        person(6, { state: "lapsed", phone: undefined }),
      ],
      event,
      new Map(),
      before,
    );
    const heading = sheetColumns(questions).map((column) => column.heading);
    const column = (name: string) => rows.map((row) => row[heading.indexOf(name)]);
    expect(column("序号")).toEqual(["1", "2", "3"]);
    expect(column("姓名")).toEqual(["来宾2", "来宾3", "来宾4"]);
    expect(column("候补顺序")).toEqual(["", "2", "1"]);
    expect(column("签到时间")).toEqual(["2026-03-20 13:58", "", ""]);
    expect(column("同意拍摄")).toEqual(["同意", "", ""]);
    expect(
      sheetColumns(questions)
        .filter(({ code }) => code)
        .map((each) => each.heading),
    ).toEqual(["统一社会信用代码", "手机号码"]);
  });
});
