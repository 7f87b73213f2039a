import type { Highs } from "highs";
import type { OrderedProblem } from "./problem.ts";
import { type Maximum, Program } from "./program.ts";

export interface Best {
  readonly chosen: readonly boolean[];
  readonly proved: boolean;
}

/**
 * The assignment that raises what the worst-served proposal gets as far as it goes, and then the total. A linear program
 * says how far it can go at most; nearly always an assignment reaches that, and where none does, halving finds the most
 * that one reaches. It begins with an assignment that is possible, so that there always is an answer.
 */
export function bestFrom(problem: OrderedProblem, possible: readonly boolean[], highs: Highs): Best {
  if (problem.eligible.length === 0 || problem.proposals.length === 0)
    return { chosen: possible, proved: true };
  let low = worstServed(problem, possible);
  let high = Math.floor(fairestProgram(problem).bound(highs) + 1e-6);
  let best: Maximum | undefined;
  let isCertain = true;
  for (let least = high; low < high || best === undefined; least = Math.ceil((low + high) / 2)) {
    const found = fullestProgram(problem, least).maximum(highs);
    if (found.values) {
      best = found;
      // It may give the worst-served one more than was asked for, and then is the fullest of those that do.
      low = worstServed(
        problem,
        found.values.map((value) => value > 0),
      );
    } else {
      isCertain &&= found.status === "impossible";
      if (least === low) break;
      high = least - 1;
    }
  }
  return {
    chosen: best?.values?.map((value) => value > 0) ?? possible,
    proved: isCertain && best?.status === "optimal",
  };
}

/** The most that every proposal can get at once. */
function fairestProgram(problem: OrderedProblem): Program {
  const program = new Program();
  const pairs = problem.eligible.map(() => program.column(0, 1));
  const most = Math.max(...problem.proposals.map(({ open, fixedExpertise }) => fixedExpertise + 100 * open));
  const worst = program.column(1, most);
  addPanels(program, problem, pairs);
  forEachProposal(problem, (own, { fixedExpertise }) => {
    const worth = own.map((pair) => problem.eligible[pair]?.expertise ?? 0);
    program.row(-fixedExpertise, Number.POSITIVE_INFINITY, [...own, worst], [...worth, -1]);
  });
  return program;
}

/** The most in total while every proposal gets this much. */
function fullestProgram(problem: OrderedProblem, least: number): Program {
  const program = new Program();
  const pairs = problem.eligible.map(({ expertise }) => program.column(expertise, 1));
  addPanels(program, problem, pairs);
  forEachProposal(problem, (own, { fixedExpertise }) => {
    const worth = own.map((pair) => problem.eligible[pair]?.expertise ?? 0);
    program.row(least - fixedExpertise, Number.POSITIVE_INFINITY, own, worth);
  });
  return program;
}

/** As many experts as each proposal needs, and as many proposals as each expert takes. */
function addPanels(program: Program, problem: OrderedProblem, pairs: readonly number[]): void {
  const ones = Array<number>(pairs.length).fill(1);
  forEachProposal(problem, (own, { open }) => {
    program.row(open, open, own, ones.slice(0, own.length));
  });
  const ofExpert = pairsBy(problem.eligible, ({ expert }) => expert);
  for (const [expert, { open }] of problem.experts.entries()) {
    const own = ofExpert.get(expert) ?? [];
    program.row(0, open, own, ones.slice(0, own.length));
  }
}

function forEachProposal(
  { proposals, eligible }: OrderedProblem,
  visit: (pairs: readonly number[], proposal: OrderedProblem["proposals"][number]) => void,
): void {
  const ofProposal = pairsBy(eligible, ({ proposal }) => proposal);
  for (const [index, proposal] of proposals.entries()) visit(ofProposal.get(index) ?? [], proposal);
}

type Eligible = OrderedProblem["eligible"];

function pairsBy(eligible: Eligible, of: (pair: Eligible[number]) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const [pair, one] of eligible.entries()) {
    const own = groups.get(of(one)) ?? [];
    own.push(pair);
    groups.set(of(one), own);
  }
  return groups;
}

function worstServed({ proposals, eligible }: OrderedProblem, chosen: readonly boolean[]): number {
  const served = proposals.map(({ fixedExpertise }) => fixedExpertise);
  eligible.forEach(({ proposal, expertise }, index) => {
    if (chosen[index]) served[proposal] = (served[proposal] ?? 0) + expertise;
  });
  return Math.min(...served);
}
