import { type Answer, engineVersion, type Options } from "./answer.ts";
import { asWritten, canonical } from "./canonical.ts";
import { conflictAsWritten } from "./causes-as-written.ts";
import { type Finding, holdAll, nothing } from "./hold-all.ts";
import { impossibilities } from "./impossible.ts";
import type { Instance } from "./instance.ts";
import { select } from "./select/select.ts";
import { loadSolvers } from "./solvers.ts";
import { Watch } from "./watch.ts";

/** The best timetable that the time allows, with a proof of how good it is. */
export async function solve(written: Instance, options: Options): Promise<Answer> {
  const solvers = await loadSolvers();
  const watch = new Watch(options);
  const order = canonical(written);
  const { instance } = order;
  const search = instance.mode === "all" ? holdAll : select;
  const found: Finding = hopeless(instance)
    ? { ...nothing, status: "infeasible" }
    : search(instance, solvers, options.seed, watch);
  return {
    ...found,
    timetable: found.timetable && asWritten(found.timetable, order),
    conflict: found.conflict && conflictAsWritten(found.conflict, order),
    seed: options.seed,
    version: engineVersion,
    cut: watch.cut,
  };
}

/** No slots, no tables: there is nothing to search, and `impossibilities` has named it. */
function hopeless(instance: Instance): boolean {
  const named = new Set(impossibilities(instance).map(({ kind }) => kind));
  return named.has("no_slots") || named.has("no_tables");
}
