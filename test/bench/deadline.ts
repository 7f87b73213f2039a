import { rmSync } from "node:fs";
import { cpus } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { addMilliseconds } from "../../shared/kernel/time.ts";
import { scratchFolder } from "../support/scratch-folder.ts";
import { type PublishedChallenge, publishChallenge } from "./deadline/ceremony.ts";
import { accepted, paced, receivedAt, type Submission, submission, tooLate } from "./deadline/crush.ts";
import { measureOpening, verifiedRecord } from "./deadline/opening.ts";
import { makeSolvers, type Solver } from "./deadline/solvers.ts";
import { type BenchStore, benchStore } from "./deadline/store.ts";
import { makeVault } from "./deadline/vault.ts";
import { bareWrites } from "./rush/ceiling.ts";
import { spread } from "./rush/people.ts";
import { perCall } from "./rush/processor-time.ts";
import { product, storePort } from "./rush/product.ts";

/**
 * `npm run bench:deadline`: everybody submits in the last five seconds, and some come after the closing, through HTTP
 * against the local product on data of its own. Prints what became of everybody and how long it took, beside bare
 * conditional writes at the same moments on the same store; then the shares are released and all of it is opened.
 * Anybody in time who was refused, late who was accepted, or not opened, exits with 1.
 */

const { values } = parseArgs({
  options: {
    solvers: { type: "string", default: "500" },
    late: { type: "string", default: "50" },
    /** Over so many milliseconds before the closing. */
    rush: { type: "string", default: "5000" },
    /** The last call leaves so long before it: what leaves later may arrive too late, as anywhere. */
    margin: { type: "string", default: "100" },
  },
});
const count = Number(values.solvers);
const lateCount = Number(values.late);
const rushMs = Number(values.rush);
const marginMs = Number(values.margin);

const folder = scratchFolder();
const local = product(folder, count + lateCount);
const sorted = (all: readonly number[]): number[] => [...all].sort((one, other) => one - other);
const percentile = (all: readonly number[], share: number): number =>
  sorted(all)[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0;
const told = (all: readonly number[]): string =>
  [0.5, 0.95, 0.99].map((share) => `p${share * 100} ${percentile(all, share).toFixed(1)} ms`).join(", ");

/** How it stands afterwards, asked solver by solver. */
const standing = (challenge: PublishedChallenge, solvers: readonly Solver[]): Promise<string[]> =>
  spread(solvers.length, 16, async (i) => {
    const solver = solvers[i];
    if (solver === undefined) throw new Error("no solver");
    const path = `/v1/challenges/${challenge.id}/proposals/${solver.proposalId}`;
    const { body } = await local.send("GET", path, { ...solver.caller.headers });
    return String(body.state);
  });

async function crush(
  challenge: PublishedChallenge,
  store: BenchStore,
  solvers: readonly Solver[],
): Promise<{ readonly onTime: Submission[]; readonly late: Submission[]; readonly closesAt: string }> {
  const closesAt = addMilliseconds(new Date().toISOString(), rushMs + 3000);
  await store.closeAt(challenge.id, closesAt);
  const closes = Date.parse(closesAt);
  const submit = submission(local, challenge.id);
  const spacing = (rushMs - marginMs) / count;
  const before = local.spent();
  const [onTime, late] = await Promise.all([
    paced(solvers.slice(0, count), (i) => closes - rushMs + i * spacing, submit),
    paced(solvers.slice(count), (i) => closes + 1 + (i * 2000) / lateCount, submit),
  ]);
  console.log(
    `processor time of a submission ${perCall(before, local.spent(), count + lateCount)}; most open calls at once ${mostAtOnce([...onTime, ...late])}`,
  );
  return { onTime, late, closesAt };
}

/** How many waited for an answer at the busiest moment. */
function mostAtOnce(all: readonly Submission[]): number {
  const steps = all
    .flatMap(({ sentAt, milliseconds }) => [
      { at: sentAt, step: 1 },
      { at: sentAt + milliseconds, step: -1 },
    ])
    .sort((one, other) => one.at - other.at);
  let open = 0;
  return steps.reduce((most, { step }) => {
    open += step;
    return Math.max(most, open);
  }, 0);
}

async function run(): Promise<boolean> {
  const vault = await makeVault();
  await local.start();
  const challenge = await publishChallenge(local, vault);
  const store = await benchStore(storePort(folder));
  await sleep(Math.max(0, Date.parse(challenge.opensAt) + 200 - Date.now()));
  const solvers = await makeSolvers(local, store, { challenge, vault, count: count + lateCount });
  await local.untilAllIsTold();
  await standing(challenge, solvers.slice(0, 32));

  const { onTime, late, closesAt } = await crush(challenge, store, solvers);
  const refused = onTime.filter((one) => !accepted(one));
  const lateAccepted = [...onTime, ...late].filter(
    (one) => accepted(one) && (receivedAt(one) ?? closesAt) >= closesAt,
  );
  const lateOdd = late.filter((one) => !tooLate(one));
  const states = await standing(challenge, solvers);
  const lost = onTime.filter((one, i) => accepted(one) && states[i] !== "submitted").length;
  const smuggled = states.slice(count).filter((state) => state !== "draft").length;

  console.log(
    `${count} solvers in the last ${rushMs / 1000} s, ${lateCount} after the closing, ${cpus().length} processors (${cpus()[0]?.model})`,
  );
  console.log(`refused on time ${refused.length}, accepted late ${lateAccepted.length + smuggled}`);
  for (const { answer, sentAt } of refused.slice(0, 5))
    console.log(
      `  ${answer?.status} ${String(answer?.body.code)}, sent ${Date.parse(closesAt) - sentAt} ms before`,
    );
  console.log(`acknowledged and not stored ${lost}, late and answered otherwise ${lateOdd.length}`);
  const times = onTime.map(({ milliseconds }) => milliseconds);
  console.log(`submission: ${told(times)}`);

  await local.untilAllIsTold();
  const bare = await bareWrites(storePort(folder), count, (put) => {
    const from = Date.now() + 500;
    return paced([...Array(count).keys()], (i) => from + (i * rushMs) / count, put);
  });
  console.log(`bare conditional write at the same moments: ${told(bare)}`);
  console.log(`ratio of p99 ${(percentile(times, 0.99) / percentile(bare, 0.99)).toFixed(0)}`);

  const settles = Date.parse(closesAt) + 30_500;
  await sleep(Math.max(0, settles - Date.now()));
  const opening = await measureOpening(local, challenge);
  console.log(
    `opening: ${opening.opened} proposals, ${opening.matched} as their receipts say, in ${opening.seconds.toFixed(1)} s (limit 60 s for 500)`,
  );
  console.log(`record: sound, with ${await verifiedRecord(local, challenge.id)} proposals`);
  store.close();
  const sound = refused.length + lateAccepted.length + smuggled + lost + lateOdd.length === 0;
  return sound && opening.matched === count && opening.seconds <= 60;
}

try {
  if (!(await run())) process.exitCode = 1;
} finally {
  await local.stop();
  rmSync(folder, { recursive: true, force: true });
}
