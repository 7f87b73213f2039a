import type { Place, StoredRegistration } from "../domain/registration.ts";
import type { PoolView } from "../domain/seats.ts";
import { isFree, mayTakeSeat, mustSettle } from "../domain/waitlist.ts";
import { againUntilDone } from "./again-until-done.ts";
import { type PoolMoment, type PoolParts, settlePool } from "./settle-pool.ts";

/** Somebody who wants a seat, and what becomes of them with and without one. */
export interface Claim extends PoolMoment {
  /** Absent: a registration that comes to be. */
  readonly before?: StoredRegistration | undefined;
  readonly organization: StoredRegistration["organization"];
  readonly seated: (place: Place) => StoredRegistration;
  /** Absent: who gets no seat does not wait. */
  readonly waiting?: (() => StoredRegistration) | undefined;
}

export type Claimed =
  | { readonly outcome: "seat" | "waitlisted"; readonly registration: StoredRegistration }
  | { readonly outcome: "full" };

/** Any of the free ones: many who come at once rarely meet at the same seat. */
function chooseFree(view: PoolView): number | undefined {
  const free = view.seats.filter(isFree);
  return free[Math.floor(Math.random() * free.length)]?.number;
}

/**
 * A seat if nobody has it and nobody comes before; else a turn on the waitlist; else neither. One transaction, written
 * on the strength of what is remembered of the pool, and only if that proves wrong is the pool read again.
 */
export const claimSeat = (parts: PoolParts) => (claim: Claim) =>
  againUntilDone(async (attempt): Promise<Claimed | undefined> => {
    const { event, pool, at, before } = claim;
    const { pools } = parts;
    const view = await (attempt === 0
      ? pools.recent(event.id, pool.audience, claim.waiting !== undefined)
      : pools.look(event.id, pool.audience, 1));
    if (mustSettle(view, event, pool, at)) {
      await settlePool(parts)({ event, pool, at });
      return undefined;
    }
    const { eventId, audience } = view;
    const place = { eventId, audience, perOrganization: pool.perOrganization };
    const number = mayTakeSeat(pool, claim.organization, at) ? chooseFree(view) : undefined;
    if (number !== undefined) {
      const after = claim.seated({ kind: "seat", number });
      await pools.commit({ ...place, moves: [{ before, after }] });
      return { outcome: "seat", registration: after };
    }
    if (claim.waiting === undefined) return { outcome: "full" };
    const after = claim.waiting();
    await pools.commit({ ...place, moves: [{ before, after }], gates: view.gates });
    return { outcome: "waitlisted", registration: after };
  });
