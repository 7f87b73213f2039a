import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  conflictKey,
  type ExpertFacts,
  findConflicts,
  type ProposalFacts,
  standingConflicts,
} from "../../../functions/challenges/domain/conflicts.ts";
import { conflictReasons } from "../../../shared/reference/conflict-reasons.ts";

const university = "12100000470095016Q";
const company = "91330000733796106P";
const poster = "91330402MA2C003860";
const subsidiary = "91330100799655058B";
const rules = { years: 3, on: "2026-06-01" };
const nobody: ExpertFacts = {
  id: "exp_1",
  personId: "per_1",
  employers: [],
  stakes: [],
  family: [],
  coApplications: [],
  assessed: [],
  declared: [],
};
const proposal: ProposalFacts = {
  id: "prp_1",
  needId: "ned_1",
  poster: { uscc: poster, affiliates: [] },
  members: [
    { uscc: university, affiliates: [] },
    { uscc: company, affiliates: [subsidiary] },
  ],
  team: ["per_8", "per_9"],
};
const between = (facts: Partial<ExpertFacts>, of: ProposalFacts = proposal) =>
  findConflicts([{ ...nobody, ...facts }], [of], rules).map(({ reason, proof, dismissible }) => ({
    reason,
    proof,
    dismissible,
  }));

describe("a conflict", () => {
  it.each<[string, Partial<ExpertFacts>, string, object, boolean]>([
    ["being on the team", { personId: "per_9" }, "team", {}, false],
    [
      "working for a member, whichever it is",
      { employers: [{ uscc: company }] },
      "employer",
      { uscc: company, side: "solver" },
      false,
    ],
    [
      "another department of the same university",
      { employers: [{ uscc: university }] },
      "employer",
      { uscc: university, side: "solver" },
      false,
    ],
    [
      "working for the poster",
      { employers: [{ uscc: poster }] },
      "employer",
      { uscc: poster, side: "poster" },
      false,
    ],
    [
      "working there until a day to come",
      { employers: [{ uscc: company, until: "2026-06-01" }] },
      "employer",
      { uscc: company, side: "solver" },
      false,
    ],
    [
      "having worked there less than three years ago",
      { employers: [{ uscc: company, until: "2023-06-02" }] },
      "past_employer",
      { uscc: company, side: "solver", until: "2023-06-02", years: 3 },
      true,
    ],
    [
      "working for a member's subsidiary",
      { employers: [{ uscc: subsidiary }] },
      "affiliate",
      { uscc: company, side: "solver", employer: subsidiary },
      true,
    ],
    ["shares", { stakes: [poster] }, "stake", { uscc: poster, side: "poster" }, false],
    ["a relative", { family: [university] }, "family", { uscc: university, side: "solver" }, false],
    [
      "a joint application",
      { coApplications: [{ uscc: company, on: "2025-03-01", title: "氢能专项" }] },
      "co_application",
      { uscc: company, side: "solver", on: "2025-03-01", title: "氢能专项", years: 3 },
      true,
    ],
    [
      "having assessed the need",
      { assessed: [{ needId: "ned_1", on: "2026-02-01" }] },
      "assessed_need",
      { needId: "ned_1", on: "2026-02-01" },
      false,
    ],
    ["the expert's own word", { declared: ["prp_1"] }, "declared", {}, false],
  ])("is %s", (_, facts, reason, proof, dismissible) => {
    expect(between(facts)).toEqual([{ reason, proof, dismissible }]);
  });

  it.each<[string, Partial<ExpertFacts>]>([
    ["nothing", {}],
    ["work that ended three years ago", { employers: [{ uscc: company, until: "2023-06-01" }] }],
    ["a subsidiary somebody worked for before", { employers: [{ uscc: subsidiary, until: "2026-01-01" }] }],
    [
      "a joint application three years ago",
      { coApplications: [{ uscc: company, on: "2023-06-01", title: "x" }] },
    ],
    ["another need", { assessed: [{ needId: "ned_2", on: "2026-02-01" }] }],
    ["another proposal", { declared: ["prp_2"] }],
    ["another organization", { employers: [{ uscc: "11330400002545696B" }] }],
  ])("is not %s", (_, facts) => {
    expect(between(facts)).toEqual([]);
  });

  it("is not found where a challenge has neither need nor poster", () => {
    const { needId: _, poster: __, ...bare } = proposal;
    const facts = { assessed: [{ needId: "ned_1", on: "2026-02-01" }], stakes: [poster] };
    expect(between(facts, bare)).toEqual([]);
  });

  it("stands until it is dismissed, and a hard one stands for ever", () => {
    const facts = { employers: [{ uscc: company, until: "2025-01-01" }], stakes: [university] };
    const conflicts = findConflicts([{ ...nobody, ...facts }], [proposal], rules);
    const dismissals = conflicts.map((conflict) => ({ key: conflictKey(conflict) }));
    expect(conflicts.map(({ reason }) => reason)).toEqual(["past_employer", "stake"]);
    expect(standingConflicts(conflicts, [])).toEqual(conflicts);
    expect(standingConflicts(conflicts, dismissals).map(({ reason }) => reason)).toEqual(["stake"]);
    // A later fact is another conflict: the dismissal of the first does not cover it.
    const later = { ...facts, employers: [{ uscc: company, until: "2025-02-01" }] };
    const found = findConflicts([{ ...nobody, ...later }], [proposal], rules);
    expect(standingConflicts(found, dismissals)).toEqual(found);
  });

  it("has a text whose every gap its proof fills", () => {
    const facts: Partial<ExpertFacts> = {
      personId: "per_8",
      employers: [{ uscc: company }, { uscc: university, until: "2025-01-01" }, { uscc: subsidiary }],
      stakes: [poster],
      family: [poster],
      coApplications: [{ uscc: company, on: "2025-01-01", title: "x" }],
      assessed: [{ needId: "ned_1", on: "2026-02-01" }],
      declared: ["prp_1"],
    };
    const found = findConflicts([{ ...nobody, ...facts }], [proposal], rules);
    expect(new Set(found.map(({ reason }) => reason))).toEqual(new Set(Object.keys(conflictReasons)));
    for (const { reason, proof } of found)
      for (const text of Object.values(conflictReasons[reason].text))
        for (const [, name = ""] of text.matchAll(/\{(\w+)\}/g)) expect(proof).toHaveProperty(name);
  });
});

describe("the conflicts of many", () => {
  const uscc = fc.constantFrom(university, company, poster, subsidiary);
  const date = fc.constantFrom("2022-01-01", "2024-01-01", "2026-05-31");
  const experts = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom("exp_1", "exp_2", "exp_3"),
      personId: fc.constantFrom("per_1", "per_9"),
      employers: fc.array(fc.record({ uscc, until: date }, { requiredKeys: ["uscc"] }), { maxLength: 3 }),
      stakes: fc.array(uscc, { maxLength: 2 }),
      family: fc.array(uscc, { maxLength: 2 }),
      coApplications: fc.array(fc.record({ uscc, on: date, title: fc.constant("x") }), { maxLength: 2 }),
      assessed: fc.constantFrom([], [{ needId: "ned_1", on: "2026-01-01" }]),
      declared: fc.subarray(["prp_1", "prp_2"]),
    }),
    { selector: ({ id }) => id },
  );
  const proposals = fc.uniqueArray(
    fc.record(
      {
        id: fc.constantFrom("prp_1", "prp_2"),
        needId: fc.constantFrom("ned_1", "ned_2"),
        poster: fc.record({ uscc, affiliates: fc.array(uscc, { maxLength: 2 }) }),
        members: fc.array(fc.record({ uscc, affiliates: fc.array(uscc, { maxLength: 2 }) }), {
          maxLength: 3,
        }),
        team: fc.subarray(["per_8", "per_9"]),
      },
      { requiredKeys: ["id", "members", "team"] },
    ),
    { selector: ({ id }) => id },
  );

  it("are each there once, in an order of their own", () => {
    fc.assert(
      fc.property(experts, proposals, (some, of) => {
        const found = findConflicts(some, of, rules);
        expect(new Set(found.map(conflictKey)).size).toBe(found.length);
        expect(findConflicts(some.toReversed(), of.toReversed(), rules)).toEqual(found);
        for (const { reason, dismissible } of found) expect(dismissible).toBe(!conflictReasons[reason].hard);
      }),
    );
  });

  it("are those of each pair, whoever else is there", () => {
    fc.assert(
      fc.property(experts, proposals, (some, of) => {
        const alone = some.flatMap((expert) => of.flatMap((one) => findConflicts([expert], [one], rules)));
        expect(new Set(findConflicts(some, of, rules).map(conflictKey))).toEqual(
          new Set(alone.map(conflictKey)),
        );
      }),
    );
  });
});
