import type { Clock } from "../../../shared/kernel/time.ts";
import { phaseAt } from "../domain/event.ts";
import type { EventLists, Events } from "./event-ports.ts";
import { type PoolParts, settlePool } from "./settle-pool.ts";

const pageSize = 100;
/** Before it is announced nobody has a seat; when it is over nobody needs one. */
const settledIn: readonly string[] = ["open", "closed", "running"];

/**
 * Makes true what time has decided in every pool that somebody may have a seat in. It only makes the news come sooner:
 * whoever needs a seat settles its pool first.
 */
export const settlePools =
  (parts: PoolParts & { readonly events: Pick<Events, "find">; readonly lists: EventLists }, clock: Clock) =>
  async (): Promise<void> => {
    const settle = settlePool(parts);
    const settleAll = async (eventId: string): Promise<void> => {
      const event = await parts.events.find(eventId);
      if (event === undefined) throw new Error(`${eventId} is in a list, and is not there`);
      for (const pool of event.content.pools) await settle({ event, pool, at: clock.now() });
    };
    let cursor: string | undefined;
    do {
      const at = clock.now();
      const page = await parts.lists.directory({ from: at }, { limit: pageSize, cursor });
      for (const card of page.items) {
        if (settledIn.includes(phaseAt({ state: card.state, content: card }, at))) await settleAll(card.id);
      }
      cursor = page.nextCursor;
    } while (cursor !== undefined);
  };
