import type { EventMove, EventTimes } from "../../../shared/contracts/events-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { WholeEvent } from "../domain/event.ts";
import type { Doing, EventChange } from "../domain/event-change.ts";
import { archive, cancel, postpone, publish, reschedule } from "../domain/move-event.ts";
import type { EventPage, EventStore } from "./event-ports.ts";
import { readablePage } from "./event-reading.ts";
import { refOf } from "./registration-entry.ts";
import { setCapacity } from "./set-capacity.ts";
import type { PoolParts } from "./settle-pool.ts";

interface Details {
  readonly reason?: string;
  readonly expectedVersion: number;
}

/** What each move needs beside the event and who does it. */
export type EventOrder =
  | ({ readonly move: Exclude<EventMove, "reschedule"> } & Details)
  | ({ readonly move: "reschedule"; readonly times: EventTimes } & Details);

function decide(event: WholeEvent, order: EventOrder, doing: Doing): EventChange {
  switch (order.move) {
    case "publish":
      return publish(event, doing);
    case "postpone":
      return postpone(event, doing);
    case "reschedule":
      return reschedule(event, order.times, doing);
    case "cancel":
      return cancel(event, doing);
    case "archive":
      return archive(event, doing);
  }
}

/** Makes every pool have the seats that the draft says. */
async function putSeats(
  parts: PoolParts,
  event: WholeEvent,
  { actor, at }: Pick<Doing, "actor" | "at">,
): Promise<void> {
  for (const pool of event.content.pools) {
    const { audience, capacity } = pool;
    if (await parts.pools.open(event.id, audience, capacity)) continue;
    await setCapacity(parts)({ event, pool, at, capacity, displace: [], reason: "", by: refOf(actor) });
  }
}

/** Carries out one move of an event: the rule decides, the store makes it true or refuses it as stale. */
export const moveEvent =
  (store: EventStore, parts: PoolParts, clock: Clock) =>
  async (eventId: string, order: EventOrder, actor: Actor): Promise<EventPage> => {
    const { event, counts } = await readablePage(store, eventId, actor);
    const { reason, expectedVersion } = order;
    const at = clock.now();
    const change = decide(event, order, { actor, at, reason, expectedVersion });
    // Before anybody can register. Whoever publishes after a failure in between puts what is missing.
    if (order.move === "publish") await putSeats(parts, event, { actor, at });
    await store.save(event, change);
    return { event: change.event, counts };
  };
