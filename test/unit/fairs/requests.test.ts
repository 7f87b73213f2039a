import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tell } from "../../../functions/fairs/domain/account.ts";
import { ask } from "../../../functions/fairs/domain/ask-meeting.ts";
import { phaseAt } from "../../../functions/fairs/domain/fair.ts";
import {
  accept,
  counter,
  decline,
  prioritize,
  withdraw,
} from "../../../functions/fairs/domain/move-request.ts";
import { type StoredRequest, stateAt } from "../../../functions/fairs/domain/request.ts";
import { requestView } from "../../../functions/fairs/domain/request-view.ts";
import { ruleMeeting } from "../../../functions/fairs/domain/rule-meeting.ts";
import { slotsOf } from "../../../functions/fairs/domain/slots.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import {
  fairWith,
  organizationId,
  participantWith,
  requestId,
  setupWith,
} from "../../support/timetable-fair.ts";

const fair = fairWith(setupWith({ slots: 6, afternoon: 3, tables: 2 }));
const [one, other] = [participantWith(1), participantWith(2)];
const member = (serial: number): Actor => ({
  personId: `per_${serial}`,
  name: `经办人${serial}`,
  memberships: [{ organizationId: organizationId(serial), role: "agent" }],
  staff: [],
});
const organizer: Actor = {
  personId: "per_o",
  name: "主办",
  memberships: [],
  staff: [{ role: "organizer", units: [] }],
};
const open = "2026-03-10T02:00:00.000Z";
const closed = "2026-03-17T02:00:00.000Z";

const asks = (from = one, to = other, serial = 1, before?: StoredRequest, at = open) =>
  ask(before, requestId(1), { fair, from, to, priority: 2, actor: member(serial), at });
const by = (serial: number, request: StoredRequest, at = open) => ({
  fair,
  actor: member(serial),
  at,
  expectedVersion: request.version,
});
const code = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : "?";
  }
  return "done";
};

describe("where a fair stands", () => {
  it.each([
    ["2026-03-02T00:59:59.999Z", "announced"],
    ["2026-03-02T01:00:00.000Z", "requesting"],
    ["2026-03-16T09:00:00.000Z", "arranging"],
    ["2026-03-20T01:00:00.000Z", "running"],
    ["2026-03-20T07:40:00.000Z", "finished"],
  ])("at %s: %s", (at, phase) => {
    expect(phaseAt(fair, at)).toBe(phase);
  });

  it("numbers slots through all sessions, with a pause after each but the last of a session", () => {
    expect(slotsOf(fair.setup).map(({ number, session, startsAt }) => [number, session, startsAt])).toEqual([
      [1, 1, "2026-03-20T01:00:00.000Z"],
      [2, 1, "2026-03-20T01:25:00.000Z"],
      [3, 1, "2026-03-20T01:50:00.000Z"],
      [4, 2, "2026-03-20T06:30:00.000Z"],
      [5, 2, "2026-03-20T06:55:00.000Z"],
      [6, 2, "2026-03-20T07:20:00.000Z"],
    ]);
  });
});

describe("a request", () => {
  it("is answered by who was asked, and by nobody else", () => {
    const request = asks();
    expect(accept(request, undefined, by(2, request)).state).toBe("accepted");
    expect(code(() => accept(request, undefined, by(1, request)))).toBe("request.move_not_allowed");
    expect(code(() => accept(request, undefined, by(3, request)))).toBe("request.move_not_allowed");
  });

  it("becomes mutual when the other side asks too, also after having declined", () => {
    const joined = asks(other, one, 2, asks());
    expect([joined.state, joined.asks.length]).toEqual(["accepted", 2]);
    const request = asks();
    const declined = decline(request, { code: "no-time" }, by(2, request));
    expect(code(() => asks(one, other, 1, declined))).toBe("request.exists");
    expect(asks(other, one, 2, declined).state).toBe("accepted");
  });

  it("is held in the session that was proposed, once that is agreed", () => {
    const request = asks();
    const countered = counter(request, { session: 2 }, by(2, request));
    expect(code(() => accept(countered, undefined, by(2, countered)))).toBe("request.move_not_allowed");
    expect(accept(countered, undefined, by(1, countered))).toMatchObject({ state: "accepted", session: 2 });
    expect(code(() => counter(request, { session: 3 }, by(2, request)))).toBe("request.no_session");
  });

  it("gives back what it counted when it comes to nothing, and begins anew once withdrawn", () => {
    const request = asks();
    const withdrawn = withdraw(request, by(1, request));
    expect(withdrawn.asks.every(({ counted }) => !counted)).toBe(true);
    expect(asks(other, one, 2, withdrawn)).toMatchObject({
      state: "pending",
      from: { participantId: other.id },
      asks: [{ participantId: other.id, counted: true }],
    });
  });

  it("expires to the millisecond when requests close, whatever any job did", () => {
    const request = asks();
    expect(stateAt(request, fair, "2026-03-16T08:59:59.999Z")).toBe("pending");
    expect(stateAt(request, fair, fair.setup.requestsCloseAt)).toBe("expired");
    expect(code(() => accept(request, undefined, by(2, request, closed)))).toBe("request.move_not_allowed");
    expect(code(() => asks(one, other, 1, undefined, closed))).toBe("fair.requests_closed");
  });

  it("weighs like a request of one's own once who accepts says how important it is", () => {
    const request = asks();
    const accepted = accept(request, 3, by(2, request));
    expect(accepted.asks).toMatchObject([{ counted: true }, { priority: 3, counted: false }]);
    const weighed = prioritize(accepted, { participantId: other.id, priority: 1 }, by(2, accepted));
    expect(weighed.asks[1]?.priority).toBe(1);
  });

  it("cannot be moved by its sides while an organizer's rule stands", () => {
    const ruling = { fair, one, other, reason: "链主企业点名", actor: organizer, at: open } as const;
    const ordered = ruleMeeting(asks(), requestId(1), { ...ruling, rule: "must" });
    expect(code(() => withdraw(ordered, by(1, ordered)))).toBe("request.move_not_allowed");
    const free = ruleMeeting(ordered, requestId(1), { ...ruling, rule: "none" });
    expect(withdraw(free, by(1, free)).state).toBe("withdrawn");
    const same = participantWith(3, { organizationId: one.organizationId });
    expect(code(() => ruleMeeting(undefined, requestId(1), { ...ruling, other: same, rule: "must" }))).toBe(
      "request.may_not_meet",
    );
  });

  it("shows no move that is refused, and refuses every move that it does not show", () => {
    const step = fc.record({
      who: fc.constantFrom(1, 2, 3),
      move: fc.constantFrom("accept", "decline", "counter", "withdraw" as const),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        let request = asks();
        for (const { who, move } of steps) {
          const doing = by(who, request);
          const shown = requestView(request, { fair, actor: member(who), at: open }).moves as string[];
          const moved = {
            accept: () => accept(request, undefined, doing),
            decline: () => decline(request, { code: "other" }, doing),
            counter: () => counter(request, { session: 1 }, doing),
            withdraw: () => withdraw(request, doing),
          }[move];
          if (shown.includes(move)) request = moved();
          else expect(code(moved)).toBe("request.move_not_allowed");
        }
      }),
    );
  });
});

describe("an account", () => {
  const request = { ...asks(), state: "accepted" as const };
  const seat = { startsAt: "2026-03-20T01:00:00.000Z" };
  const during = "2026-03-20T01:05:00.000Z";

  it("is given from the first minute of the meeting on, and said again replaces what was said", () => {
    const telling = { participantId: one.id, held: true, result: "intent", amountYuan: 500_000 } as const;
    expect(code(() => tell(request, telling, seat, by(1, request, closed)))).toBe("request.not_yet");
    const told = tell(request, telling, seat, by(1, request, during));
    const again = tell(
      told,
      { ...telling, held: false, result: undefined, amountYuan: undefined },
      seat,
      by(1, told, during),
    );
    expect(again.accounts).toMatchObject([{ held: false }]);
  });

  it("has a result only if it was held, and an amount only with an intent or more", () => {
    const refused = (telling: object) =>
      code(() =>
        tell(request, { participantId: one.id, held: true, ...telling }, seat, by(1, request, during)),
      );
    expect(refused({ held: false, result: "none" })).toBe("request.result_needs_held");
    expect(refused({ result: "follow-up", amountYuan: 1 })).toBe("request.amount_needs_result");
    expect(refused({ participantId: other.id })).toBe("request.move_not_allowed");
  });

  it("is for its own side and the organizers", () => {
    const told = tell(request, { participantId: one.id, held: true }, seat, by(1, request, during));
    const seen = (actor: Actor) => requestView(told, { fair, actor, at: during }).accounts.length;
    expect([seen(member(1)), seen(member(2)), seen(organizer)]).toEqual([1, 0, 1]);
  });
});
