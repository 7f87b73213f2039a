import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { termFields } from "../../../functions/challenges/domain/challenge-content.ts";
import {
  correctChallenge,
  publishedChanges,
} from "../../../functions/challenges/domain/correct-challenge.ts";
import { submitChallenge } from "../../../functions/challenges/domain/submit-challenge.ts";
import type { CorrectedTerms } from "../../../shared/contracts/challenges-content.ts";
import { challengePhases } from "../../../shared/contracts/challenges-content.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import { challenge, content, now, type PersonName, people, programme } from "./challenge-sample.ts";

const doing = { actor: people.organizer, at: now, reason: "指标表述有误", expectedVersion: 4 };
const correct = (terms: CorrectedTerms, also: { material?: boolean; closesAt?: string } = {}) =>
  correctChallenge(challenge("open"), programme(), { terms, material: false, ...also }, doing);
const codeOf = (act: () => unknown): string => {
  try {
    act();
    return "done";
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};

const corrections: fc.Arbitrary<CorrectedTerms> = fc
  .record(
    {
      title: fc.constantFrom("高镍正极材料低能耗烧结技术", "高镍正极材料连续烧结技术"),
      termMonths: fc.integer({ min: 1, max: 24 }),
      bountyYuan: fc.integer({ min: 1, max: 5_000_000 }),
      winners: fc.constantFrom(1, 2),
      difficulty: fc.constantFrom("一致性难以控制", "能耗与容量相互制约"),
      payments: fc.integer({ min: 30, max: 99 }).map((percent) => [
        { milestone: "签约后", percent },
        { milestone: "通过验收", percent: 100 - percent },
      ]),
    },
    { requiredKeys: [] },
  )
  .filter((terms) => Object.keys(terms).length > 0);

describe("a correction", () => {
  it("shows exactly what it changes, raises the version of the terms, and changes nothing else", () => {
    fc.assert(
      fc.property(corrections, (terms) => {
        const before = challenge("open");
        const really = Object.entries(terms).filter(
          ([name, value]) => JSON.stringify(Reflect.get(before.content, name)) !== JSON.stringify(value),
        );
        if (really.length === 0) {
          expect(codeOf(() => correct(terms))).toBe("challenge.nothing_corrected");
          return;
        }
        const { challenge: after, log } = correct(terms);
        const changes = publishedChanges(before, after);
        expect(changes.map(({ field }) => field)).toEqual(really.map(([name]) => name).sort());
        for (const { field, before: old, after: now_ } of changes) {
          expect(old).toEqual(Reflect.get(before.content, field));
          expect(now_).toEqual(Reflect.get(terms, field));
        }
        expect(after.termsVersion).toBe(2);
        expect(log).toMatchObject({ action: "correct", from: "published", to: "published" });
        const rest = ({ content: _, ...others }: typeof after) => others;
        expect(rest({ ...after, version: 4, termsVersion: 1, updatedAt: before.updatedAt })).toEqual(
          rest(before),
        );
        const untouched = Object.keys(after.content).filter((name) => !(name in terms));
        for (const name of untouched)
          expect(Reflect.get(after.content, name)).toEqual(Reflect.get(before.content, name));
      }),
    );
  });

  it("that is material extends the window", () => {
    expect(codeOf(() => correct({ termMonths: 6 }, { material: true }))).toBe("challenge.extension_needed");
    const { closesAt = "" } = challenge("open");
    expect(codeOf(() => correct({ termMonths: 6 }, { material: true, closesAt }))).toBe(
      "challenge.window_order",
    );
    const later = addMilliseconds(closesAt, 1);
    const { challenge: after } = correct({ termMonths: 6 }, { material: true, closesAt: later });
    expect(publishedChanges(challenge("open"), after).at(-1)).toEqual({
      field: "closesAt",
      before: closesAt,
      after: later,
    });
  });

  it("keeps to the rules of the programme", () => {
    expect(codeOf(() => correct({ termMonths: 25 }))).toBe("challenge.beyond_rules");
    expect(codeOf(() => correct({ bountyYuan: 5_000_001 }))).toBe("challenge.beyond_rules");
    expect(codeOf(() => correct({ winners: 3 }))).toBe("challenge.beyond_rules");
    const low = [
      { milestone: "签约后", percent: 29 },
      { milestone: "通过验收", percent: 71 },
    ];
    expect(codeOf(() => correct({ payments: low }))).toBe("challenge.beyond_rules");
  });

  it("is checked with what it leaves as it was", () => {
    const before = challenge("open", { content: content({ trlNow: 5, trlTarget: 7 }) });
    const act = () => correctChallenge(before, programme(), { terms: { trlNow: 8 }, material: false }, doing);
    expect(codeOf(act)).toBe("challenge.incomplete");
  });

  it("is the department's while solvers can still answer to it", () => {
    for (const phase of challengePhases)
      for (const who of Object.keys(people) as PersonName[]) {
        const act = () =>
          correctChallenge(
            challenge(phase),
            programme(),
            { terms: { termMonths: 6 }, material: false },
            {
              ...doing,
              actor: people[who],
            },
          );
        const allowed = ["announced", "open"].includes(phase) && ["organizer", "operator"].includes(who);
        expect([phase, who, codeOf(act) === "done"]).toEqual([phase, who, allowed]);
      }
  });

  it("can touch everything that is published", () => {
    expect(termFields).toContain("indicators");
    expect(termFields).not.toContain("confidentialText");
    expect(termFields).not.toContain("relatedCodes");
  });
});

describe("handing in", () => {
  const submit = (also: Partial<ReturnType<typeof challenge>>, at = "2026-03-10T00:00:00.000Z") =>
    codeOf(() =>
      submitChallenge(challenge("draft", also), programme(), {
        actor: people.admin,
        at,
        expectedVersion: 4,
      }),
    );

  it("takes complete content within the rules and the collection", () => {
    expect(submit({})).toBe("done");
    const { title: _, ...untitled } = content();
    expect(submit({ content: untitled })).toBe("challenge.incomplete");
    expect(submit({ content: content({ termMonths: 36 }) })).toBe("challenge.beyond_rules");
    expect(submit({}, now)).toBe("challenge.outside_collection");
  });

  it("takes again after the collection what was returned", () => {
    const returned = challenge("returned");
    const act = () =>
      submitChallenge(returned, programme(), { actor: people.admin, at: now, expectedVersion: 4 });
    expect(codeOf(act)).toBe("done");
  });

  it("takes no file that the server has not checked", () => {
    const fileId = "fil_00000000000000000000000001";
    const attachments = [{ fileId, visibility: "public" as const }];
    expect(submit({ content: content({ attachments }) })).toBe("file.not_found");
  });
});
