import type { Highs } from "highs";
import type { Model } from "../model.ts";
import { LinearProgram } from "./linear-program.ts";

/** Participants whose days look alike to the bound: they differ only in whom they meet. */
interface Group {
  readonly meetings: number;
  /** Per slot: can be busy; meetings that are over by then at least and at most. */
  readonly can: readonly boolean[];
  readonly least: readonly number[];
  readonly most: readonly number[];
  people: number;
}

/** A sum of columns under construction. */
interface Sum {
  readonly columns: number[];
  readonly values: number[];
}

/**
 * Breaks that no timetable avoids: who meets whom is forgotten, only each day's number of meetings and the tables
 * remain. A day is a path through (slot, meetings so far, busy or not); a new break costs one.
 */
export function breakBound(model: Model, domain: Uint8Array, highs: Highs, seconds: number): number {
  const program = new LinearProgram();
  const seats = Array.from({ length: model.slots }, (): Sum => ({ columns: [], values: [] }));
  for (const group of groupsOf(model, domain)) addPaths(program, group, seats);
  seats.forEach((sum, slot) => {
    program.row(Number.NEGATIVE_INFINITY, 2 * (model.capacity[slot] ?? 0), sum.columns, sum.values);
  });
  const solved = program.solve(highs, { sense: "minimize", presolve: true, seconds });
  return solved === undefined ? 0 : Math.max(0, Math.ceil(solved.objective - 1e-5));
}

function groupsOf(model: Model, domain: Uint8Array): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const own of model.meetingsOf) {
    if (own.length === 0) continue;
    const group = { meetings: own.length, ...boundsOf(model, own, domain), people: 0 };
    const key = JSON.stringify(group);
    const known = groups.get(key) ?? group;
    known.people += 1;
    groups.set(key, known);
  }
  return groups.values();
}

function boundsOf({ slots }: Model, own: Int32Array, domain: Uint8Array) {
  const can = new Array<boolean>(slots).fill(false);
  const least = new Array<number>(slots).fill(0);
  const most = new Array<number>(slots).fill(0);
  for (const meeting of own) {
    const choices = domain.subarray(meeting * slots, (meeting + 1) * slots);
    const [first, last] = [choices.indexOf(1), choices.lastIndexOf(1)];
    for (let slot = first; slot < slots; slot += 1) {
      if (choices[slot] === 1) can[slot] = true;
      most[slot] = (most[slot] ?? 0) + 1;
      if (slot >= last) least[slot] = (least[slot] ?? 0) + 1;
    }
  }
  return { can, least, most };
}

function addPaths(program: LinearProgram, group: Group, seats: readonly Sum[]): void {
  const { meetings, can, least, most, people } = group;
  const slots = can.length;
  const nodes = new Map<string, Sum>();
  const node = (slot: number, count: number, busy: boolean): Sum => {
    const key = `${slot}:${count}:${busy}`;
    const known = nodes.get(key) ?? { columns: [], values: [] };
    nodes.set(key, known);
    return known;
  };
  const left = can.map((_, slot) => can.slice(slot + 1).filter(Boolean).length);
  const within = (slot: number, count: number) =>
    count >= Math.max(least[slot] ?? 0, meetings - (left[slot] ?? 0)) && count <= (most[slot] ?? 0);
  const arc = (from: Sum, to: Sum | undefined, cost: number): number => {
    const column = program.column(cost, people);
    from.columns.push(column);
    from.values.push(-1);
    to?.columns.push(column);
    to?.values.push(1);
    return column;
  };
  const source = node(0, 0, false);
  for (let slot = 0; slot < slots; slot += 1) {
    for (const [key, from] of [...nodes]) {
      const [at, count, busy] = key.split(":");
      if (Number(at) !== slot) continue;
      const so = Number(count);
      const target = (next: number, isBusy: boolean) =>
        slot + 1 === slots ? undefined : node(slot + 1, next, isBusy);
      if (within(slot, so)) arc(from, target(so, false), 0);
      if (!can[slot] || !within(slot, so + 1)) continue;
      const column = arc(from, target(so + 1, true), so > 0 && busy === "false" ? 1 : 0);
      seats[slot]?.columns.push(column);
      seats[slot]?.values.push(1);
    }
  }
  for (const sum of nodes.values()) {
    const supply = sum === source ? -people : 0;
    program.row(supply, supply, sum.columns, sum.values);
  }
}
