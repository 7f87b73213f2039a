import { lotOf } from "../digest/lot.ts";

/** Who may judge what, and how well. */
export interface AssignmentExpert {
  readonly id: string;
  /** Proposals that the expert takes, at most. */
  readonly load: number;
  /** Expertise by proposal, a whole number from 0 to 100; 0 where it is missing. */
  readonly topics: Readonly<Record<string, number>>;
}

export interface Pair {
  readonly expertId: string;
  readonly proposalId: string;
}

export interface AssignmentProblem {
  readonly experts: readonly AssignmentExpert[];
  /** Ids. */
  readonly proposals: readonly string[];
  /** Experts for each proposal. */
  readonly perProposal: number;
  readonly conflicts: readonly Pair[];
  /** Assigned already: kept, and counted. */
  readonly fixed?: readonly Pair[];
  /** Decides between equally good answers. Published afterwards, so that anybody can repeat the assignment. */
  readonly seed: string;
}

export interface Slot {
  readonly id: string;
  /** What is left to assign: reviews of a proposal, or proposals of an expert. */
  readonly open: number;
}

/** The problem with everything in an order that follows from the seed and not from the input's. */
export interface OrderedProblem {
  readonly proposals: readonly (Slot & { readonly fixedExpertise: number; readonly conflicted: number })[];
  readonly experts: readonly Slot[];
  /** Indices, and what the pair is worth: everything that may be assigned. */
  readonly eligible: readonly {
    readonly proposal: number;
    readonly expert: number;
    readonly expertise: number;
  }[];
  readonly fixed: readonly Pair[];
  readonly expertiseOf: (pair: Pair) => number;
}

/** Throws a `RangeError` for contradictory input: an unknown id, one twice, a fixed pair that conflicts. */
export function ordered(problem: AssignmentProblem): OrderedProblem {
  const { seed, perProposal, fixed = [] } = problem;
  const experts = inOrder(seed, problem.experts, ({ id }) => id);
  const proposals = inOrder(seed, problem.proposals, (id) => id);
  check(problem);
  const conflicts = new Set(problem.conflicts.map(keyOf));
  const taken = new Set(fixed.map(keyOf));
  const expertById = new Map(experts.map((expert) => [expert.id, expert]));
  const expertiseOf = ({ expertId, proposalId }: Pair) => expertById.get(expertId)?.topics[proposalId] ?? 0;
  const eligible = proposals.flatMap((proposalId, proposal) =>
    experts.flatMap(({ id: expertId }, expert) => {
      const pair = { expertId, proposalId };
      return conflicts.has(keyOf(pair)) || taken.has(keyOf(pair))
        ? []
        : [{ proposal, expert, expertise: expertiseOf(pair) }];
    }),
  );
  return {
    proposals: proposals.map((id) => {
      const own = fixed.filter(({ proposalId }) => proposalId === id);
      return {
        id,
        open: Math.max(0, perProposal - own.length),
        fixedExpertise: own.reduce((sum, pair) => sum + expertiseOf(pair), 0),
        conflicted: experts.filter(({ id: expertId }) => conflicts.has(keyOf({ expertId, proposalId: id })))
          .length,
      };
    }),
    experts: experts.map(({ id, load }) => ({
      id,
      open: Math.max(0, load - fixed.filter(({ expertId }) => expertId === id).length),
    })),
    eligible,
    fixed,
    expertiseOf,
  };
}

export const keyOf = ({ expertId, proposalId }: Pair): string => `${proposalId}|${expertId}`;

const inOrder = <T>(seed: string, items: readonly T[], idOf: (item: T) => string): T[] =>
  items
    .map((item) => ({ item, lot: lotOf(seed, idOf(item)) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .map(({ item }) => item);

function check({ experts, proposals, perProposal, conflicts, fixed = [] }: AssignmentProblem): void {
  const expertIds = new Set(experts.map(({ id }) => id));
  const proposalIds = new Set(proposals);
  if (expertIds.size !== experts.length || proposalIds.size !== proposals.length)
    throw new RangeError("an expert or a proposal stands there twice");
  if (!isCount(perProposal)) throw new RangeError(`${perProposal} is no number of experts`);
  for (const { id, load, topics } of experts) {
    if (!isCount(load)) throw new RangeError(`${id}: ${load} is no load`);
    if (!Object.values(topics).every((worth) => isCount(worth) && worth <= 100))
      throw new RangeError(`${id}: expertise is a whole number from 0 to 100`);
  }
  const conflicting = new Set(conflicts.map(keyOf));
  if (new Set(fixed.map(keyOf)).size !== fixed.length)
    throw new RangeError("a fixed pair stands there twice");
  for (const pair of fixed)
    if (!expertIds.has(pair.expertId) || !proposalIds.has(pair.proposalId) || conflicting.has(keyOf(pair)))
      throw new RangeError(`${keyOf(pair)} cannot be fixed`);
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
