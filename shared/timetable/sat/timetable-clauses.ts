import type { Model } from "../model.ts";
import { Clauses } from "./clauses.ts";
import { keepTables } from "./table-limit.ts";

/** "Every meeting is held" in clauses, and the literals that say something about a timetable. */
export interface TimetableClauses {
  readonly clauses: Clauses;
  /** Per meeting and slot: held there. 0 where it cannot be. */
  readonly held: Int32Array;
  /** Per participant: literals "at least 1, 2, … breaks". */
  readonly breaks: readonly (readonly number[])[];
}

/** A participant's busy slots, and how many of them lie at or before each slot. */
interface Day {
  /** Per slot: busy; 0 when the participant cannot be. */
  readonly busy: readonly number[];
  /** [slot][count - 1]: at least so many busy slots up to and including this one. */
  readonly counts: readonly (readonly Known[])[];
}

/** A literal, or what is known without one. */
type Known = number | boolean;

export function timetableClauses(model: Model, domain: Uint8Array): TimetableClauses {
  const clauses = new Clauses();
  const held = holdEach(model, domain, clauses);
  keepPrecedences(model, held, clauses);
  keepSharedHomes(model, held, clauses);
  const days = Array.from({ length: model.participants }, (_, participant) =>
    dayOf(model, participant, held, clauses),
  );
  keepTables(
    model,
    held,
    days.map(({ busy }) => busy),
    clauses,
  );
  const breaks = days.map((day) => breaksOf(day, clauses, model.fairness !== undefined));
  if (model.fairness !== undefined) keepFair(breaks, model.fairness, clauses);
  return { clauses, held, breaks };
}

function holdEach({ meetings, slots }: Model, domain: Uint8Array, clauses: Clauses): Int32Array {
  const held = new Int32Array(meetings * slots);
  for (let meeting = 0; meeting < meetings; meeting += 1) {
    const choices: number[] = [];
    for (let slot = 0; slot < slots; slot += 1) {
      if (domain[meeting * slots + slot] === 0) continue;
      const literal = clauses.fresh();
      held[meeting * slots + slot] = literal;
      choices.push(literal);
    }
    clauses.add(...choices);
    clauses.atMostOne(choices);
  }
  return held;
}

function keepSharedHomes(
  { c, meetings, slots, participants, parties }: Model,
  held: Int32Array,
  clauses: Clauses,
): void {
  for (let home = participants; home < parties; home += 1) {
    const own = Array.from({ length: meetings }, (_, meeting) => meeting).filter(
      (meeting) => c[meeting] === home,
    );
    for (let slot = 0; slot < slots; slot += 1) {
      clauses.atMostOne(
        own.map((meeting) => held[meeting * slots + slot] ?? 0).filter((literal) => literal > 0),
      );
    }
  }
}

/** Ladder: an earlier meeting that begins at a slot or after it pushes the later one behind. */
function keepPrecedences({ instance, slots }: Model, held: Int32Array, clauses: Clauses): void {
  const from = new Map<number, number[]>();
  const begunFrom = (meeting: number): number[] => {
    const known = from.get(meeting);
    if (known) return known;
    const ladder = Array.from({ length: slots }, () => clauses.fresh());
    for (let slot = 0; slot < slots; slot += 1) {
      const here = held[meeting * slots + slot] ?? 0;
      const [step, next] = [ladder[slot] ?? 0, ladder[slot + 1]];
      if (here > 0) clauses.add(-here, step);
      if (next !== undefined) clauses.add(-next, step);
      if (here > 0 && next !== undefined) clauses.add(-here, -next);
      clauses.add(-step, ...(here > 0 ? [here] : []), ...(next === undefined ? [] : [next]));
    }
    from.set(meeting, ladder);
    return ladder;
  };
  for (const [x, y] of instance.precedences ?? []) {
    const [first, second] = [begunFrom(x - 1), begunFrom(y - 1)];
    for (let slot = 0; slot < slots; slot += 1) {
      const next = second[slot + 1];
      clauses.add(-(first[slot] ?? 0), ...(next === undefined ? [] : [next]));
    }
  }
}

function dayOf(model: Model, participant: number, held: Int32Array, clauses: Clauses): Day {
  const { slots } = model;
  const own = model.meetingsOf[participant] ?? new Int32Array();
  const busy: number[] = [];
  for (let slot = 0; slot < slots; slot += 1) {
    const here = [...own]
      .map((meeting) => held[meeting * slots + slot] ?? 0)
      .filter((literal) => literal > 0);
    if (here.length === 0) {
      busy.push(0);
      continue;
    }
    const literal = clauses.fresh();
    for (const meeting of here) clauses.add(-meeting, literal);
    clauses.add(-literal, ...here);
    clauses.atMostOne(here);
    busy.push(literal);
  }
  const bounds = boundsOf(model, [...own], held);
  return { busy, counts: countsOf(busy, own.length, bounds, clauses) };
}

/** Per slot: how many of these meetings are over by then at least, and at most. */
interface Bounds {
  readonly least: readonly number[];
  readonly most: readonly number[];
}

function boundsOf({ slots }: Model, own: readonly number[], held: Int32Array): Bounds {
  const least = new Array<number>(slots).fill(0);
  const most = new Array<number>(slots).fill(0);
  for (const meeting of own) {
    const choices = held.subarray(meeting * slots, (meeting + 1) * slots);
    const first = choices.findIndex((literal) => literal > 0);
    const last = choices.findLastIndex((literal) => literal > 0);
    for (let slot = Math.max(first, 0); slot < slots; slot += 1) most[slot] = (most[slot] ?? 0) + 1;
    for (let slot = Math.max(last, 0); slot < slots; slot += 1) least[slot] = (least[slot] ?? 0) + 1;
  }
  return { least, most };
}

/** Exactly `total` busy slots: the counter is what lets the solver refute full days quickly. */
function countsOf(
  busy: readonly number[],
  total: number,
  { least, most }: Bounds,
  clauses: Clauses,
): Known[][] {
  const counts: Known[][] = [];
  let left = busy.filter((literal) => literal > 0).length;
  let previous: Known[] = new Array<Known>(total).fill(false);
  busy.forEach((literal, slot) => {
    if (literal > 0) left -= 1;
    const sure = Math.max(total - left, least[slot] ?? 0);
    const row: Known[] = [];
    for (let count = 1; count <= total; count += 1) {
      const before = previous[count - 1] ?? false;
      const oneLess = count === 1 ? true : (previous[count - 2] ?? false);
      const bound = count <= sure ? true : count > (most[slot] ?? total) ? false : undefined;
      row.push(atLeast(before, literal, oneLess, bound, clauses));
    }
    if (total > 0 && literal > 0) require(clauses, [negated(previous[total - 1] ?? false), -literal]);
    counts.push(row);
    previous = row;
  });
  return counts;
}

/** `before`, or busy here and `oneLess` before; what the bounds say anyway needs no literal. */
function atLeast(
  before: Known,
  busy: number,
  oneLess: Known,
  bound: boolean | undefined,
  clauses: Clauses,
): Known {
  if (bound === undefined && busy === 0) return before;
  if (bound === undefined && before === true) return true;
  if (bound === undefined && before === false && oneLess === false) return false;
  const sum: Known = bound ?? clauses.fresh();
  const here = busy === 0 ? false : busy;
  require(clauses, [negated(before), sum]);
  require(clauses, [negated(here), negated(oneLess), sum]);
  require(clauses, [negated(sum), before, here]);
  require(clauses, [negated(sum), before, oneLess]);
  return sum;
}

const negated = (known: Known): Known => (typeof known === "boolean" ? !known : -known);

function require(clauses: Clauses, parts: readonly Known[]): void {
  if (parts.includes(true)) return;
  clauses.add(...parts.filter((part) => typeof part === "number"));
}

/** A break ends where somebody is busy who was busy before, but not just before. */
function breaksOf({ busy, counts }: Day, clauses: Clauses, exactly: boolean): number[] {
  const ends: number[] = [];
  for (let slot = 2; slot < busy.length; slot += 1) {
    const [here, before] = [busy[slot] ?? 0, busy[slot - 1] ?? 0];
    const begun = counts[slot - 2]?.[0] ?? false;
    if (here === 0 || begun === false) continue;
    const end = clauses.fresh();
    const wasBusy = before === 0 ? [] : [before];
    require(clauses, [-here, ...wasBusy, negated(begun), end]);
    if (exactly) {
      clauses.add(-end, here);
      if (before !== 0) clauses.add(-end, -before);
      require(clauses, [-end, begun]);
    }
    ends.push(end);
  }
  return clauses.counted(ends, Math.min(ends.length, Math.floor((busy.length - 1) / 2)), exactly);
}

/** Whoever has some breaks more than allowed pulls everybody else up. */
function keepFair(breaks: readonly (readonly number[])[], fairness: number, clauses: Clauses): void {
  const most = Math.max(0, ...breaks.map((own) => own.length));
  for (let count = fairness + 1; count <= most; count += 1) {
    const somebody = clauses.fresh();
    for (const own of breaks) {
      const reached = own[count - 1];
      if (reached !== undefined) clauses.add(-reached, somebody);
      const needed = own[count - fairness - 1];
      clauses.add(-somebody, ...(needed === undefined ? [] : [needed]));
    }
  }
}

/** Literals "at least 1, 2, … breaks in all", as many as asked for. */
export function totalBreaks({ clauses, breaks }: TimetableClauses, upTo: number): number[] {
  let layer = breaks.filter((own) => own.length > 0);
  while (layer.length > 1) {
    const next: (readonly number[])[] = [];
    for (let index = 0; index < layer.length; index += 2) {
      const [left, right] = [layer[index] ?? [], layer[index + 1]];
      next.push(right === undefined ? left : clauses.merged(left, right, upTo, false));
    }
    layer = next;
  }
  return [...(layer[0] ?? [])].slice(0, upTo);
}
