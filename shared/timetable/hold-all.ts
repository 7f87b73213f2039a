import type { Answer, Conflict } from "./answer.ts";
import { type Contradicts, smallestConflict } from "./conflict.ts";
import { fewestBreaks } from "./fewest-breaks.ts";
import type { Instance } from "./instance.ts";
import { modelOf } from "./model.ts";
import { propagated } from "./propagate.ts";
import { SatSolver } from "./sat/solver.ts";
import { timetableClauses } from "./sat/timetable-clauses.ts";
import { seated } from "./seating.ts";
import type { Solvers } from "./solvers.ts";
import type { Watch } from "./watch.ts";
import { worthOf } from "./worth.ts";

/** What a search found out, before it is signed with seed and version. */
export type Finding = Omit<Answer, "seed" | "version" | "cut">;

export const nothing = {
  objective: undefined,
  bound: undefined,
  timetable: undefined,
  worth: undefined,
  conflict: undefined,
} as const;

/** Seconds to find the smallest set of causes, beside those of the search: an answer without reasons is none. */
const explainingSeconds = 10;
/** Conflicts for one question about a set of causes. */
const explainingEffort = 20_000;

export function holdAll(instance: Instance, solvers: Solvers, seed: number, watch: Watch): Finding {
  const model = modelOf(instance);
  if (overLimit(instance))
    return { ...nothing, status: "infeasible", conflict: explain(instance, solvers, watch) };
  const found = fewestBreaks(model, solvers, seed, watch);
  if (found.infeasible)
    return { ...nothing, status: "infeasible", conflict: explain(instance, solvers, watch) };
  if (found.slotOf === undefined) return { ...nothing, status: "unknown", bound: found.bound };
  const slot = [...found.slotOf].map((at) => at + 1);
  const timetable = { slot, table: seated(instance, slot) };
  return {
    ...nothing,
    status: found.bound === found.breaks ? "optimal" : "feasible",
    objective: found.breaks,
    bound: found.bound,
    timetable,
    worth: worthOf(instance, timetable),
  };
}

export function explain(instance: Instance, solvers: Solvers, watch: Watch): Conflict | undefined {
  const explaining = watch.beyond(explainingSeconds);
  return smallestConflict(instance, contradiction(solvers, explaining.stopped), explaining.stopped);
}

/** Asks about one set of causes: by propagation where that suffices, else by clause learning. */
export function contradiction(solvers: Solvers, stopped: () => boolean): Contradicts {
  return (relaxed) => {
    if (overLimit(relaxed)) return true;
    const model = modelOf(relaxed);
    const domain = propagated(model);
    if (domain === undefined) return true;
    const sat = new SatSolver(solvers.sat, timetableClauses({ ...model, domain }, domain).clauses, 0);
    try {
      const answer = sat.ask([], { conflicts: explainingEffort, stopped });
      return answer === "unknown" ? undefined : answer === "no";
    } finally {
      sat.dispose();
    }
  };
}

/** Somebody has more meetings that must be held than a limit allows. */
function overLimit({ meetings, maxMeetings }: Instance): boolean {
  if (maxMeetings === undefined) return false;
  const counts = new Map<number, number>();
  for (const { a, b } of meetings) for (const side of [a, b]) counts.set(side, (counts.get(side) ?? 0) + 1);
  return [...counts].some(([side, count]) => count > (maxMeetings[side - 1] ?? Number.POSITIVE_INFINITY));
}
