import type { Pool } from "../../../shared/contracts/events-content.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { StoredEvent } from "./event.ts";
import type { StoredRegistration } from "./registration.ts";
import { moved } from "./registration-moves.ts";
import type { Move, PoolChange, PoolView, Resize } from "./seats.ts";
import { promotionOf } from "./waitlist.ts";

/** A seat that passes on: nobody has it, somebody leaves it, or it has just come to be. */
export interface FreedSeat {
  readonly number: number;
  /** Whoever leaves it, with where they go. */
  readonly left?: Move | undefined;
  readonly isNew?: boolean;
}

/** The registration of somebody who is moved up to this seat. */
export function promoted(
  waiting: StoredRegistration,
  number: number,
  event: StoredEvent,
  pool: Pool,
  at: Instant,
): StoredRegistration {
  const promotion = promotionOf(event, pool, at);
  return moved(waiting, { move: "promote", at }, { ...promotion, place: { kind: "seat", number } });
}

/**
 * Freed seats go to those who wait, in order; what is left over is free. One transaction, on the condition that nobody
 * joined since the waitlist was read: so nobody is overtaken, and no seat is free while somebody waits for it.
 */
export function handOver(
  view: PoolView,
  freed: readonly FreedSeat[],
  waiting: readonly StoredRegistration[],
  { event, pool, at }: { readonly event: StoredEvent; readonly pool: Pool; readonly at: Instant },
): PoolChange {
  const promotions = waiting.slice(0, freed.length).map((before, i): Move => {
    const { number } = freed[i] as FreedSeat;
    return { before, after: promoted(before, number, event, pool, at) };
  });
  const leavings = freed.flatMap(({ left }) => (left === undefined ? [] : [left]));
  const unclaimed = freed.slice(promotions.length);
  const added = freed.flatMap(({ number, isNew }) => (isNew ? [number] : []));
  const resize: Resize | undefined = added.length === 0 ? undefined : { added, removed: [] };
  return {
    eventId: view.eventId,
    audience: view.audience,
    moves: [...leavings, ...promotions],
    perOrganization: pool.perOrganization,
    gates: view.gates,
    rule: { unless: "joined", releases: unclaimed.some(({ left, isNew }) => left !== undefined || isNew) },
    ...(resize === undefined ? {} : { resize }),
  };
}
