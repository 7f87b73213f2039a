import { readFileSync, writeFileSync } from "node:fs";
import { learnStatistics, TextIndex, type TextItem } from "../../../shared/matching/text/index.ts";
import { baselineOf } from "./baseline.ts";
import { percentile } from "./measures.ts";
import { synthetic } from "./synthetic.ts";

/**
 * One part of the scale rows in a process of its own, so that nothing else is in its memory; prints one JSON object.
 * `build` matches all pairs and leaves a snapshot, `serve` reads it like a function that starts, `compare` asks both
 * engines the same.
 */

const [role, seedText, snapshot] = process.argv.slice(2) as [string, string, string];
const counts = { offers: 50_000, needs: 10_000 };
/** MiniSearch is asked a few times only: each answer takes it seconds, and 50,000 offers two minutes before it. */
const asked = { ours: 200, theirs: 4 };
const warmUp = { ours: 20, theirs: 1 };

/** Processor time, not time on the wall: what else the machine does is not what is measured. */
const timed = <T>(work: () => T): [milliseconds: number, result: T] => {
  const from = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(from);
  return [(user + system) / 1000, result];
};

function build(): object {
  const { needs, offers } = synthetic(Number(seedText), counts);
  const [learn, statistics] = timed(() => learnStatistics({ needs, offers }));
  const [built, index] = timed(() => TextIndex.build(offers, statistics));
  const [allPairs] = timed(() => {
    for (const need of needs) index.query(need, { top: 50 });
  });
  const [encode, bytes] = timed(() => index.encode());
  writeFileSync(snapshot, bytes);
  return { learn, build: built, allPairs, encode, megabytes: bytes.length / 1e6 };
}

function serve(): object {
  const bytes = readFileSync(snapshot);
  const [decode, index] = timed(() => TextIndex.decode(bytes));
  const { needs } = synthetic(Number(seedText), { offers: 0, needs: 200 });
  for (const need of needs) index.query(need, { top: 200 });
  return { decode, megabytes: process.memoryUsage().rss / 1e6 };
}

function compare(): object {
  const { needs, offers } = synthetic(Number(seedText), { ...counts, needs: 300 });
  const index = TextIndex.build(offers, learnStatistics({ needs, offers }));
  const baseline = baselineOf(offers, "pairs");
  const times = (side: "ours" | "theirs", find: (need: TextItem) => unknown): number[] => {
    const chosen = needs.slice(0, warmUp[side] + asked[side]);
    return chosen.map((need) => timed(() => find(need))[0]).slice(warmUp[side]);
  };
  return {
    ours: percentile(
      times("ours", (need) => index.query(need, { top: 50 })),
      0.95,
    ),
    theirs: Math.min(...times("theirs", (need) => baseline.find(need, 50))),
  };
}

const roles: Record<string, () => object> = { build, serve, compare };
const work = roles[role];
if (work === undefined) throw new Error(`There is no role ${role}`);
console.log(JSON.stringify(work()));
