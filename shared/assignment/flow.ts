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

export function mostReviews(problem: OrderedProblem): Flow {
  const panels = new Panels(problem);
  const unserved = [...problem.proposals.entries()].flatMap(([proposal, { open }]) => {
    let left = open;
    while (left > 0 && panels.serve(proposal)) left -= 1;
    return left > 0 ? [{ proposal, left }] : [];
  });
  return {
    chosen: panels.chosen,
    missing: unserved.reduce((sum, { left }) => sum + left, 0),
    short: panels.competitors(unserved.map(({ proposal }) => proposal)),
  };
}

/** How a proposal could get one more expert: by which pair each expert would come, and by which one would leave. */
interface Search {
  readonly comes: ReadonlyMap<number, number>;
  readonly leaves: ReadonlyMap<number, number>;
  readonly reached: ReadonlySet<number>;
  /** An expert who has time; undefined when there is none to be reached. */
  readonly free: number | undefined;
}

class Panels {
  readonly chosen: boolean[];
  private readonly eligible: OrderedProblem["eligible"];
  private readonly time: number[];
  private readonly ofProposal: number[][];
  private readonly ofExpert: number[][];

  constructor({ proposals, experts, eligible }: OrderedProblem) {
    this.eligible = eligible;
    this.chosen = eligible.map(() => false);
    this.time = experts.map(({ open }) => open);
    this.ofProposal = proposals.map(() => []);
    this.ofExpert = experts.map(() => []);
    for (const [pair, { proposal, expert }] of eligible.entries()) {
      this.ofProposal[proposal]?.push(pair);
      this.ofExpert[expert]?.push(pair);
    }
  }

  /** One more expert for a proposal, others changing panels for it if need be; false when no change helps. */
  serve(proposal: number): boolean {
    const { comes, leaves, free } = this.search([proposal]);
    if (free === undefined) return false;
    this.time[free] = (this.time[free] ?? 0) - 1;
    for (let expert: number | undefined = free; expert !== undefined; ) {
      const gained = comes.get(expert);
      if (gained === undefined) break;
      this.chosen[gained] = true;
      const given: number | undefined = leaves.get(this.eligible[gained]?.proposal ?? proposal);
      if (given !== undefined) this.chosen[given] = false;
      expert = given === undefined ? undefined : this.eligible[given]?.expert;
    }
    return true;
  }

  /** Those that share all their experts with these, directly or by others: together they need more than there are. */
  competitors(unserved: readonly number[]): number[] {
    return [...this.search(unserved).reached].sort((a, b) => a - b);
  }

  /** Breadth first, from proposals to experts who might come, and on to the proposals that these would leave. */
  private search(starts: readonly number[]): Search {
    const comes = new Map<number, number>();
    const leaves = new Map<number, number>();
    const reached = new Set(starts);
    for (const proposal of reached)
      for (const pair of this.ofProposal[proposal] ?? []) {
        const expert = this.eligible[pair]?.expert;
        if (expert === undefined || this.chosen[pair] || comes.has(expert)) continue;
        comes.set(expert, pair);
        if ((this.time[expert] ?? 0) > 0) return { comes, leaves, reached, free: expert };
        for (const held of this.ofExpert[expert] ?? []) {
          const holder = this.eligible[held]?.proposal;
          if (holder === undefined || !this.chosen[held] || reached.has(holder)) continue;
          // A set that is being gone through also yields what is added to it: this is the queue.
          reached.add(holder);
          leaves.set(holder, held);
        }
      }
    return { comes, leaves, reached, free: undefined };
  }
}
