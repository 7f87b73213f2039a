import type { OrderedProblem } from "./problem.ts";

/**
 * As many reviews as can be given at all, expertise aside (a maximum flow from proposals to experts), and, when that is
 * not every one that is needed, the proposals that compete for too few experts.
 */
export interface Flow {
  /** Per eligible pair. */
  readonly chosen: readonly boolean[];
  readonly missing: number;
  /** Indices of proposals that cannot all be served, whoever else goes short; none when nothing is missing. */
  readonly short: readonly number[];
}

export function mostReviews({ proposals, experts, eligible }: OrderedProblem): Flow {
  const chosen = new Array<boolean>(eligible.length).fill(false);
  const left = proposals.map(({ open }) => open);
  const free = experts.map(({ open }) => open);
  const ofProposal = proposals.map((): number[] => []);
  const ofExpert = experts.map((): number[] => []);
  eligible.forEach(({ proposal, expert }, pair) => {
    ofProposal[proposal]?.push(pair);
    ofExpert[expert]?.push(pair);
  });

  /** Proposals and experts that can be reached from this proposal by swaps; stops at an expert with time. */
  const search = (starts: readonly number[]) => {
    const cameBy = new Map<number, number>();
    const reached = new Set(starts);
    const queue = [...starts];
    for (let proposal = queue.shift(); proposal !== undefined; proposal = queue.shift())
      for (const pair of ofProposal[proposal] ?? []) {
        const expert = eligible[pair]?.expert;
        if (expert === undefined || chosen[pair] || cameBy.has(expert)) continue;
        cameBy.set(expert, pair);
        if ((free[expert] ?? 0) > 0) return { reached, cameBy, expert };
        for (const held of ofExpert[expert] ?? []) {
          const holder = eligible[held]?.proposal;
          if (holder === undefined || !chosen[held] || reached.has(holder)) continue;
          reached.add(holder);
          leftBy.set(holder, held);
          queue.push(holder);
        }
      }
    return { reached, cameBy, expert: undefined };
  };
  const leftBy = new Map<number, number>();

  for (const start of proposals.keys()) {
    while ((left[start] ?? 0) > 0) {
      leftBy.clear();
      const { cameBy, expert: end } = search([start]);
      if (end === undefined) break;
      free[end] = (free[end] ?? 0) - 1;
      left[start] = (left[start] ?? 0) - 1;
      for (let expert: number | undefined = end; expert !== undefined; ) {
        const gained = cameBy.get(expert) ?? -1;
        chosen[gained] = true;
        const given: number | undefined = leftBy.get(eligible[gained]?.proposal ?? -1);
        if (given === undefined || eligible[gained]?.proposal === start) break;
        chosen[given] = false;
        expert = eligible[given]?.expert;
      }
    }
  }
  const missing = left.reduce((sum, open) => sum + open, 0);
  leftBy.clear();
  const open = [...left.keys()].filter((proposal) => (left[proposal] ?? 0) > 0);
  return { chosen, missing, short: missing === 0 ? [] : [...search(open).reached].sort((a, b) => a - b) };
}
