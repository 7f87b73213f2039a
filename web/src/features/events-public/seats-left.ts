import type { PoolCounts } from "../../../../shared/contracts/events-content.ts";

/** Whether an event has seats at all, over all its pools. The list does not know who may have them. */
export function seatsLeft(counts: readonly PoolCounts[]): {
  readonly free: number;
  readonly capacity: number;
} {
  return {
    free: counts.reduce((sum, pool) => sum + Math.max(0, pool.free), 0),
    capacity: counts.reduce((sum, pool) => sum + pool.capacity, 0),
  };
}
