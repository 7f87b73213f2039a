import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isClosedAt, isOpenAt, phaseAt } from "../../../functions/challenges/domain/challenge.ts";
import { correctChallenge, extendChallenge } from "../../../functions/challenges/domain/correct-challenge.ts";
import { checkWindow } from "../../../functions/challenges/domain/publish-challenge.ts";
import { collects } from "../../../functions/challenges/domain/submit-challenge.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { addMilliseconds, endOfCivilDate } from "../../../shared/kernel/time.ts";
import { challenge, now, people, programme } from "./challenge-sample.ts";

const opensAt = "2026-04-20T01:00:00.000Z";
const closesAt = "2026-05-16T10:00:00.000Z";
const published = challenge("open", { opensAt, closesAt });
const around = (at: string) => [addMilliseconds(at, -1), at, addMilliseconds(at, 1)] as const;

describe("the window of a challenge", () => {
  it("opens with its first instant and closes before its last, to the millisecond", () => {
    expect(around(opensAt).map((at) => phaseAt(published, at))).toEqual(["announced", "open", "open"]);
    expect(around(closesAt).map((at) => phaseAt(published, at))).toEqual(["open", "closed", "closed"]);
  });

  it("is in exactly one phase at any instant, in order", () => {
    const order = ["announced", "open", "closed"];
    const span = { min: new Date("2026-04-01T00:00:00Z"), max: new Date("2026-06-01T00:00:00Z") };
    const instants = fc.tuple(
      fc.date({ ...span, noInvalidDate: true }),
      fc.date({ ...span, noInvalidDate: true }),
    );
    fc.assert(
      fc.property(instants, (pair) => {
        const [first, second] = pair.map((date) => date.toISOString()).sort();
        const phases = [first ?? "", second ?? ""].map((at) => order.indexOf(phaseAt(published, at)));
        expect(phases[0]).toBeLessThanOrEqual(phases[1] ?? -1);
        expect(isOpenAt(published, first ?? "")).toBe(opensAt <= (first ?? "") && (first ?? "") < closesAt);
        expect(isClosedAt(published, first ?? "")).toBe((first ?? "") >= closesAt);
      }),
    );
  });

  it("ends the public notice with its last day in China", () => {
    const noticed = challenge("publicity", { publicity: { from: "2026-04-07", to: "2026-04-13" } });
    expect(around(endOfCivilDate("2026-04-13")).map((at) => phaseAt(noticed, at))).toEqual([
      "publicity",
      "publicity-over",
      "publicity-over",
    ]);
  });

  it("must be ahead and as long as the programme promises", () => {
    const at = opensAt;
    const days = (count: number, more = 0) => addMilliseconds(opensAt, count * 86_400_000 + more);
    const check = (window: { opensAt: string; closesAt: string }) => () =>
      checkWindow(window, programme(), at);
    expect(check({ opensAt, closesAt: days(20) })).not.toThrow();
    expect(check({ opensAt, closesAt: days(20, -1) })).toThrow(
      new DomainError("conflict", "challenge.window_too_short", { params: { days: 20 } }),
    );
    expect(check({ opensAt: addMilliseconds(at, -1), closesAt: days(30) })).toThrow(
      new DomainError("conflict", "challenge.window_past"),
    );
  });
});

describe("the collection", () => {
  const { collectionOpensAt, collectionClosesAt } = programme().content;
  it("takes from its first instant on, until before its last", () => {
    expect(around(collectionOpensAt).map((at) => collects(programme(), at))).toEqual([false, true, true]);
    expect(around(collectionClosesAt).map((at) => collects(programme(), at))).toEqual([true, false, false]);
  });
  it("takes nothing while the programme is a draft", () => {
    expect(collects(programme({ state: "draft" }), collectionOpensAt)).toBe(false);
  });
});

describe("later closing", () => {
  const doing = { actor: people.organizer, reason: "应揭榜方要求", expectedVersion: published.version };
  const extend = (to: string, at: string) => () => extendChallenge(published, to, { ...doing, at });
  const windowOrder = new DomainError("conflict", "challenge.window_order");

  it("is later than it was, by a millisecond at least", () => {
    expect(extend(closesAt, now)).toThrow(windowOrder);
    expect(extend(addMilliseconds(closesAt, 1), opensAt)).not.toThrow();
  });

  it("is later than now when it is closed already", () => {
    const at = addMilliseconds(closesAt, 5000);
    expect(extend(at, at)).toThrow(windowOrder);
    const { challenge: again } = extend(addMilliseconds(at, 1), at)();
    expect(phaseAt(again, at)).toBe("open");
  });

  it("by extension comes once, by correction as often as needed", () => {
    const at = opensAt;
    const once = extend(addMilliseconds(closesAt, 1000), at)().challenge;
    const again = { ...doing, at, expectedVersion: once.version };
    expect(() => extendChallenge(once, addMilliseconds(closesAt, 2000), again)).toThrow(
      new DomainError("conflict", "challenge.extended_already"),
    );
    const corrected = correctChallenge(
      once,
      programme(),
      { terms: { termMonths: 12 }, material: true, closesAt: addMilliseconds(closesAt, 2000) },
      again,
    );
    expect(corrected.challenge).toMatchObject({ extensions: 1, closesAt: addMilliseconds(closesAt, 2000) });
  });
});
