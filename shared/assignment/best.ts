import type { Highs } from "highs";
import { MixedProgram } from "./mixed-program.ts";
import type { OrderedProblem } from "./problem.ts";

export interface Best {
  readonly chosen: readonly boolean[];
  readonly proved: boolean;
}

/**
 * Two mixed-integer programs, one after the other: raise what the worst-served proposal gets, then the total without
 * lowering that. They begin with an assignment that is possible, so that there always is an answer.
 */
export function bestFrom(problem: OrderedProblem, possible: readonly boolean[], highs: Highs): Best {
  if (problem.eligible.length === 0 || problem.proposals.length === 0)
    return { chosen: possible, proved: true };
  const fairest = raised(problem, possible, highs, "worst", 0);
  const least = worstServed(problem, fairest.chosen);
  const fullest = raised(problem, fairest.chosen, highs, "total", least);
  return { chosen: fullest.chosen, proved: fairest.proved && fullest.proved };
}

function raised(
  { proposals, experts, eligible }: OrderedProblem,
  from: readonly boolean[],
  highs: Highs,
  what: "worst" | "total",
  least: number,
): Best {
  const program = new MixedProgram();
  const pairs = eligible.map(({ expertise }) => program.integer(what === "total" ? expertise : 0, 0, 1));
  const most = Math.max(...proposals.map(({ open, fixedExpertise }) => fixedExpertise + 100 * open));
  const worst = what === "worst" ? program.integer(1, 0, most) : undefined;
  proposals.forEach(({ open, fixedExpertise }, proposal) => {
    const own = pairs.filter((_, index) => eligible[index]?.proposal === proposal);
    const worth = eligible.filter((pair) => pair.proposal === proposal).map(({ expertise }) => expertise);
    program.row(open, open, own, Array(own.length).fill(1));
    if (worst === undefined) program.row(least - fixedExpertise, Number.POSITIVE_INFINITY, own, worth);
    else program.row(-fixedExpertise, Number.POSITIVE_INFINITY, [...own, worst], [...worth, -1]);
  });
  experts.forEach(({ open }, expert) => {
    const own = pairs.filter((_, index) => eligible[index]?.expert === expert);
    program.row(0, open, own, Array(own.length).fill(1));
  });
  const start = from.map(Number);
  if (worst !== undefined) start.push(worstServed({ proposals, eligible }, from));
  const { values, proved } = program.maximize(highs, start);
  return { chosen: pairs.map((column) => (values[column] ?? 0) > 0.5), proved };
}

function worstServed(
  { proposals, eligible }: Pick<OrderedProblem, "proposals" | "eligible">,
  chosen: readonly boolean[],
): number {
  const served = proposals.map(({ fixedExpertise }) => fixedExpertise);
  eligible.forEach(({ proposal, expertise }, index) => {
    if (chosen[index]) served[proposal] = (served[proposal] ?? 0) + expertise;
  });
  return Math.min(...served);
}
