import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { impossibilities } from "./impossible.ts";
import { InstanceError, readInstance } from "./read-instance.ts";
import { solve } from "./solve.ts";

/**
 * `npm run -s timetable -- INSTANCE.json [--seconds 60] [--seed 1]`: one JSON object with status, objective, bound,
 * slot and table per meeting, seconds. Exit 2 when the input cannot be read.
 */

const started = performance.now();

try {
  const { file, seconds, seed } = readArguments();
  const instance = readInstance(readJson(file));
  const answer = await solve(instance, { seconds, seed });
  const impossible = impossibilities(instance);
  const { status, objective, bound, timetable, worth, conflict, version } = answer;
  const out = {
    status,
    objective: objective ?? null,
    bound: bound ?? null,
    slot: timetable?.slot ?? [],
    table: timetable?.table ?? [],
    seconds: Math.round(performance.now() - started) / 1000,
    ...(worth && { worth }),
    ...(conflict && { conflict }),
    ...(impossible.length > 0 && { impossible }),
    seed,
    version,
  };
  console.log(JSON.stringify(out));
} catch (error) {
  if (!(error instanceof InstanceError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function readArguments(): { file: string; seconds: number; seed: number } {
  const { values, positionals } = parsed();
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    throw new InstanceError("usage: timetable INSTANCE.json [--seconds 60] [--seed 1]");
  }
  const seconds = Number(values.seconds);
  const seed = Number(values.seed);
  if (!(seconds > 0)) throw new InstanceError("--seconds has to be a number above 0");
  if (!Number.isSafeInteger(seed)) throw new InstanceError("--seed has to be a whole number");
  return { file, seconds, seed };
}

function parsed() {
  const options = {
    seconds: { type: "string", default: "60" },
    seed: { type: "string", default: "1" },
  } as const;
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new InstanceError(error instanceof Error ? error.message : String(error));
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new InstanceError(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}
