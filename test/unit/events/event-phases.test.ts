import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  occurrenceOf,
  phaseAt,
  registrationOpenAt,
  waitlistEndsAt,
} from "../../../functions/events/domain/event.ts";
import { eventPhases, eventStates } from "../../../shared/contracts/events-content.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import { beside, eventIn, times } from "./event-sample.ts";

const published = eventIn("published");
const phasesBeside = (at: string) => beside(at).map((instant) => phaseAt(published, instant));

describe("the phase of a published event", () => {
  it("changes at the very instant: a window includes its first and excludes its last", () => {
    expect(phasesBeside(times.registrationOpensAt)).toEqual(["announced", "open", "open"]);
    expect(phasesBeside(times.registrationClosesAt)).toEqual(["open", "closed", "closed"]);
    expect(phasesBeside(times.startsAt)).toEqual(["closed", "running", "running"]);
    expect(phasesBeside(times.endsAt)).toEqual(["running", "finished", "finished"]);
  });

  const minute = fc.integer({ min: 0, max: 200_000 });
  const anyTimes = fc
    .tuple(fc.uniqueArray(minute, { minLength: 4, maxLength: 4 }), fc.constantFrom(...eventStates))
    .map(([minutes, state]) => {
      const [opens = 0, closes = 0, starts = 0, ends = 0] = [...minutes].sort((a, b) => a - b);
      const at = (minutesLater: number) => addMilliseconds("2026-01-01T00:00:00.000Z", minutesLater * 60_000);
      return eventIn(state, {
        registrationOpensAt: at(opens),
        registrationClosesAt: at(closes),
        startsAt: at(starts),
        endsAt: at(ends),
      });
    });

  it("only ever goes forward, and one millisecond decides at each border", () => {
    const order = eventPhases.filter(
      (phase) => !["draft", "postponed", "cancelled", "archived"].includes(phase),
    );
    fc.assert(
      fc.property(anyTimes, ({ content }) => {
        const event = { state: "published" as const, content };
        const borders = [
          content.registrationOpensAt,
          content.registrationClosesAt,
          content.startsAt,
          content.endsAt,
        ];
        const seen = borders.flatMap(beside).map((at) => order.indexOf(phaseAt(event, at)));
        expect(seen).toEqual([...seen].sort((a, b) => a - b));
        for (const border of borders) {
          const [before, at] = beside(border);
          expect(phaseAt(event, before)).not.toBe(phaseAt(event, at));
        }
      }),
    );
  });

  it("is the stored state for everything that is not published, at any time", () => {
    fc.assert(
      fc.property(anyTimes, minute, (event, later) => {
        fc.pre(event.state !== "published");
        const at = addMilliseconds(event.content.startsAt, (later - 100_000) * 60_000);
        expect(phaseAt(event, at)).toBe(event.state);
        expect(registrationOpenAt(event, at)).toBe(false);
      }),
    );
  });

  it("may be running while people still register", () => {
    const event = eventIn("published", { registrationClosesAt: "2026-03-20T08:00:00.000Z" });
    const open = beside("2026-03-20T08:00:00.000Z").map((at) => registrationOpenAt(event, at));
    expect(open).toEqual([true, false, false]);
    expect(phaseAt(event, "2026-03-20T07:00:00.000Z")).toBe("running");
  });
});

it("moves nobody up from the start on, unless the event says from when", () => {
  expect(waitlistEndsAt(published)).toBe(times.startsAt);
  const earlier = "2026-03-20T04:00:00.000Z";
  expect(waitlistEndsAt(eventIn("published", { waitlistUntil: earlier }))).toBe(earlier);
});

it.each([
  ["published", "confirmed"],
  ["archived", "confirmed"],
  ["postponed", "tentative"],
  ["cancelled", "cancelled"],
] as const)("is told to calendars: %s is %s", (state, status) => {
  expect(occurrenceOf(eventIn(state))).toMatchObject({
    status,
    sequence: 2,
    place: "示例会议中心 示例市示例路 1 号",
    hostName: "示例市金融办",
  });
});
