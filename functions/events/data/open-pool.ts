import type { Audience } from "../../../shared/contracts/events-content.ts";
import { Overtaken, type Pools } from "../app/registration-ports.ts";
import { missingNumbers, surplusNumbers } from "../domain/seats-size.ts";

/** A transaction holds 100 items, eight of them gates. */
const atOnce = 90;

/**
 * Makes a pool that nobody registers for yet have so many seats, some dozens at a time. Whoever is overtaken by another
 * one who does the same goes on from there.
 */
export async function openPool(
  { look, commit }: Pick<Pools, "look" | "commit">,
  eventId: string,
  audience: Audience,
  capacity: number,
): Promise<void> {
  for (;;) {
    const { gates, seats } = await look(eventId, audience, 0);
    const added = missingNumbers(seats, capacity).slice(0, atOnce);
    const removed = surplusNumbers(seats, capacity).slice(0, atOnce);
    if (added.length + removed.length === 0) return;
    await commit({ eventId, audience, moves: [], gates, resize: { added, removed } }).catch(
      (error: unknown) => {
        if (!(error instanceof Overtaken)) throw error;
      },
    );
  }
}
