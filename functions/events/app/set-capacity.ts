import type { Audience } from "../../../shared/contracts/events-content.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { StoredRegistration } from "../domain/registration.ts";
import { ranks, stateAt } from "../domain/registration.ts";
import type { PersonRef } from "../domain/registration-history.ts";
import { moved } from "../domain/registration-moves.ts";
import type { PoolView } from "../domain/seats.ts";
import { handOver } from "../domain/seats-hand-over.ts";
import { missingNumbers, surplusNumbers } from "../domain/seats-size.ts";
import { isFree } from "../domain/waitlist.ts";
import { againUntilDone } from "./again-until-done.ts";
import { Overtaken } from "./registration-ports.ts";
import { inTurn, type PoolMoment, type PoolParts, seatsAtOnce, settlePool } from "./settle-pool.ts";

/** How many seats a pool shall have, and whose seats may go for it. */
export interface CapacityOrder extends PoolMoment {
  readonly capacity: number;
  readonly displace: readonly string[];
  readonly reason: string;
  readonly by: PersonRef;
}

/** A transaction holds 100 items, 32 of them gates. */
const freeSeatsAtOnce = 60;

const nameOf = ({ event, pool }: PoolMoment): { eventId: string; audience: Audience } => ({
  eventId: event.id,
  audience: pool.audience,
});

const overtakenByOthers = (error: unknown): never => {
  throw error instanceof Overtaken ? new Overtaken("place") : error;
};

/** More seats: to those who wait first, in the transaction in which they come to be. */
async function grow(parts: PoolParts, order: CapacityOrder): Promise<void> {
  const { eventId, audience } = nameOf(order);
  let done = false;
  while (!done)
    done = await againUntilDone(async () => {
      const view = await parts.pools.look(eventId, audience, seatsAtOnce);
      const missing = missingNumbers(view.seats, order.capacity);
      if (missing.length === 0) return true;
      const waiting = await inTurn(parts, view, order, Math.min(missing.length, seatsAtOnce));
      const numbers = missing.slice(0, waiting.length === 0 ? freeSeatsAtOnce : waiting.length);
      const freed = numbers.map((number) => ({ number, isNew: true }));
      await parts.pools.commit(handOver(view, freed, waiting, order)).catch(overtakenByOthers);
      return false;
    });
}

function refuseUnlessItFits(view: PoolView, { capacity, displace }: CapacityOrder): void {
  const taken = view.seats.filter((seat) => !isFree(seat)).length;
  // Exactly those who must: nobody loses a seat that could have stayed.
  if (displace.length !== Math.max(0, taken - capacity))
    throw new DomainError("conflict", "event.below_taken", { params: { taken, capacity } });
}

/** Free seats cease, until nothing but the seats of those who are displaced is too much. */
async function removeFree(parts: PoolParts, order: CapacityOrder): Promise<void> {
  const { eventId, audience } = nameOf(order);
  let done = false;
  while (!done)
    done = await againUntilDone(async () => {
      const view = await parts.pools.look(eventId, audience, 0);
      refuseUnlessItFits(view, order);
      const removed = surplusNumbers(view.seats, order.capacity).slice(0, freeSeatsAtOnce);
      if (removed.length === 0) return true;
      const resize = { added: [], removed };
      await parts.pools.commit({ eventId, audience, moves: [], gates: view.gates, resize });
      return false;
    });
}

function displaced(before: StoredRegistration, { event, at, by, reason }: CapacityOrder): StoredRegistration {
  const place = { kind: "wait", rank: ranks.displaced, since: before.registeredAt } as const;
  const now = stateAt(before, event, at);
  return moved(before, { move: "displace", at, by, reason }, { to: "waitlisted", place }, now);
}

/** A seat ceases and who had it comes first on the waitlist: in one transaction, so that nobody is in neither. */
async function displace(parts: PoolParts, order: CapacityOrder, registrantId: string): Promise<void> {
  const { eventId, audience } = nameOf(order);
  await againUntilDone(async () => {
    const view = await parts.pools.look(eventId, audience, 0);
    const before = await parts.registrations.find(eventId, registrantId);
    if (before?.place.kind !== "seat" || before.audience !== audience)
      throw new DomainError("not_found", "registration.not_found");
    const change = {
      eventId,
      audience,
      moves: [{ before, after: displaced(before, order) }],
      gates: view.gates,
      resize: { added: [], removed: [before.place.number] },
    };
    await parts.pools.commit(change).catch(overtakenByOthers);
    return true;
  });
}

/** Those named have a seat that they can lose; otherwise nobody loses any. */
async function checkDisplaced(parts: PoolParts, order: CapacityOrder): Promise<void> {
  const found = await parts.registrations.findMany(order.event.id, order.displace);
  const seated = found.filter(
    ({ place, audience }) => place.kind === "seat" && audience === order.pool.audience,
  );
  if (seated.length < order.displace.length) throw new DomainError("not_found", "registration.not_found");
  for (const registration of seated) displaced(registration, order);
}

/** Fewer seats: those that nobody has, then the named ones. */
async function shrink(parts: PoolParts, order: CapacityOrder, before: PoolView): Promise<void> {
  refuseUnlessItFits(before, order);
  await checkDisplaced(parts, order);
  try {
    await removeFree(parts, order);
  } catch (error) {
    // Newcomers took seats that were to go: what went comes back, and the organizer decides anew.
    if (error instanceof DomainError && error.code === "event.below_taken")
      await grow(parts, { ...order, capacity: before.seats.length });
    throw error;
  }
  for (const registrantId of order.displace) await displace(parts, order, registrantId);
  // Somebody may have left a seat meanwhile, and who was displaced waits first.
  await settlePool(parts)(order);
}

/**
 * Makes a pool have so many seats. Told twice, or told again after a crash in the middle, it goes on from where the
 * seats are: there is nothing else that says how many there are.
 */
export const setCapacity =
  (parts: PoolParts) =>
  async (order: CapacityOrder): Promise<void> => {
    const { eventId, audience } = nameOf(order);
    await settlePool(parts)(order);
    const view = await parts.pools.look(eventId, audience, 0);
    if (order.capacity < view.seats.length) await shrink(parts, order, view);
    else await grow(parts, order);
  };
