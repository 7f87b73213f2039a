import { anneal } from "../anneal.ts";
import { anyTimetable } from "../fewest-breaks.ts";
import { explain, type Finding, nothing } from "../hold-all.ts";
import type { Instance } from "../instance.ts";
import { type Model, modelOf } from "../model.ts";
import { type Random, seeded } from "../random.ts";
import { seated } from "../seating.ts";
import type { Solvers } from "../solvers.ts";
import type { Watch } from "../watch.ts";
import { worthOf } from "../worth.ts";
import { exchange } from "./exchange.ts";
import { Filling } from "./filling.ts";
import { serveWorst } from "./serve-worst.ts";
import { fairestBound, hasSlot, type WeightBound } from "./weight-bound.ts";

/** Of the time, what weight may take when its optimum is not proven; the rest is for service and breaks. */
const weightShare = 0.75;
/** Of the time, what may go into who is served worst. */
const serviceShare = 0.2;
const breakSteps = { each: 150, least: 20_000, most: 1_500_000 };

/** What to hold of what was requested: must-meets, weight, the worst served, breaks, tables, in this order. */
export function select(instance: Instance, solvers: Solvers, seed: number, watch: Watch): Finding {
  const model = modelOf(instance);
  const musts = placeMusts(model, solvers, seed, watch);
  if (musts === "none")
    return { ...nothing, status: "infeasible", conflict: explain(instance, solvers, watch) };
  if (musts === "unknown") return { ...nothing, status: "unknown" };
  const balancing = watch.within(watch.left() * serviceShare);
  const limit = fairestBound(model, solvers.highs, Math.max(1, watch.left() * 0.5), balancing.stopped);
  watch.tell({ objective: undefined, bound: limit.bound });
  const random = seeded(seed);
  const filling = fill(model, musts, limit, watch);
  const searching = watch.within(watch.left() * weightShare);
  const slotOf = exchange(model, filling, limit, random, searching.stopped);
  const best = new Filling(model, slotOf);
  watch.tell({ objective: best.weight, bound: limit.bound });
  serveWorst(model, best, watch.stopped);
  const calm = shorten(model, best.board.slotOf, random, watch);
  if (searching.cut || balancing.cut) watch.cut = true;
  const slot = [...calm].map((at) => at + 1);
  const timetable = { slot, table: seated(instance, slot) };
  return {
    ...nothing,
    status: best.weight >= limit.bound ? "optimal" : "feasible",
    objective: best.weight,
    bound: limit.bound,
    timetable,
    worth: worthOf(instance, timetable),
  };
}

/** The meetings that have to be held, by the search that holds all of its meetings. */
function placeMusts(
  model: Model,
  solvers: Solvers,
  seed: number,
  watch: Watch,
): Int32Array | "none" | "unknown" {
  const slotOf = new Int32Array(model.meetings).fill(-1);
  const musts = [...model.binding.keys()].filter((meeting) => model.binding[meeting] === 1);
  if (musts.length === 0) return slotOf;
  const { precedences, ...instance } = model.instance;
  const places = new Map(musts.map((meeting, place) => [meeting + 1, place + 1]));
  const alone = modelOf({
    ...instance,
    mode: "all",
    fairness: -1,
    meetings: musts.flatMap((meeting) => instance.meetings[meeting] ?? []),
    precedences: (precedences ?? []).flatMap(([before, after]): [number, number][] => {
      const [x, y] = [places.get(before), places.get(after)];
      return x && y ? [[x, y]] : [];
    }),
  });
  if (alone.meetingsOf.some((own, participant) => own.length > (alone.limit[participant] ?? 0)))
    return "none";
  const found = anyTimetable(alone, solvers, seed, watch);
  if (found === "none" || found === "unknown") return found;
  musts.forEach((meeting, place) => {
    slotOf[meeting] = found[place] ?? -1;
  });
  return slotOf;
}

/** The bound's own choice first, the hardest to seat before others, then whatever still fits. */
function fill(model: Model, musts: Int32Array, { share }: WeightBound, watch: Watch): Filling {
  const filling = new Filling(model, musts);
  const wanted = new Int32Array(model.participants);
  const open: number[] = [];
  for (let meeting = 0; meeting < model.meetings; meeting += 1) {
    if (filling.isHeld(meeting) || !hasSlot(model, meeting)) continue;
    open.push(meeting);
    if ((share[meeting] ?? 0) < 0.25) continue;
    for (const side of [model.a[meeting] ?? 0, model.b[meeting] ?? 0]) wanted[side] = (wanted[side] ?? 0) + 1;
  }
  const load = (meeting: number) =>
    (wanted[model.a[meeting] ?? 0] ?? 0) + (wanted[model.b[meeting] ?? 0] ?? 0);
  const chosen = (meeting: number) => Math.round(2 * (share[meeting] ?? 0));
  open.sort(
    (x, y) =>
      chosen(y) - chosen(x) ||
      (chosen(x) === 0 ? (model.weight[y] ?? 0) - (model.weight[x] ?? 0) : load(y) - load(x)) ||
      x - y,
  );
  open.every((meeting, index) => {
    filling.tryHold(meeting);
    return index % 64 !== 0 || !watch.stopped();
  });
  return filling;
}

/** Fewer breaks of the same meetings. */
function shorten(model: Model, slotOf: Int32Array, random: Random, watch: Watch): Int32Array {
  const held = slotOf.reduce((count, slot) => count + (slot >= 0 ? 1 : 0), 0);
  const steps = Math.min(breakSteps.most, Math.max(breakSteps.least, held * breakSteps.each));
  return anneal(model, slotOf, { steps, hot: 0.6, cold: 0.1, floor: 0 }, random, watch.stopped);
}
