import { describe, expect, it } from "vitest";
import { phaseAt, type WholeEvent } from "../../../functions/events/domain/event.ts";
import { transitions } from "../../../functions/events/domain/event-transitions.ts";
import {
  archive,
  cancel,
  postpone,
  publish,
  reschedule,
} from "../../../functions/events/domain/move-event.ts";
import { mayHold, mayRead, movesOf } from "../../../functions/events/domain/permission.ts";
import { type EventMove, eventMoves, eventPhases } from "../../../shared/contracts/events-content.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { drawnMoves, legalMoves } from "../../support/state-diagram.ts";
import { contentWith, doing, during, eventIn, staff, times } from "./event-sample.ts";

const later = {
  ...times,
  startsAt: "2026-04-20T06:00:00.000Z",
  endsAt: "2026-04-20T09:00:00.000Z",
  registrationClosesAt: "2026-04-19T09:00:00.000Z",
  agenda: [],
};

const carryOut: Record<EventMove, (event: WholeEvent, at: string) => { event: WholeEvent }> = {
  publish: (event, at) => publish(event, doing(at)),
  postpone: (event, at) => postpone(event, doing(at)),
  reschedule: (event, at) => reschedule(event, later, doing(at)),
  cancel: (event, at) => cancel(event, doing(at)),
  archive: (event, at) => archive(event, doing(at)),
};

const at = (phase: (typeof eventPhases)[number]) => during[phase as keyof typeof during] ?? during.open;
const eventAt = (phase: (typeof eventPhases)[number]): WholeEvent =>
  eventIn(phase in during ? "published" : (phase as "draft" | "postponed" | "cancelled" | "archived"));

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return `${error.kind} ${error.code}`;
    throw error;
  }
  return "done";
};

describe.each(eventPhases)("an event that is %s", (phase) => {
  it.each(eventMoves)("%s: exactly as the table says, and so do the buttons", (move) => {
    const event = eventAt(phase);
    expect(phaseAt(event, at(phase))).toBe(phase);
    const legal = (transitions[move].from as readonly string[]).includes(phase);
    const outcome = codeOf(() => carryOut[move](event, at(phase)));
    if (legal) expect(outcome).toBe("done");
    else expect(outcome).toMatch(/^conflict event\.(move_not_allowed|not_over)$/);
    expect(movesOf(staff("organizer"), event, at(phase)).includes(move)).toBe(legal);
    if (legal) {
      const { event: after } = carryOut[move](event, at(phase));
      expect(after).toMatchObject({ state: transitions[move].to, version: 4, updatedAt: at(phase) });
    }
  });
});

describe("moving an event", () => {
  it("says first that it does not exist, then that it has changed, then that its phase forbids", () => {
    const cancelled = eventIn("cancelled");
    const foreign = staff("district", "330483");
    expect(codeOf(() => cancel(cancelled, doing(during.open, foreign, 1)))).toBe("not_found event.not_found");
    expect(codeOf(() => cancel(cancelled, doing(during.open, staff("auditor"), 1)))).toBe(
      "not_found event.not_found",
    );
    expect(codeOf(() => cancel(cancelled, doing(during.open, staff("operator"), 1)))).toBe(
      "stale event.stale",
    );
    expect(codeOf(() => cancel(cancelled, doing(during.open)))).toBe("conflict event.move_not_allowed");
  });

  it("publishes nothing that is over, to the millisecond", () => {
    const draft = eventIn("draft");
    expect(codeOf(() => publish(draft, doing("2026-03-20T08:59:59.999Z")))).toBe("done");
    expect(codeOf(() => publish(draft, doing(times.endsAt)))).toBe("conflict event.over");
    expect(publish(draft, doing(during.open)).event.publishedAt).toBe(during.open);
  });

  it("keeps when it was to start, tells calendars, and forgets why it had been postponed", () => {
    const postponed = postpone(eventIn("published"), doing(during.open)).event;
    expect(postponed).toMatchObject({ sequence: 3, stateReason: "场地检修" });
    const moved = reschedule(postponed, later, doing(during.open, staff("organizer"), 4)).event;
    expect(moved).toMatchObject({ state: "published", sequence: 4, previousStartsAt: times.startsAt });
    expect(moved.stateReason).toBeUndefined();
    expect(moved.content).toMatchObject({ startsAt: later.startsAt, title: contentWith().title });
    expect(codeOf(() => reschedule(postponed, later, doing(later.endsAt, staff("organizer"), 4)))).toBe(
      "conflict event.over",
    );
  });

  it("takes away the end of the waitlist that the new times do not name", () => {
    const event = eventIn("published", { waitlistUntil: "2026-03-20T04:00:00.000Z" });
    expect(reschedule(event, later, doing(during.open)).event.content.waitlistUntil).toBeUndefined();
  });

  it("does not take from anybody that they were to come first", () => {
    const [pool] = contentWith().pools;
    if (pool === undefined) throw new Error("the sample has no pool");
    const priority = { tiers: ["little-giant" as const], until: "2026-03-05T01:00:00.000Z" };
    const event = eventIn("published", { pools: [{ ...pool, admission: "priority", priority }] });
    const afterwards = { ...later, registrationOpensAt: "2026-03-05T01:00:00.000Z" };
    expect(codeOf(() => reschedule(event, afterwards, doing(during.announced)))).toBe(
      "invalid event.priority_outside",
    );
    expect(codeOf(() => reschedule(event, later, doing(during.announced)))).toBe("done");
    // Once the cut-off has passed, nothing is left to lose.
    expect(codeOf(() => reschedule(event, afterwards, doing(priority.until)))).toBe("done");
  });

  it("archives what is not over with its own answer", () => {
    expect(codeOf(() => archive(eventIn("published"), doing(during.running)))).toBe(
      "conflict event.not_over",
    );
    expect(codeOf(() => archive(eventIn("postponed"), doing(during.running)))).toBe(
      "conflict event.not_over",
    );
  });
});

describe("who holds an event", () => {
  const event = eventIn("published");
  it.each([
    ["organizer", staff("organizer"), true, true],
    ["operator", staff("operator"), true, true],
    ["the district office of its unit", staff("district", "330481", "330402"), true, true],
    ["another district office", staff("district", "330481"), false, false],
    ["auditor", staff("auditor"), false, true],
    ["broker", staff("broker"), false, false],
    ["expert", staff("expert"), false, false],
  ] as const)("%s", (_, actor, holds, reads) => {
    expect([mayHold(actor, event), mayRead(actor, event)]).toEqual([holds, reads]);
    if (!holds) expect(movesOf(actor, event, during.open)).toEqual([]);
  });
});

it("docs/state-machines.md draws exactly the moves of an event", () => {
  expect(drawnMoves("Event")).toEqual(legalMoves(transitions));
});
