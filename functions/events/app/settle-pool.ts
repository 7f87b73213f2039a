import type { Pool } from "../../../shared/contracts/events-content.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { StoredEvent } from "../domain/event.ts";
import { type StoredRegistration, stateAt } from "../domain/registration.ts";
import { ended, moved } from "../domain/registration-moves.ts";
import type { PoolView } from "../domain/seats.ts";
import { type FreedSeat, handOver } from "../domain/seats-hand-over.ts";
import { entitled, hasLapsed, isFree, mustOpen } from "../domain/waitlist.ts";
import { againUntilDone } from "./again-until-done.ts";
import { Overtaken, type Pools, type Registrations } from "./registration-ports.ts";

export interface PoolParts {
  readonly pools: Pools;
  readonly registrations: Registrations;
}
/** One pool of one event at one instant. */
export interface PoolMoment {
  readonly event: StoredEvent;
  readonly pool: Pool;
  readonly at: Instant;
}

/** A transaction holds 100 items: 32 gates, and at most six for each seat that changes hands. */
export const seatsAtOnce = 11;

/** Those whose turn it is, as they stand; whoever has left meanwhile makes the caller look again. */
export async function inTurn(
  { registrations }: PoolParts,
  view: PoolView,
  { event, pool, at }: PoolMoment,
  most: number,
): Promise<StoredRegistration[]> {
  const ids = entitled(view, event, pool, at)
    .slice(0, most)
    .map(({ registrantId }) => registrantId);
  const found = await registrations.findMany(view.eventId, ids);
  if (found.length < ids.length || found.some(({ place }) => place.kind !== "wait"))
    throw new Overtaken("place");
  return found;
}

/** The seats whose hold or offer has run out, with their registrations on the way out. */
async function lapsedSeats(
  { registrations }: PoolParts,
  view: PoolView,
  { event, at }: PoolMoment,
): Promise<FreedSeat[]> {
  const seats = view.seats.filter((seat) => hasLapsed(seat, at)).slice(0, seatsAtOnce);
  const ids = seats.flatMap(({ registrantId }) => (registrantId === undefined ? [] : [registrantId]));
  const found = await registrations.findMany(view.eventId, ids);
  return seats.map(({ number, registrantId }) => {
    const before = found.find((registration) => registration.registrantId === registrantId);
    // Accepted, or left, since the seats were read.
    if (before?.place.kind !== "seat" || stateAt(before, event, at) !== "lapsed") throw new Overtaken("seat");
    const after = moved(before, { move: "lapse", at }, { to: "lapsed", place: ended });
    return { number, left: { before, after } };
  });
}

/** The free seats that somebody is entitled to. */
function freeSeats(view: PoolView, wanted: number): FreedSeat[] {
  return view.seats
    .filter(isFree)
    .slice(0, Math.max(0, wanted))
    .map(({ number }) => ({ number }));
}

/** One transaction towards a settled pool; true when there was nothing left to do. */
async function step(parts: PoolParts, moment: PoolMoment): Promise<boolean> {
  const { event, pool, at } = moment;
  const view = await parts.pools.look(event.id, pool.audience, seatsAtOnce);
  const lapsed = await lapsedSeats(parts, view, moment);
  const due = entitled(view, event, pool, at).length;
  const freed = [...lapsed, ...freeSeats(view, Math.min(due, seatsAtOnce) - lapsed.length)];
  if (freed.length > 0) {
    const waiting = await inTurn(parts, view, moment, freed.length);
    await parts.pools.commit(handOver(view, freed, waiting, moment));
    return false;
  }
  if (mustOpen(view, pool, at))
    await parts.pools.commit({
      eventId: event.id,
      audience: pool.audience,
      moves: [],
      gates: view.gates,
      rule: { unless: "both", releases: false, opens: true },
    });
  return true;
}

/**
 * Makes true what time has decided: holds and offers that ran out pass on, and after the cut-off of a priority rule the
 * free seats go to those who wait before the pool opens to everybody. Whoever needs a seat does it first; the schedule
 * does it too, so that the news comes sooner. Doing it again changes nothing.
 */
export const settlePool =
  (parts: PoolParts) =>
  async (moment: PoolMoment): Promise<void> => {
    let settled = false;
    while (!settled) settled = await againUntilDone(() => settleOnce(parts, moment));
  };

async function settleOnce(parts: PoolParts, moment: PoolMoment): Promise<boolean | undefined> {
  try {
    return await step(parts, moment);
  } catch (error) {
    // Any of the registrations it read: all of them are somebody else's.
    if (error instanceof Overtaken && error.what === "registration") throw new Overtaken("place");
    throw error;
  }
}
