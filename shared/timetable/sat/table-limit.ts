import type { Model } from "../model.ts";
import type { Clauses } from "./clauses.ts";

/** Meetings that count as received by one of their two sides; together the hosts receive every meeting once. */
interface Host {
  readonly participant: number;
  readonly meetings: readonly number[];
}

/**
 * No slot has more meetings than tables. A host receives one meeting at a time, so it suffices to count the hosts
 * that receive: a fraction of the meetings, and a counter that small is what the solver's learning can live with.
 *
 * @param held per meeting and slot the literal "held there", 0 where it cannot be
 * @param busy per participant and slot the literal "busy", 0 where nobody can be
 */
export function keepTables(
  model: Model,
  held: Int32Array,
  busy: readonly (readonly number[])[],
  clauses: Clauses,
): void {
  const hosts = hostsOf(model);
  for (let slot = 0; slot < model.slots; slot += 1) {
    const tables = model.capacity[slot] ?? 0;
    const receiving = hosts
      .map((host) => receives(host, slot, model, held, busy, clauses))
      .filter((literal) => literal > 0);
    keepAtMost(receiving, tables, clauses);
    const there = busy.map((day) => day[slot] ?? 0).filter((literal) => literal > 0);
    if (mostSit(there.length, tables)) keepAtMost(there, 2 * tables, clauses);
  }
}

/**
 * Two people sit at a table. Implied, and worth its clauses only where the few who stay idle are what is scarce:
 * with many idle the same counter is so large that proofs lose their way in it.
 */
const mostSit = (there: number, tables: number) => 4 * tables > there;

/** Everybody's meetings in turn, the most first, without those that somebody before receives already. */
function hostsOf({ a, b, meetings, meetingsOf }: Model): Host[] {
  const open = new Uint8Array(meetings).fill(1);
  const left = meetingsOf.map((own) => own.length);
  const hosts: Host[] = [];
  for (let remaining = meetings; remaining > 0; ) {
    const participant = left.indexOf(Math.max(...left));
    const received = [...(meetingsOf[participant] ?? [])].filter((meeting) => open[meeting] === 1);
    for (const meeting of received) {
      open[meeting] = 0;
      for (const side of [a[meeting] ?? 0, b[meeting] ?? 0]) left[side] = (left[side] ?? 0) - 1;
    }
    remaining -= received.length;
    hosts.push({ participant, meetings: received });
  }
  return hosts;
}

/** A literal that is true when the host receives somebody then; 0 when that cannot be. */
function receives(
  { participant, meetings }: Host,
  slot: number,
  { meetingsOf, slots }: Model,
  held: Int32Array,
  busy: readonly (readonly number[])[],
  clauses: Clauses,
): number {
  if (meetings.length === meetingsOf[participant]?.length) return busy[participant]?.[slot] ?? 0;
  const here = meetings.map((meeting) => held[meeting * slots + slot] ?? 0).filter((literal) => literal > 0);
  if (here.length <= 1) return here[0] ?? 0;
  const literal = clauses.fresh();
  for (const meeting of here) clauses.add(-meeting, literal);
  clauses.add(-literal, ...here);
  return literal;
}

function keepAtMost(literals: readonly number[], most: number, clauses: Clauses): void {
  if (literals.length <= most) return;
  const tooMany = clauses.counted(literals, most + 1, false)[most];
  if (tooMany !== undefined) clauses.add(-tooMany);
}
