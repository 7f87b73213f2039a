import fc from "fast-check";
import type { AssignmentProblem, Pair } from "../../../shared/assignment/problem.ts";

/** Problems small enough to try every answer. */
export const smallPanel: fc.Arbitrary<AssignmentProblem> = fc
  .record({ experts: fc.integer({ min: 1, max: 5 }), proposals: fc.integer({ min: 1, max: 3 }) })
  .chain(({ experts, proposals }) => {
    const proposalIds = Array.from({ length: proposals }, (_, index) => `prp_${index}`);
    const expertIds = Array.from({ length: experts }, (_, index) => `exp_${index}`);
    const pairs = proposalIds.flatMap((proposalId) =>
      expertIds.map((expertId): Pair => ({ expertId, proposalId })),
    );
    return fc.record({
      experts: fc.tuple(
        ...expertIds.map((id) =>
          fc.record({
            id: fc.constant(id),
            load: fc.nat(3),
            topics: fc
              .tuple(...proposalIds.map(() => fc.oneof(fc.constantFrom(0, 50, 100), fc.nat(100))))
              .map((worth) =>
                Object.fromEntries(proposalIds.map((proposal, at) => [proposal, worth[at] ?? 0])),
              ),
          }),
        ),
      ),
      proposals: fc.constant(proposalIds),
      perProposal: fc.integer({ min: 1, max: 3 }),
      conflicts: fc.subarray(pairs, { maxLength: Math.min(5, pairs.length) }),
      seed: fc.string({ minLength: 1, maxLength: 8 }),
    });
  });

/** The best by trying everything: the worst-served proposal's expertise, and with that the most in total. */
export function bestByTrying(
  problem: AssignmentProblem,
  fixed: readonly Pair[] = [],
): { worst: number; total: number } | undefined {
  const { experts, proposals, perProposal, conflicts } = problem;
  const load = new Map(experts.map(({ id, load: most }) => [id, most]));
  let best: { worst: number; total: number } | undefined;
  const next = (at: number, worst: number, total: number): void => {
    const proposalId = proposals[at];
    if (proposalId === undefined) {
      if (!best || worst > best.worst || (worst === best.worst && total > best.total))
        best = { worst, total };
      return;
    }
    const own = fixed.filter((pair) => pair.proposalId === proposalId).map(({ expertId }) => expertId);
    for (const panel of subsets(
      experts.map(({ id }) => id),
      perProposal,
    )) {
      if (!own.every((id) => panel.includes(id))) continue;
      if (conflicts.some((pair) => pair.proposalId === proposalId && panel.includes(pair.expertId))) continue;
      if (panel.some((id) => (load.get(id) ?? 0) === 0)) continue;
      for (const id of panel) load.set(id, (load.get(id) ?? 0) - 1);
      const worth = panel.reduce(
        (sum, id) => sum + (experts.find((expert) => expert.id === id)?.topics[proposalId] ?? 0),
        0,
      );
      next(at + 1, Math.min(worst, worth), total + worth);
      for (const id of panel) load.set(id, (load.get(id) ?? 0) + 1);
    }
  };
  next(0, Number.POSITIVE_INFINITY, 0);
  return best;
}

function subsets(ids: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return ids.flatMap((id, at) => subsets(ids.slice(at + 1), size - 1).map((rest) => [id, ...rest]));
}
