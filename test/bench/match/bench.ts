import { cpus } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { readData } from "./data.ts";
import { exposure } from "./exposure.ts";
import { relevance } from "./relevance.ts";
import { robustness } from "./robustness.ts";
import { scale } from "./scale.ts";
import { missed, print, type Target } from "./target.ts";

/**
 * `npm run bench:match -- --data DIR`: what the ranking by text is worth, beside MiniSearch in the same run. DIR holds
 * needs, offers, judgements, papers and paper-queries as JSON lines; none of it belongs to the product. Exits 1 when a
 * floor is missed.
 */

const seed = 20_260_801;

const { data: folder } = parseArgs({ options: { data: { type: "string" } } }).values;
if (folder === undefined) {
  console.error(
    "Give the folder with the judged needs and offers: npm run bench:match -- --data DIR (needs, offers, judgements, papers, paper-queries as .jsonl)",
  );
  process.exit(2);
}

console.log(`${cpus()[0]?.model ?? "unknown CPU"}, Node ${process.version}, seed ${seed}`);
let floorsMissed = 0;
const report = (targets: readonly Target[]): void => {
  for (const target of targets) {
    print(target);
    if (missed(target)) floorsMissed += 1;
  }
};

const data = await readData(resolve(process.env.INIT_CWD ?? process.cwd(), folder));
report(relevance(data, seed));
report(robustness(data, seed));
report(exposure(data, seed));
for (const part of scale(seed)) report(part);
process.exitCode = floorsMissed > 0 ? 1 : 0;
