import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readInstance } from "../../../shared/timetable/index.ts";
import type { Instance } from "../../../shared/timetable/instance.ts";
import { median } from "./measure.ts";

/** The published constraint model, rewritten: who is busy when, a break ends where somebody is busy again. */
const model = `
include "globals.mzn";
int: P; int: T; int: M; int: K; int: F;
array[1..M] of int: a; array[1..M] of int: b;
array[1..M] of set of int: allowed;
array[1..P] of set of int: own;
int: R; array[1..R] of int: before; array[1..R] of int: after;
array[1..M] of var 1..T: slot;
constraint forall (m in 1..M) (slot[m] in allowed[m]);
constraint forall (p in 1..P where card(own[p]) > 1) (alldifferent([slot[m] | m in own[p]]));
constraint global_cardinality_low_up(slot, [t | t in 1..T], [0 | t in 1..T], [K | t in 1..T]);
constraint forall (r in 1..R) (slot[before[r]] < slot[after[r]]);
array[1..P, 1..T] of var bool: busy;
constraint forall (p in 1..P, t in 1..T) (busy[p, t] <-> exists (m in own[p]) (slot[m] = t));
array[1..P, 1..T] of var bool: begun;
constraint forall (p in 1..P) (begun[p, 1] = busy[p, 1]);
constraint forall (p in 1..P, t in 2..T) (begun[p, t] <-> (begun[p, t - 1] \\/ busy[p, t]));
array[1..P] of var 0..T: breaks;
constraint forall (p in 1..P) (breaks[p] = sum (t in 2..T) (busy[p, t] /\\ not busy[p, t - 1] /\\ begun[p, t - 1]));
constraint F < 0 \\/ max(breaks) - min(breaks) <= F;
solve minimize sum(breaks);
`;

/** Median wall-clock seconds of Chuffed on these instances, time-outs counted as the limit. */
export function chuffedMedian(directory: string, names: readonly string[], limit: number): number {
  const folder = mkdtempSync(join(tmpdir(), "chuffed-"));
  try {
    const modelFile = join(folder, "model.mzn");
    writeFileSync(modelFile, model);
    const times = names.map((name) => {
      const instance = readInstance(JSON.parse(readFileSync(join(directory, `${name}.json`), "utf8")));
      const dataFile = join(folder, `${name}.dzn`);
      writeFileSync(dataFile, dataOf(instance));
      const started = performance.now();
      spawnSync("minizinc", [
        "--solver",
        "chuffed",
        "--time-limit",
        String(limit * 1000),
        modelFile,
        dataFile,
      ]);
      return Math.min(limit, (performance.now() - started) / 1000);
    });
    return median(times);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function dataOf(instance: Instance): string {
  const {
    participants,
    slots,
    meetings,
    tables,
    sessions,
    forbidden,
    precedences = [],
    fairness = -1,
  } = instance;
  const list = (values: readonly (number | string)[]) => `[${values.join(",")}]`;
  const set = (values: readonly number[]) => `{${values.join(",")}}`;
  const every = Array.from({ length: slots }, (_, index) => index + 1);
  const domains = meetings.map(({ a, b, session, fixed }) => {
    const [first, last] = session === undefined ? [1, slots] : (sessions[session - 1] ?? [1, 0]);
    const absent = [...(forbidden[a - 1] ?? []), ...(forbidden[b - 1] ?? [])];
    const free = every.filter((slot) => slot >= first && slot <= last && !absent.includes(slot));
    return set(fixed === undefined ? free : free.filter((slot) => slot === fixed));
  });
  const own = Array.from({ length: participants }, (_, index) =>
    set(meetings.flatMap(({ a, b }, place) => (a === index + 1 || b === index + 1 ? [place + 1] : []))),
  );
  return [
    `P=${participants};T=${slots};M=${meetings.length};K=${tables};F=${fairness};R=${precedences.length};`,
    `a=${list(meetings.map(({ a }) => a))};b=${list(meetings.map(({ b }) => b))};`,
    `allowed=${list(domains)};own=${list(own)};`,
    `before=${list(precedences.map(([x]) => x))};after=${list(precedences.map(([, y]) => y))};`,
  ].join("\n");
}
