import type { Audience } from "../../../shared/contracts/events-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { changeCapacity } from "../domain/edit-event.ts";
import { poolOf } from "../domain/event.ts";
import { countPool } from "./count-seats.ts";
import type { EventPage, EventStore } from "./event-ports.ts";
import { readablePage } from "./event-reading.ts";
import { refOf } from "./registration-entry.ts";
import { setCapacity } from "./set-capacity.ts";
import type { PoolParts } from "./settle-pool.ts";

export interface CapacityWish {
  readonly eventId: string;
  readonly audience: Audience;
  readonly capacity: number;
  readonly displace?: readonly string[] | undefined;
  readonly reason: string;
  readonly expectedVersion: number;
  readonly actor: Actor;
}

/**
 * Other seats in a pool of a published event. The seats come first, since they say how many there are: whoever is told
 * that the event changed meanwhile orders again, and finds the seats where they shall be.
 */
export const setEventCapacity =
  (store: EventStore, parts: PoolParts, clock: Clock) =>
  async ({ eventId, audience, capacity, displace = [], ...wish }: CapacityWish): Promise<EventPage> => {
    const { actor, reason, expectedVersion } = wish;
    const { event, counts } = await readablePage(store, eventId, actor);
    const at = clock.now();
    const change = changeCapacity(event, { audience, capacity }, { actor, at, reason, expectedVersion });
    const pool = poolOf(event, audience);
    await setCapacity(parts)({ event, pool, at, capacity, displace, reason, by: refOf(actor) });
    await store.save(event, change);
    const counted = await countPool(parts.pools, { eventId, audience }, clock.now());
    return {
      event: change.event,
      counts: [...counts.filter((known) => known.audience !== audience), counted],
    };
  };
