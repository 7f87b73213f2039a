import { type Audience, maxCapacity, type PoolCounts } from "../../../shared/contracts/events-content.ts";
import type { Clock, Instant } from "../../../shared/kernel/time.ts";
import { hasLapsed, isFree } from "../domain/waitlist.ts";
import type { Pools } from "./registration-ports.ts";

/** Where the counts are kept that pages and lists show. */
export interface CountedPools {
  /** Keeps these counts unless newer ones are kept already. */
  keep(eventId: string, counts: PoolCounts, countedAt: Instant): Promise<void>;
}

/** A pool, named. */
export interface PoolName {
  readonly eventId: string;
  readonly audience: Audience;
}

/** Nobody needs to know how many more than this wait. */
const mostWaiting = maxCapacity;

/** How full a pool is at this instant: what ran out is free, whether or not it has been passed on. */
export async function countPool(
  pools: Pick<Pools, "look">,
  { eventId, audience }: PoolName,
  at: Instant,
): Promise<PoolCounts> {
  const { seats, heads } = await pools.look(eventId, audience, mostWaiting);
  const free = seats.filter((seat) => isFree(seat) || hasLapsed(seat, at)).length;
  return { audience, capacity: seats.length, free, waiting: heads.length };
}

/** Counts a pool anew. Whoever counts later has seen more, so the order in which counts are kept does not matter. */
export const countSeats =
  (pools: Pick<Pools, "look">, counted: CountedPools, clock: Clock) =>
  async (pool: PoolName): Promise<void> => {
    const at = clock.now();
    await counted.keep(pool.eventId, await countPool(pools, pool, at), at);
  };
