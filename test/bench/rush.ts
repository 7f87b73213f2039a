import { rmSync } from "node:fs";
import { cpus } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { scratchFolder } from "../support/scratch-folder.ts";
import { measureCapacity } from "./rush/capacity.ts";
import { measureCeiling } from "./rush/ceiling.ts";
import { type Authorization, makePeople, openEvent, spread } from "./rush/people.ts";
import { measurePlainCalls } from "./rush/plain-calls.ts";
import { perCall } from "./rush/processor-time.ts";
import { type Answer, product, storePort } from "./rush/product.ts";

/**
 * `npm run bench:rush`: registration opens and everybody comes at once, through HTTP, against the local product on data
 * of its own. Prints what became of everybody and how fast, beside two other things in the same run: the ceiling of the
 * same store, and calls through the same runtime that only write one item. With `--kill` the product is killed in the
 * middle and started again. Anything oversold, lost or stranded exits with 1.
 */

const { values } = parseArgs({
  options: {
    people: { type: "string", default: "1000" },
    seats: { type: "string", default: "200" },
    concurrency: { type: "string", default: "50" },
    kill: { type: "boolean", default: false },
  },
});
const count = Number(values.people);
const seats = Number(values.seats);
const concurrency = Number(values.concurrency);

const folder = scratchFolder();
const local = product(folder, concurrency);
/** Whoever got no answer by then gives up: the run ends by itself. */
const patienceMs = 300_000;

interface Acknowledged {
  readonly state: string;
  readonly milliseconds: number;
  readonly tries: number;
}

const form = { audience: "guest", phone: "13800000000", answers: {}, shareConsent: true };
const again = (answer: Answer | undefined): boolean =>
  answer === undefined || answer.status >= 500 || answer.body.code === "request.contended";

/** As an impatient person does: the same call again until there is an answer. */
async function enter(eventId: string, who: Authorization, i: number): Promise<Acknowledged | undefined> {
  const began = performance.now();
  for (let tries = 1; performance.now() - began < patienceMs; tries += 1) {
    const headers = { ...who, "idempotency-key": `rush-${eventId}-${i}` };
    const answer = await local
      .send("POST", `/v1/events/${eventId}/registration`, headers, form)
      .catch(() => undefined);
    if (answer !== undefined && !again(answer)) {
      if (answer.status !== 201)
        throw new Error(`person ${i} was answered ${answer.status} ${JSON.stringify(answer.body)}`);
      return { state: String(answer.body.state), milliseconds: performance.now() - began, tries };
    }
    await sleep(50 + Math.random() * 200);
  }
  return undefined;
}

async function killInTheMiddle(done: () => number): Promise<string> {
  while (done() < count / 3) await sleep(5);
  const acknowledged = done();
  await local.kill();
  await local.start();
  return `killed after ${acknowledged} answers, started again`;
}

/** How it stands afterwards, asked person by person. */
const standing = (eventId: string, people: readonly Authorization[]): Promise<string[]> =>
  spread(people.length, 16, async (i) => {
    const answer = await local.send("GET", `/v1/events/${eventId}/registration`, people[i] ?? {});
    return answer.status === 200 ? String(answer.body.state) : `none (${answer.status})`;
  });

const percentile = (sorted: readonly number[], share: number): string =>
  `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)} ms`;

/** The same number of plain calls and of bare writes, once nothing of the rush is on its way any more. */
async function compare(perSecond: number, people: readonly Authorization[]): Promise<void> {
  const told = performance.now();
  await local.untilAllIsTold();
  console.log(`all is told ${((performance.now() - told) / 1000).toFixed(1)} s after the last answer`);
  const before = local.spent();
  const plain = await measurePlainCalls(local, people, concurrency);
  const between = local.spent();
  const ceiling = await measureCeiling(storePort(folder), count, concurrency);
  const after = local.spent();
  console.log(
    `plain calls: ${plain.perSecond.toFixed(0)}/s that write one item, through the same front, authorizer, functions and gateway`,
  );
  console.log(
    `ceiling: ${ceiling.perSecond.toFixed(0)} bare conditional single-item writes/s on the same store`,
  );
  console.log(`ratio to plain calls ${(perSecond / plain.perSecond).toFixed(2)}`);
  console.log(`ratio ${(perSecond / ceiling.perSecond).toFixed(2)} (target 0.60)`);
  console.log(
    `processor time of a plain call ${perCall(before, between, count)}, of a bare write ${perCall(between, after, count)}`,
  );
}

async function rush(): Promise<boolean> {
  const capacity = await measureCapacity();
  await local.start();
  const eventId = await openEvent(local, seats);
  const people = await makePeople(local, count);
  // The first calls of each environment load it; they are not what is measured.
  await spread(16, 4, (i) => local.send("GET", `/v1/events/${eventId}/registration`, people[i] ?? {}));

  await local.untilAllIsTold();

  let answered = 0;
  const spentBefore = local.spent();
  const began = performance.now();
  const killing = values.kill ? killInTheMiddle(() => answered) : undefined;
  const acknowledged = await spread(count, concurrency, async (i) => {
    const one = await enter(eventId, people[i] ?? { authorization: "" }, i);
    answered += 1;
    return one;
  });
  const seconds = (performance.now() - began) / 1000;
  const spentAfter = local.spent();
  if (killing !== undefined) console.log(await killing);

  const states = await standing(eventId, people);
  const confirmed = states.filter((state) => state === "confirmed").length;
  const waitlisted = states.filter((state) => state === "waitlisted").length;
  const unanswered = acknowledged.filter((one) => one === undefined).length;
  const oversold = Math.max(0, confirmed - seats);
  const lost = acknowledged.filter((one, i) => one !== undefined && one.state !== states[i]).length;
  const stranded = waitlisted > 0 ? Math.max(0, seats - confirmed) : 0;
  const times = acknowledged.flatMap((one) => one?.milliseconds ?? []).sort((one, other) => one - other);
  const perSecond = count / seconds;

  console.log(
    `${count} people, ${seats} seats, ${concurrency} at a time, ${cpus().length} processors (${cpus()[0]?.model})`,
  );
  console.log(`confirmed ${confirmed}, waitlisted ${waitlisted}, unanswered ${unanswered}`);
  console.log(`oversold ${oversold}`);
  console.log(`lost ${lost}`);
  console.log(`stranded ${stranded}`);
  console.log(
    `p50 ${percentile(times, 0.5)}, p95 ${percentile(times, 0.95)}, p99 ${percentile(times, 0.99)}`,
  );
  console.log(`throughput ${perSecond.toFixed(0)} registrations/s over ${seconds.toFixed(1)} s`);
  console.log(
    `capacity units: ${capacity.confirmed.toFixed(1)} WCU a confirmed registration (limit 6), ${capacity.waitlisted.toFixed(1)} a waitlisted one`,
  );
  if (!values.kill) {
    console.log(`processor time of a registration ${perCall(spentBefore, spentAfter, count)}`);
    await compare(perSecond, people);
  }
  const sound = oversold + lost + stranded + unanswered === 0 && confirmed === Math.min(seats, count);
  return sound && capacity.confirmed <= 6;
}

try {
  if (!(await rush())) process.exitCode = 1;
} finally {
  await local.stop();
  rmSync(folder, { recursive: true, force: true });
}
