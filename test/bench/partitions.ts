import { poolGates, poolShards } from "../../functions/events/data/registration-keys.ts";

/**
 * `npm run bench:partitions`: a rush as DynamoDB would meet it, simulated: which partition has to take how many write
 * units a second, and how often transactions meet at a gate. The figures are those of the service's documentation
 * (1,000 WCU/s for a partition, two for each item of a transaction, a transaction that meets another one is cancelled
 * and paid for all the same) and an assumed time in which a transaction holds its items.
 */

const perSecond = 1000;
const limit = 1000;
const holdsMs = 10;
const seatShard = 100;
const itemUnits = 2;
/** As `shared/dynamo/table.ts` does: so many attempts, with jitter that doubles. */
const attempts = 6;
const pauseMs = (attempt: number, random: () => number): number => random() * 20 * 2 ** attempt;

/** Repeatable numbers from 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Call {
  readonly person: number;
  readonly came: number;
  at: number;
  attempt: number;
}

/** Write units by partition and second. */
class Units {
  readonly #spent = new Map<string, number>();
  add(partition: string, at: number, units: number): void {
    const key = `${partition}|${Math.floor(at / 1000)}`;
    this.#spent.set(key, (this.#spent.get(key) ?? 0) + units);
  }
  /** The most that one partition of a kind had to take in one second. */
  most(kind: string): number {
    return Math.max(0, ...[...this.#spent].flatMap(([key, units]) => (key.startsWith(kind) ? [units] : [])));
  }
}

/** Calls by time; the arrivals are sorted, so only retries need a place among them. */
function insert(queue: Call[], call: Call): void {
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((queue[middle]?.at ?? 0) > call.at) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, call);
}

function simulate(people: number, seats: number, gates: number, random: () => number) {
  const units = new Units();
  const busyUntil = new Array<number>(gates).fill(0);
  const queue: Call[] = [];
  for (let person = 0, at = 0; person < people; person += 1) {
    at += (-Math.log(1 - random()) * 1000) / perSecond;
    queue.push({ person, came: at, at, attempt: 1 });
  }
  queue.reverse();
  const gateOf = queue.map(() => Math.floor(random() * gates));
  const waits: number[] = [];
  let taken = 0;
  let met = 0;
  let sentAgain = 0;
  for (let call = queue.pop(); call !== undefined; call = queue.pop()) {
    units.add(`PERSON#${call.person}`, call.at, itemUnits);
    if (taken < seats) {
      units.add(`SEATS#${Math.floor(taken / seatShard)}`, call.at, itemUnits);
      taken += 1;
      waits.push(call.at - call.came + holdsMs);
      continue;
    }
    const gate = gateOf[call.person] ?? 0;
    // The entry and its gate lie in the same partition, several gates in each.
    units.add(`WAIT#${gate % poolShards}`, call.at, 2 * itemUnits);
    if ((busyUntil[gate] ?? 0) <= call.at) {
      busyUntil[gate] = call.at + holdsMs;
      waits.push(call.at - call.came + holdsMs);
      continue;
    }
    met += 1;
    call.at += pauseMs(call.attempt, random);
    call.attempt += 1;
    if (call.attempt > attempts) {
      // The caller is told `request.contended` and sends the same call again.
      sentAgain += 1;
      call.attempt = 1;
      call.at += 250;
    }
    insert(queue, call);
  }
  waits.sort((one, other) => one - other);
  const at = (share: number): string =>
    `${(waits[Math.floor((waits.length - 1) * share)] ?? 0).toFixed(0)} ms`;
  return { units, met, sentAgain, p50: at(0.5), p99: at(0.99), last: at(1) };
}

console.log(
  "| People | Seats | Gates | PERSON | SEATS | WAIT | transactions that met another | sent again | p50 | p99 | last |\n|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
);
let within = true;
for (const [people, seats] of [
  [1000, 200],
  [1000, 1000],
  [5000, 200],
] as const)
  for (const gates of [8, 16, poolGates]) {
    const { units, ...seen } = simulate(people, seats, gates, randomFrom(1));
    const most = ["PERSON", "SEATS", "WAIT"].map((kind) => units.most(kind));
    if (gates === poolGates) within &&= most.every((spent) => spent <= limit);
    console.log(
      `| ${[people, seats, gates, ...most, seen.met, seen.sentAgain, seen.p50, seen.p99, seen.last].join(" | ")} |`,
    );
  }
console.log(`WCU in the busiest second of the busiest partition of each kind; the limit is ${limit}.`);
if (!within) process.exitCode = 1;
