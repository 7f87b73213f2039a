import type { Highs } from "highs";
import { LinearProgram } from "../lp/linear-program.ts";
import type { Model } from "../model.ts";

/** Weight that no timetable exceeds, and the fractional choice of meetings that reaches it. */
export interface WeightBound {
  /** False when there was no time for more than the sum of everything, or the service asked for is impossible. */
  readonly solved: boolean;
  readonly bound: number;
  /** Per meeting how much of it is held. */
  readonly share: Float64Array;
  /** Per meeting what deciding otherwise about it costs at least. */
  readonly reduced: Float64Array;
}

/**
 * Slots are forgotten: nobody has more meetings than slots at hand, all of them no more than there are tables. In a
 * fair of buyers and suppliers this is a flow, so whole by itself, and König's theorem gives the slots back.
 * `service`: everybody who can meet somebody gets at least this part of what they could have at most.
 */
export function weightBound(model: Model, highs: Highs, seconds: number, service = 0): WeightBound {
  const { a, b, c, meetings, slots, weight, binding, capacity } = model;
  const program = new LinearProgram();
  const own: number[][] = Array.from({ length: model.parties }, () => []);
  const all: number[] = [];
  const column = new Int32Array(meetings).fill(-1);
  for (let meeting = 0; meeting < meetings; meeting += 1) {
    if (!hasSlot(model, meeting)) continue;
    const variable = program.column(weight[meeting] ?? 0, 1, binding[meeting] ?? 0);
    column[meeting] = variable;
    all.push(variable);
    for (const party of [a[meeting] ?? -1, b[meeting] ?? -1, c[meeting] ?? -1]) own[party]?.push(variable);
  }
  own.forEach((columns, party) => {
    const most = party < model.participants ? reach(model, party) : slots;
    const could = Math.min(model.meetingsOf[party]?.length ?? 0, slots);
    const least = most === 0 || party >= model.participants ? 0 : Math.ceil(service * could - 1e-9);
    if (columns.length > most || least > 0)
      program.row(least, Math.max(least, most), columns, ones(columns.length));
  });
  const tables = capacity.reduce((sum, open) => sum + open, 0);
  if (all.length > tables) program.row(Number.NEGATIVE_INFINITY, tables, all, ones(all.length));
  const solved = program.solve(highs, { sense: "maximize", presolve: false, seconds });
  const spread = (values: Float64Array | undefined, otherwise: number) =>
    Float64Array.from({ length: meetings }, (_, meeting) => {
      const variable = column[meeting] ?? -1;
      return variable < 0 ? 0 : (values?.[variable] ?? otherwise);
    });
  const everything =
    all.length === 0
      ? 0
      : weight.reduce((sum, one, meeting) => sum + ((column[meeting] ?? -1) < 0 ? 0 : one), 0);
  return {
    solved: solved !== undefined,
    bound: solved === undefined ? everything : Math.floor(solved.objective + 1e-5),
    share: spread(solved?.values, 0.5),
    reduced: spread(solved?.reduced, 0),
  };
}

/** The same weight with the worst served participant served as well as the bound allows. */
export function fairestBound(
  model: Model,
  highs: Highs,
  seconds: number,
  stopped: () => boolean,
): WeightBound {
  let best = weightBound(model, highs, seconds);
  if (!best.solved) return best;
  const levels = [...new Set(fractions(model.slots))].sort((x, y) => x - y);
  let [low, high] = [0, levels.length];
  while (low < high && !stopped()) {
    const middle = (low + high) >> 1;
    const tried = weightBound(model, highs, seconds, levels[middle]);
    if (tried.solved && tried.bound === best.bound) {
      // Which requests cannot matter follows from weight alone.
      best = { ...best, share: tried.share };
      low = middle + 1;
    } else high = middle;
  }
  return best;
}

/** All services that somebody with at most so many meetings can have, 0 aside. */
function fractions(most: number): number[] {
  return Array.from({ length: most }, (_, could) =>
    Array.from({ length: could + 1 }, (_, held) => (held + 1) / (could + 1)),
  ).flat();
}

const ones = (length: number) => new Array<number>(length).fill(1);

export function hasSlot({ domain, slots }: Model, meeting: number): boolean {
  return domain.subarray(meeting * slots, (meeting + 1) * slots).includes(1);
}

/** Slots in which the participant can meet anybody who wants to, within its limit. */
function reach({ domain, slots, meetingsOf, limit }: Model, participant: number): number {
  const open = new Uint8Array(slots);
  for (const meeting of meetingsOf[participant] ?? []) {
    for (let slot = 0; slot < slots; slot += 1)
      open[slot] = (open[slot] ?? 0) | (domain[meeting * slots + slot] ?? 0);
  }
  return Math.min(
    limit[participant] ?? slots,
    open.reduce((sum, one) => sum + one, 0),
  );
}
