import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { fraction, megabytes, milliseconds, seconds, type Target } from "./target.ts";

const Built = z.object({
  learn: z.number(),
  build: z.number(),
  allPairs: z.number(),
  encode: z.number(),
  megabytes: z.number(),
});
const Served = z.object({ decode: z.number(), megabytes: z.number() });
const Compared = z.object({ ours: z.number(), theirs: z.number() });

/** 50,000 invented offers: what a city has after years. Each part as it is measured: the last one takes minutes. */
export function* scale(seed: number): Generator<Target[]> {
  const folder = mkdtempSync(join(tmpdir(), "duijie-bench-match-"));
  const run = <T>(role: string, schema: z.ZodType<T>): T => {
    const script = join(import.meta.dirname, "scale-process.ts");
    const child = spawnSync(process.execPath, [script, role, String(seed), join(folder, "snapshot")], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
    if (child.status !== 0) throw new Error(`${role} ended with ${child.status ?? child.signal}`);
    return schema.parse(JSON.parse(child.stdout));
  };
  try {
    const built = run("build", Built);
    yield [allPairs(built)];
    yield serving(run("serve", Served), built);
    yield [latency(run("compare", Compared))];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function allPairs({ learn, build, allPairs: measured, encode }: z.output<typeof Built>): Target {
  const [learnt, built, encoded] = [learn, build, encode].map((value) => seconds(value / 1000));
  return {
    what: "10,000 needs × 50,000 offers, top 50, one core",
    measured: measured / 1000,
    atLeast: 30,
    aim: 10,
    less: true,
    show: seconds,
    note: `before it ${learnt} to learn, ${built} to build; ${encoded} to encode`,
  };
}

const serving = (served: z.output<typeof Served>, built: z.output<typeof Built>): Target[] => [
  {
    what: "memory of a process that serves 50,000 offers",
    measured: served.megabytes,
    atLeast: 400,
    less: true,
    show: megabytes,
  },
  {
    what: "snapshot of 50,000 offers: decode",
    measured: served.decode,
    atLeast: 300,
    less: true,
    show: milliseconds,
    note: megabytes(built.megabytes),
  },
];

const latency = ({ ours, theirs }: z.output<typeof Compared>): Target => ({
  what: "one need against 50,000 offers, our p95 ÷ MiniSearch's quickest",
  measured: ours / theirs,
  atLeast: 1 / 30,
  aim: 1 / 60,
  less: true,
  show: fraction,
  note: `${milliseconds(ours)} against ${milliseconds(theirs)}`,
});
