import type { Highs } from "highs";
import { bestFrom } from "./best.ts";
import { mostReviews } from "./flow.ts";
import { type AssignmentProblem, type OrderedProblem, ordered, type Pair } from "./problem.ts";

export interface AssignedPair extends Pair {
  readonly expertise: number;
  /** It was assigned before. */
  readonly fixed: boolean;
}

export interface Assigned {
  readonly ok: true;
  /** Sorted by proposal, then expert. */
  readonly pairs: readonly AssignedPair[];
  /** The expertise that the worst-served proposal gets, summed over its experts; 0 without a proposal. */
  readonly worst: number;
  readonly total: number;
  /** Nothing is better: first by the worst-served proposal, then in total. */
  readonly proved: boolean;
}

/** Why a proposal cannot get its experts. */
export type ShortageCause =
  /** There are not enough without a conflict. */
  | "too_few_experts"
  /** There would be, but other proposals need the same ones and their loads do not suffice. */
  | "loads";

export interface Shortage {
  readonly proposalId: string;
  readonly why: ShortageCause;
  /** Experts still needed, those without a conflict (besides the fixed ones), and those with one. */
  readonly needed: number;
  readonly eligible: number;
  readonly conflicted: number;
}

export interface NotAssignable {
  readonly ok: false;
  /** Reviews that nobody can give, in all. */
  readonly missing: number;
  /** Sorted by proposal: together they need more experts than there are for them. */
  readonly short: readonly Shortage[];
}

/**
 * Experts for every proposal: what the worst-served proposal gets is as good as it can be, and then the total, under
 * loads and conflicts. The same input gives the same answer, in whatever order it comes.
 */
export function assign(problem: AssignmentProblem, highs: Highs): Assigned | NotAssignable {
  const within = ordered(problem);
  const flow = mostReviews(within);
  if (flow.missing > 0) return { ok: false, missing: flow.missing, short: shortages(within, flow.short) };
  const { chosen, proved } = bestFrom(within, flow.chosen, highs);
  const pairs = [
    ...within.fixed.map((pair) => ({ ...pair, expertise: within.expertiseOf(pair), fixed: true })),
    ...within.eligible.flatMap(({ proposal, expert, expertise }, index) => {
      const [proposalId, expertId] = [within.proposals[proposal]?.id, within.experts[expert]?.id];
      return chosen[index] && proposalId !== undefined && expertId !== undefined
        ? [{ expertId, proposalId, expertise, fixed: false }]
        : [];
    }),
  ].sort((a, b) => order(a.proposalId, b.proposalId) || order(a.expertId, b.expertId));
  const served = new Map(within.proposals.map(({ id }) => [id, 0]));
  for (const { proposalId, expertise } of pairs)
    served.set(proposalId, (served.get(proposalId) ?? 0) + expertise);
  return {
    ok: true,
    pairs,
    worst: served.size === 0 ? 0 : Math.min(...served.values()),
    total: pairs.reduce((sum, { expertise }) => sum + expertise, 0),
    proved,
  };
}

function shortages({ proposals, eligible }: OrderedProblem, short: readonly number[]): Shortage[] {
  return short
    .flatMap((index): Shortage[] => {
      const proposal = proposals[index];
      if (proposal === undefined) return [];
      const count = eligible.filter((pair) => pair.proposal === index).length;
      return [
        {
          proposalId: proposal.id,
          why: count < proposal.open ? "too_few_experts" : "loads",
          needed: proposal.open,
          eligible: count,
          conflicted: proposal.conflicted,
        },
      ];
    })
    .sort((a, b) => order(a.proposalId, b.proposalId));
}

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
