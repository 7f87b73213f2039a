import { describe, expect, it } from "vitest";
import { checkEligibility, organizationAt } from "../../../functions/events/domain/eligibility.ts";
import { registrationOpenAt } from "../../../functions/events/domain/event.ts";
import { stateAt } from "../../../functions/events/domain/registration.ts";
import { checkAnswers } from "../../../functions/events/domain/registration-answers.ts";
import { newsOf } from "../../../functions/events/domain/registration-history.ts";
import { missingNumbers, surplusNumbers } from "../../../functions/events/domain/seats-size.ts";
import {
  inFirstPhase,
  mayTakeSeat,
  mayWait,
  promotionOf,
  rankOf,
} from "../../../functions/events/domain/waitlist.ts";
import type { Question } from "../../../shared/contracts/events-content.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import {
  closesAt,
  cutOff,
  eventWith,
  opensAt,
  poolWith,
  waitlistUntil,
} from "../../integration/events/seats-world.ts";

const facts = {
  id: "org_1",
  name: "某某精密制造有限公司",
  uscc: "91330402MA2C003860",
  kind: "enterprise",
  status: "verified",
  districtCode: "330402",
  unitCode: "330402",
  chains: ["new-energy"],
  qualifications: [{ type: "little-giant", validFrom: "2025-01-01", validTo: "2026-03-02" }],
} as const;
const anything = { organizationKinds: [], verifiedOnly: false, tiers: [], chains: [], units: [] };
/** One millisecond before, the instant itself, one after. */
const around = (instant: string): string[] => [-1, 0, 1].map((by) => addMilliseconds(instant, by));

const priority = poolWith("enterprise", 3, {
  admission: "priority",
  priority: { tiers: ["little-giant"], until: cutOff },
});
const event = eventWith(1, [priority]);

describe("windows include their first instant and exclude their last", () => {
  it("registration", () => {
    expect(around(opensAt).map((at) => registrationOpenAt(event, at))).toEqual([false, true, true]);
    expect(around(closesAt).map((at) => registrationOpenAt(event, at))).toEqual([true, false, false]);
  });

  it("the first phase of a priority rule, and the rank of who comes then", () => {
    expect(around(cutOff).map((at) => inFirstPhase(priority, at))).toEqual([true, false, false]);
    const holder = organizationAt(facts, opensAt);
    expect(around(cutOff).map((at) => rankOf(priority, holder, at))).toEqual([1, 2, 2]);
    expect(around(cutOff).map((at) => mayTakeSeat(priority, undefined, at))).toEqual([false, true, true]);
    expect(mayTakeSeat(priority, holder, opensAt)).toBe(true);
  });

  it("moving up", () => {
    expect(around(waitlistUntil).map((at) => mayWait(event, priority, at))).toEqual([true, false, false]);
    expect(mayWait({ ...event, state: "postponed" }, priority, opensAt)).toBe(false);
  });

  it("holds and offers", () => {
    for (const state of ["held", "offered"] as const)
      expect(around(cutOff).map((at) => stateAt({ state, until: cutOff }, event, at))).toEqual([
        state,
        "lapsed",
        "lapsed",
      ]);
  });

  it("who stays away is missing from the end on, where everybody passes a door", () => {
    const { endsAt } = event.content;
    const seat = { state: "confirmed" } as const;
    expect(around(endsAt).map((at) => stateAt(seat, event, at))).toEqual(["confirmed", "no-show", "no-show"]);
    const online = { ...event, content: { ...event.content, mode: "online" as const } };
    expect(stateAt(seat, online, endsAt)).toBe("confirmed");
  });

  it("no offer outlives the moving up itself", () => {
    const offering = poolWith("guest", 1, { confirmHours: 24 });
    const at = addMilliseconds(waitlistUntil, -3_600_000);
    expect(promotionOf(event, offering, at)).toEqual({ to: "offered", until: waitlistUntil });
    expect(promotionOf(event, poolWith("guest", 1), at)).toEqual({ to: "confirmed" });
  });
});

describe("conditions", () => {
  const missing = (rule: object, verified = true, at = opensAt) => {
    try {
      checkEligibility({ ...anything, ...rule }, organizationAt(facts, at), verified);
      return undefined;
    } catch (error) {
      return (error as { details: { params: { missing: { zh: string; en: string } } } }).details.params
        .missing;
    }
  };

  it("are met or named, in both languages, all of them at once", () => {
    expect(missing({ organizationKinds: ["enterprise"], chains: ["new-energy"], verifiedOnly: true })).toBe(
      undefined,
    );
    expect(
      missing({ organizationKinds: ["investor"], units: ["330483"], verifiedOnly: true }, false),
    ).toEqual({
      zh: "单位须通过核验；单位类型须为投资机构；须属于：桐乡市",
      en: "the organization must be verified; the organization must be one of: investor; its office must be one of: Tongxiang City",
    });
  });

  it("count a tier on its last day and not on the day after, by the calendar in Shanghai", () => {
    const tiers = { tiers: ["little-giant"] };
    const midnight = "2026-03-02T16:00:00.000Z";
    expect(missing(tiers, true, addMilliseconds(midnight, -1))).toBe(undefined);
    expect(missing(tiers, true, midnight)?.zh).toContain("“小巨人”");
  });

  it("ask for an organization where only one can meet them", () => {
    expect(() => checkEligibility(anything, undefined, false)).not.toThrow();
    expect(() => checkEligibility({ ...anything, verifiedOnly: true }, undefined, false)).toThrow(
      "registration.organization_needed",
    );
  });
});

describe("answers", () => {
  const questions: Question[] = [
    { id: "q1", kind: "text", label: "职务", required: true },
    { id: "q2", kind: "choice", label: "餐食", required: false, options: ["荤", "素"] },
    { id: "q3", kind: "choices", label: "关注", required: false, options: ["融资", "技术"] },
    { id: "q4", kind: "consent", label: "同意拍照", required: true },
  ];
  const faulty = (answers: Parameters<typeof checkAnswers>[1]) => {
    try {
      checkAnswers(questions, answers);
      return [];
    } catch (error) {
      return (error as { details: { errors: { path: string }[] } }).details.errors.map(({ path }) => path);
    }
  };

  it("fit their questions, each that does not is named", () => {
    expect(faulty({ q1: "经理", q2: "素", q3: ["融资"], q4: true })).toEqual([]);
    expect(faulty({ q2: "海鲜", q3: ["融资", "融资"], q9: "多余" })).toEqual(
      ["q1", "q2", "q3", "q4", "q9"].map((id) => `body.answers.${id}`),
    );
  });
});

it("seats are added at the lowest missing numbers and taken away from the highest free ones", () => {
  const seats = [
    { number: 1, registrantId: "a" },
    { number: 3 },
    { number: 4, registrantId: "b" },
    { number: 6 },
  ];
  expect(missingNumbers(seats, 6)).toEqual([2, 5]);
  expect(surplusNumbers(seats, 3)).toEqual([6]);
  expect(surplusNumbers(seats, 1)).toEqual([6, 3]);
});

it("a form that was left open is no news, an offer that passed on is", () => {
  const entry = { at: opensAt, version: 2, to: "lapsed" } as const;
  expect(newsOf({ ...entry, action: "lapse", from: "held" })).toBe(undefined);
  expect(newsOf({ ...entry, action: "lapse", from: "offered" })).toBe("lapsed");
  expect(newsOf({ ...entry, action: "displace", from: "confirmed", to: "waitlisted" })).toBe("displaced");
});
