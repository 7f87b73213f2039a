import { anneal } from "./anneal.ts";
import { Board } from "./board.ts";
import { breakBound } from "./lp/break-bound.ts";
import type { Model } from "./model.ts";
import { propagated } from "./propagate.ts";
import { type Random, seeded } from "./random.ts";
import { SatSolver } from "./sat/solver.ts";
import { type TimetableClauses, timetableClauses, totalBreaks } from "./sat/timetable-clauses.ts";
import type { Solvers } from "./solvers.ts";
import type { Watch } from "./watch.ts";

/** What is known about the fewest breaks. Without a timetable and not infeasible: nothing. */
export interface FewestBreaks {
  readonly slotOf: Int32Array | undefined;
  readonly breaks: number;
  readonly bound: number;
  readonly infeasible: boolean;
}

/** Steps for each meeting and at most at first, and of the first round after that; each round takes half as many again. */
const annealing = { stepsEach: 4_000, glance: 100_000, steps: 600_000, hot: 0.8, cold: 0.1 };
/** Conflicts for "no break at all", the one question that needs no bound: mostly answered far below it. */
const noneEffort = 4_000;
/** Conflicts that a question may take at first; each round asks half as much again. */
const firstEffort = 3_000;
/** Asked in one go: a refutation that is stopped and resumed loses most of its way. */
const firstBelowEffort = 40_000;
/** Above it, whoever could not answer for the bound is asked for halfway to it. */
const wideGap = 4;
const neighbourhoodEffort = 1_500;
const neighbourhoodsPerRound = 16;
/** Part of the meetings that may change at first, and how it follows the answers: refuted too easily is too small. */
const freedom = { first: 0.35, most: 0.9, wider: 1.08, narrower: 0.96 };
/** Seconds for the bound: it pays soon or not at all. */
const boundSeconds = 4;

/** Every meeting held, with as few breaks as can be; proven from below by the bound and by clause learning. */
export function fewestBreaks(model: Model, solvers: Solvers, seed: number, watch: Watch): FewestBreaks {
  const domain = propagated(model);
  if (domain === undefined) return { slotOf: undefined, breaks: 0, bound: 0, infeasible: true };
  const narrowed = { ...model, domain };
  const encoding = timetableClauses(narrowed, domain);
  const sat = new SatSolver(solvers.sat, encoding.clauses, seed);
  try {
    const first = sat.ask([], { stopped: watch.stopped });
    if (first !== "yes") return { slotOf: undefined, breaks: 0, bound: 0, infeasible: first === "no" };
    const random = seeded(seed);
    const start = readSlots(narrowed, encoding, sat);
    const { stepsEach, glance, hot, cold } = annealing;
    const cooling = { steps: Math.min(glance, stepsEach * model.meetings), hot, cold, floor: 0 };
    const slotOf = anneal(narrowed, start, cooling, random, watch.stopped);
    const search = new Descent(narrowed, encoding, slotOf, { sat, module: solvers.sat, seed, random, watch });
    if (search.isOpen()) search.askAtMost(0, noneEffort);
    if (search.isOpen()) {
      search.raise(breakBound(narrowed, domain, solvers.highs, Math.min(boundSeconds, watch.left())));
    }
    search.close();
    return { slotOf: search.slotOf, breaks: search.breaks, bound: search.bound, infeasible: false };
  } finally {
    sat.dispose();
  }
}

/** Any timetable that holds every meeting: a slot per meeting, or whether there is none. */
export function anyTimetable(
  model: Model,
  solvers: Solvers,
  seed: number,
  watch: Watch,
): Int32Array | "none" | "unknown" {
  const domain = propagated(model);
  if (domain === undefined) return "none";
  const encoding = timetableClauses(model, domain);
  const sat = new SatSolver(solvers.sat, encoding.clauses, seed);
  try {
    const answer = sat.ask([], { stopped: watch.stopped });
    return answer === "yes" ? readSlots(model, encoding, sat) : answer === "no" ? "none" : "unknown";
  } finally {
    sat.dispose();
  }
}

/** What a descent works with: the solver that knows the meetings, a module to make more of, time. */
interface Means {
  readonly sat: SatSolver;
  readonly module: Solvers["sat"];
  readonly seed: number;
  readonly random: Random;
  readonly watch: Watch;
}

/** From the best timetable known down to what cannot be. */
class Descent {
  slotOf: Int32Array;
  breaks: number;
  bound = 0;
  private readonly model: Model;
  private readonly encoding: TimetableClauses;
  private readonly sat: SatSolver;
  private readonly random: Random;
  private readonly watch: Watch;
  /** [n - 1]: at least n breaks in all. Made when first asked for: many searches end without it. */
  private total: readonly number[] | undefined;
  private freed = freedom.first;
  private readonly module: Solvers["sat"];
  private readonly seed: number;
  private below: { readonly sat: SatSolver; readonly breaks: number } | undefined;

  constructor(model: Model, encoding: TimetableClauses, slotOf: Int32Array, means: Means) {
    this.model = model;
    this.encoding = encoding;
    this.slotOf = slotOf;
    this.sat = means.sat;
    this.module = means.module;
    this.seed = means.seed;
    this.random = means.random;
    this.watch = means.watch;
    this.breaks = new Board(model, slotOf).total;
    this.keep(slotOf);
  }

  raise(bound: number): void {
    this.bound = Math.min(this.breaks, Math.max(this.bound, bound));
    this.watch.tell({ objective: this.breaks, bound: this.bound });
  }

  /** Each round everything once, with more effort: nobody knows beforehand what will close the gap. */
  close(): void {
    let effort = firstEffort;
    let belowEffort = firstBelowEffort;
    let steps = annealing.steps;
    while (this.isOpen()) {
      this.climb(belowEffort);
      if (this.isOpen() && this.breaks - this.bound === 2) this.askForOneFewer(effort);
      for (let turn = 0; turn < neighbourhoodsPerRound && this.isOpen(); turn += 1) this.improveAround();
      if (this.isOpen()) this.annealAgain(steps);
      effort = Math.ceil(effort * 1.5);
      belowEffort *= 2;
      steps = Math.ceil(steps * 1.5);
    }
    this.below?.sat.dispose();
  }

  isOpen(): boolean {
    return this.bound < this.breaks && !this.watch.stopped();
  }

  /** Asks for the bound; as long as it is refuted, for bounds further and further above it. */
  private climb(conflicts: number): void {
    for (let step = 1; this.isOpen(); ) {
      const { bound, breaks } = this;
      if (!this.askAtMost(Math.min(bound + step - 1, breaks - 1), conflicts)) break;
      step = this.breaks < breaks ? 1 : 2 * step;
    }
    const gap = this.breaks - this.bound;
    if (this.isOpen() && gap > wideGap) this.askAtMost(this.bound + (gap >> 1), conflicts);
  }

  /**
   * Is there a timetable with no more breaks? Asked of a solver of its own, to which that is a fact: it simplifies
   * what the other one, which only supposes it, cannot. True when it was answered.
   */
  askAtMost(breaks: number, conflicts: number): boolean {
    if (this.below?.breaks !== breaks) {
      this.below?.sat.dispose();
      const facts =
        breaks === 0
          ? this.encoding.breaks.flatMap(([some]) => (some === undefined ? [] : [-some]))
          : [this.fewerThan(breaks + 1)];
      this.below = { sat: new SatSolver(this.module, this.encoding.clauses.with(facts), this.seed), breaks };
    }
    const { sat } = this.below;
    const answer = sat.ask([], { conflicts, stopped: this.watch.stopped });
    if (answer === "yes") this.keep(readSlots(this.model, this.encoding, sat));
    if (answer === "no") this.raise(breaks + 1);
    return answer !== "unknown";
  }

  /** The literal "fewer breaks in all". */
  private fewerThan(breaks: number): number {
    this.total ??= totalBreaks(this.encoding, this.breaks);
    const reached = this.total[breaks - 1];
    if (reached === undefined) throw new Error(`nothing counts up to ${breaks} breaks`);
    return -reached;
  }

  private askForOneFewer(conflicts: number): void {
    const answer = this.sat.ask([this.fewerThan(this.breaks)], { conflicts, stopped: this.watch.stopped });
    if (answer === "yes") this.keep(readSlots(this.model, this.encoding, this.sat));
    if (answer === "no") this.raise(this.breaks);
  }

  private annealAgain(steps: number): void {
    const { hot, cold } = annealing;
    const cooling = { steps, hot, cold, floor: this.bound };
    const slotOf = anneal(this.model, this.slotOf, cooling, this.random, this.watch.stopped);
    if (new Board(this.model, slotOf).total < this.breaks) this.keep(slotOf);
  }

  /** One break fewer when only meetings around somebody with a break, or within some slots, may change. */
  private improveAround(): void {
    const free = this.random.next() < 0.5 ? this.aroundBreaks() : this.withinSlots();
    const assumptions = [this.fewerThan(this.breaks)];
    this.slotOf.forEach((slot, meeting) => {
      const literal = this.encoding.held[meeting * this.model.slots + slot] ?? 0;
      if (free[meeting] === 0) assumptions.push(literal);
    });
    const answer = this.sat.ask(assumptions, { conflicts: neighbourhoodEffort, stopped: this.watch.stopped });
    if (answer === "yes") this.keep(readSlots(this.model, this.encoding, this.sat));
    else
      this.freed = Math.min(freedom.most, this.freed * (answer === "no" ? freedom.wider : freedom.narrower));
  }

  private aroundBreaks(): Uint8Array {
    const { a, b, meetings, meetingsOf, participants } = this.model;
    const { breaks } = new Board(this.model, this.slotOf);
    const free = new Uint8Array(meetings);
    const unlucky = [...breaks.keys()].filter((participant) => (breaks[participant] ?? 0) > 0);
    const ring = [unlucky[this.random.below(unlucky.length)] ?? 0];
    for (let freed = 0; freed < meetings * this.freed && ring.length > 0; ) {
      const somebody = ring.splice(this.random.below(ring.length), 1)[0] ?? 0;
      for (const meeting of meetingsOf[somebody] ?? []) {
        if (free[meeting] === 1) continue;
        free[meeting] = 1;
        freed += 1;
        ring.push((a[meeting] === somebody ? b[meeting] : a[meeting]) ?? 0);
      }
      if (ring.length === 0 && freed < meetings * this.freed) ring.push(this.random.below(participants));
      if (freed >= meetings) break;
    }
    return free;
  }

  private withinSlots(): Uint8Array {
    const { meetings, slots } = this.model;
    const width = Math.max(2, Math.ceil(slots * this.freed));
    const first = this.random.below(slots - Math.min(width, slots) + 1);
    return Uint8Array.from({ length: meetings }, (_, meeting) => {
      const slot = this.slotOf[meeting] ?? 0;
      return Number(slot >= first && slot < first + width);
    });
  }

  private keep(slotOf: Int32Array): void {
    this.slotOf = slotOf;
    this.breaks = new Board(this.model, slotOf).total;
    slotOf.forEach((slot, meeting) => {
      this.sat.prefer(this.encoding.held[meeting * this.model.slots + slot] ?? 0);
    });
    this.watch.tell({ objective: this.breaks, bound: this.bound });
  }
}

function readSlots({ meetings, slots }: Model, { held }: TimetableClauses, sat: SatSolver): Int32Array {
  return Int32Array.from({ length: meetings }, (_, meeting) => {
    for (let slot = 0; slot < slots; slot += 1) {
      const literal = held[meeting * slots + slot] ?? 0;
      if (literal > 0 && sat.isTrue(literal)) return slot;
    }
    throw new Error(`meeting ${meeting} has no slot in the model of its own clauses`);
  });
}
