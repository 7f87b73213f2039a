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

/** 50,000 invented offers: what a city has after years. */
export function scale(seed: number): Target[] {
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
    const served = run("serve", Served);
    const compared = run("compare", Compared);
    return targets(built, served, compared);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function targets(
  built: z.output<typeof Built>,
  served: z.output<typeof Served>,
  compared: z.output<typeof Compared>,
): Target[] {
  const { learn, build, allPairs, encode, megabytes: snapshot } = built;
  const once = [learn, build, encode].map((value) => seconds(value / 1000));
  return [
    {
      what: "one need against 50,000 offers, p95 ÷ MiniSearch's",
      measured: compared.ours / compared.theirs,
      atLeast: 1 / 30,
      aim: 1 / 60,
      less: true,
      show: fraction,
      note: `${milliseconds(compared.ours)} against ${milliseconds(compared.theirs)}`,
    },
    {
      what: "10,000 needs × 50,000 offers, top 50, one core",
      measured: allPairs / 1000,
      atLeast: 30,
      aim: 10,
      less: true,
      show: seconds,
      note: `before it ${once[0]} to learn, ${once[1]} to build; ${once[2]} to encode`,
    },
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
      note: megabytes(snapshot),
    },
  ];
}
