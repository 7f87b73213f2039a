import fc from "fast-check";
import loadHighs from "highs";
import { describe, expect, it } from "vitest";
import { type Assigned, assign } from "../../../shared/assignment/assign.ts";
import type { AssignmentProblem } from "../../../shared/assignment/problem.ts";
import { bestByTrying, smallPanel } from "./small-panels.ts";

const highs = await loadHighs();

/** Everything that must hold of an answer besides being the best. */
function checkHolds(problem: AssignmentProblem, answer: Assigned): void {
  for (const { id, load } of problem.experts)
    expect(answer.pairs.filter(({ expertId }) => expertId === id).length).toBeLessThanOrEqual(load);
  for (const id of problem.proposals) {
    const panel = answer.pairs.filter(({ proposalId }) => proposalId === id).map(({ expertId }) => expertId);
    expect(new Set(panel).size).toBe(problem.perProposal);
    expect(panel).toHaveLength(problem.perProposal);
  }
  for (const { expertId, proposalId } of problem.conflicts)
    expect(answer.pairs.some((pair) => pair.expertId === expertId && pair.proposalId === proposalId)).toBe(
      false,
    );
}

describe("an assignment of experts", () => {
  it("is the best of all, or there is none", () => {
    fc.assert(
      fc.property(smallPanel, (problem) => {
        const answer = assign(problem, highs);
        const best = bestByTrying(problem);
        expect(answer.ok).toBe(best !== undefined);
        if (answer.ok) {
          expect(answer).toMatchObject({ ...best, proved: true });
          checkHolds(problem, answer);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("is the best around those that are fixed", () => {
    fc.assert(
      fc.property(smallPanel, fc.nat(), (problem, choice) => {
        const first = assign(problem, highs);
        fc.pre(first.ok);
        if (!first.ok) return;
        const fixed = first.pairs
          .filter((_, at) => (choice >> at) % 2 === 1)
          .map(({ expertId, proposalId }) => ({ expertId, proposalId }));
        const answer = assign({ ...problem, fixed }, highs);
        expect(answer).toMatchObject({ ok: true, proved: true, ...bestByTrying(problem, fixed) });
        if (answer.ok) expect(answer.pairs.filter((pair) => pair.fixed)).toHaveLength(fixed.length);
      }),
      { numRuns: 50 },
    );
  });

  it("does not depend on the order of the input", () => {
    const shuffled = <T>(items: readonly T[]) =>
      fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
    fc.assert(
      fc.property(
        smallPanel.chain((problem) =>
          fc
            .tuple(shuffled(problem.experts), shuffled(problem.proposals), shuffled(problem.conflicts))
            .map(([experts, proposals, conflicts]) => ({
              problem,
              other: { ...problem, experts, proposals, conflicts },
            })),
        ),
        ({ problem, other }) => {
          expect(assign(other, highs)).toEqual(assign(problem, highs));
        },
      ),
      { numRuns: 50 },
    );
  });

  it("names the proposals that cannot all be served", () => {
    fc.assert(
      fc.property(smallPanel, (problem) => {
        const answer = assign(problem, highs);
        fc.pre(!answer.ok);
        if (answer.ok) return;
        const short = answer.short.map(({ proposalId }) => proposalId);
        // Those that are named cannot be served even alone; without them, the others can.
        expect(bestByTrying({ ...problem, proposals: short })).toBeUndefined();
        expect(
          bestByTrying({ ...problem, proposals: problem.proposals.filter((id) => !short.includes(id)) }),
        ).toBeDefined();
        for (const { proposalId, why, needed, eligible, conflicted } of answer.short) {
          const own = problem.conflicts.filter((pair) => pair.proposalId === proposalId);
          expect(conflicted).toBe(own.length);
          expect(eligible).toBe(problem.experts.length - own.length);
          expect(needed).toBe(problem.perProposal);
          expect(why).toBe(eligible < needed ? "too_few_experts" : "loads");
        }
      }),
      { numRuns: 100 },
    );
  });

  it("decides between equals by the seed", () => {
    const experts = ["a", "b", "c", "d", "e", "f"].map((id) => ({
      id,
      load: 1,
      topics: { one: 50, two: 50 },
    }));
    const panels = new Set(
      Array.from({ length: 12 }, (_, seed) => {
        const answer = assign(
          { experts, proposals: ["one", "two"], perProposal: 2, conflicts: [], seed: `${seed}` },
          highs,
        );
        return answer.ok ? answer.pairs.map(({ expertId }) => expertId).join() : "";
      }),
    );
    expect(panels.size).toBeGreaterThan(3);
  });

  it("serves the worst before the total", () => {
    const experts = [
      { id: "good", load: 1, topics: { one: 100, two: 60 } },
      { id: "poor", load: 1, topics: { one: 50, two: 0 } },
    ];
    const answer = assign(
      { experts, proposals: ["one", "two"], perProposal: 1, conflicts: [], seed: "1" },
      highs,
    );
    expect(answer).toMatchObject({ ok: true, worst: 50, total: 110 });
  });

  it("refuses what contradicts itself", () => {
    const problem: AssignmentProblem = {
      experts: [{ id: "a", load: 1, topics: {} }],
      proposals: ["one"],
      perProposal: 1,
      conflicts: [{ expertId: "a", proposalId: "one" }],
      seed: "1",
    };
    for (const wrong of [
      { ...problem, fixed: [{ expertId: "a", proposalId: "one" }] },
      { ...problem, fixed: [{ expertId: "b", proposalId: "one" }] },
      { ...problem, proposals: ["one", "one"] },
      { ...problem, perProposal: 1.5 },
      { ...problem, experts: [{ id: "a", load: -1, topics: {} }] },
      { ...problem, experts: [{ id: "a", load: 1, topics: { one: 101 } }] },
    ])
      expect(() => assign(wrong, highs)).toThrow(RangeError);
  });

  it("of twenty proposals and forty experts is found and proved", () => {
    const worth = fc.sample(fc.nat(100), { numRuns: 800, seed: 20 });
    const proposals = Array.from({ length: 20 }, (_, at) => `prp_${at}`);
    const experts = Array.from({ length: 40 }, (_, at) => ({
      id: `exp_${at}`,
      load: 3,
      topics: Object.fromEntries(proposals.map((id, proposal) => [id, worth[at * 20 + proposal] ?? 0])),
    }));
    const conflicts = experts.map(({ id }, at) => ({ expertId: id, proposalId: `prp_${at % 20}` }));
    const problem = { experts, proposals, perProposal: 5, conflicts, seed: "city" };
    const answer = assign(problem, highs);
    expect(answer).toMatchObject({ ok: true, proved: true });
    if (answer.ok) checkHolds(problem, answer);
  });
});
