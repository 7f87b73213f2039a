import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Processor time in milliseconds, by who spent it. */
export interface ProcessorTime {
  /** The local runtime: front, authorizer, functions, gateway, mails. */
  readonly runtime: number;
  readonly store: number;
  /** This benchmark: the people's side. */
  readonly client: number;
}

/** Linux counts in hundredths of a second, whatever its kernel does. */
const tickMs = 10;

function spentBy(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // After the name, which may hold anything: utime and stime are the 14th and 15th of all fields.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}

/** A process and those that it started. */
function family(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(family)];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

/**
 * What was spent so far; undefined on systems that do not tell. On a machine that does something else beside, it says
 * more than time on the clock.
 */
export function processorTime(runtimePid: number, storePid: number): ProcessorTime | undefined {
  if (!existsSync(`/proc/${runtimePid}/task/${runtimePid}/children`)) return undefined;
  const { user, system } = process.cpuUsage();
  return {
    runtime: spentBy(runtimePid),
    store: sum(family(storePid).map(spentBy)),
    client: (user + system) / 1000,
  };
}

/** `13.1 ms (runtime 8.0, store 4.1, client 1.0)`: what each of so many calls took between two moments. */
export function perCall(
  before: ProcessorTime | undefined,
  after: ProcessorTime | undefined,
  calls: number,
): string {
  if (before === undefined || after === undefined) return "unknown on this system";
  const each = (part: keyof ProcessorTime): number => (after[part] - before[part]) / calls;
  const parts = (["runtime", "store", "client"] as const).map((part) => ({ part, ms: each(part) }));
  const total = sum(parts.map(({ ms }) => ms));
  return `${total.toFixed(1)} ms (${parts.map(({ part, ms }) => `${part} ${ms.toFixed(1)}`).join(", ")})`;
}
