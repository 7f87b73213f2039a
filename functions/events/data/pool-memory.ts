import type { Audience } from "../../../shared/contracts/events-content.ts";
import type { PoolChange, PoolView, Seat } from "../domain/seats.ts";
import { isFree } from "../domain/waitlist.ts";

type Look = (eventId: string, audience: Audience, heads: number) => Promise<PoolView>;
type PoolName = Pick<PoolView, "eventId" | "audience">;

/** Older views are read again, for seats come free elsewhere, unless whoever asks relies on the gates. */
const rememberedForMs = 1000;
/** So many pools are remembered at most; then all are forgotten. */
const most = 100;

const keyOf = ({ eventId, audience }: PoolName): string => `${eventId}#${audience}`;

/** The seat with whoever took it with this change. */
function afterwards(seat: Seat, { moves }: PoolChange): Seat {
  const taken = moves.find(({ after: { place } }) => place.kind === "seat" && place.number === seat.number);
  if (taken === undefined) return seat;
  const { registrantId, until } = taken.after;
  return { number: seat.number, registrantId, until };
}

/**
 * What this function knows of pools, so that a rush reads them once a second and not once a registration. It may be
 * wrong, and costs a second try then: a seat is taken on the condition that it is free, and a view of a full pool
 * holds as long as its gates do. What this function takes itself it knows; what frees a seat makes it look again.
 */
export function poolMemory(look: Look, now: () => number = () => performance.now()) {
  const known = new Map<string, { readonly at: number; readonly view: Promise<PoolView> }>();
  const looking = new Map<string, Promise<PoolView>>();

  /** Those who look at the same time look together; whatever they decide on it is conditional anyway. */
  function fresh(eventId: string, audience: Audience, heads: number): Promise<PoolView> {
    const key = keyOf({ eventId, audience });
    const name = `${key}#${heads}`;
    const together = looking.get(name);
    if (together !== undefined) return together;
    if (known.size >= most) known.clear();
    const view = look(eventId, audience, heads).finally(() => looking.delete(name));
    looking.set(name, view);
    known.set(key, { at: now(), view });
    view.catch(() => known.delete(key));
    return view;
  }

  return {
    async recent(eventId: string, audience: Audience, joins: boolean): Promise<PoolView> {
      const remembered = known.get(keyOf({ eventId, audience }));
      if (remembered === undefined) return fresh(eventId, audience, 1);
      if (now() - remembered.at < rememberedForMs) return remembered.view;
      const view = joins ? await remembered.view : undefined;
      return view === undefined || view.seats.some(isFree) ? fresh(eventId, audience, 1) : view;
    },
    fresh,
    forget: (pool: PoolName): void => {
      known.delete(keyOf(pool));
    },
    /** What was committed here. Joining changes nothing that a view says; whatever releases makes it worthless. */
    note(change: PoolChange): void {
      const remembered = known.get(keyOf(change));
      if (remembered === undefined) return;
      if (change.rule !== undefined || change.resize !== undefined) {
        known.delete(keyOf(change));
        return;
      }
      if (change.moves.every(({ after }) => after.place.kind !== "seat")) return;
      const view = remembered.view.then((seen) => ({
        ...seen,
        seats: seen.seats.map((seat) => afterwards(seat, change)),
      }));
      known.set(keyOf(change), { at: remembered.at, view });
    },
  };
}
