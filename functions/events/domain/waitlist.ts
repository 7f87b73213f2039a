import type { Pool } from "../../../shared/contracts/events-content.ts";
import { addMilliseconds, type Instant } from "../../../shared/kernel/time.ts";
import { type StoredEvent, waitlistEndsAt } from "./event.ts";
import { hasRunOut, type Rank, type RegistrantOrganization, ranks } from "./registration.ts";
import type { PoolView, Seat, WaitEntry } from "./seats.ts";

/** 候补: who comes first, from when on, and until when anybody is moved up. */

const hourMs = 3_600_000;

/** Before the cut-off only the tiers of the rule take seats. The window excludes the cut-off itself. */
export const inFirstPhase = (pool: Pool, at: Instant): boolean =>
  pool.priority !== undefined && at < pool.priority.until;

const holdsTier = (pool: Pool, organization: RegistrantOrganization | undefined): boolean =>
  pool.priority?.tiers.some((tier) => organization?.tiers.includes(tier)) ?? false;

/** May this registrant take a seat that nobody has? */
export const mayTakeSeat = (
  pool: Pool,
  organization: RegistrantOrganization | undefined,
  at: Instant,
): boolean => !inFirstPhase(pool, at) || holdsTier(pool, organization);

/** The rank of somebody who begins to wait now: a rule's tiers come first until its cut-off, then nobody does. */
export function rankOf(pool: Pool, organization: RegistrantOrganization | undefined, at: Instant): Rank {
  if (pool.priority === undefined) return ranks.first;
  return inFirstPhase(pool, at) && holdsTier(pool, organization) ? ranks.first : ranks.later;
}

/** Is anybody moved up at this instant? While an event is postponed nobody is: its times are not known. */
export const movesUp = (event: StoredEvent, at: Instant): boolean =>
  event.state === "published" && at < waitlistEndsAt(event);

/** May somebody begin to wait? */
export const mayWait = (event: StoredEvent, pool: Pool, at: Instant): boolean =>
  pool.waitlist && movesUp(event, at);

/** The total order of a waitlist. */
export const waitsBefore = (one: WaitEntry, other: WaitEntry): boolean => {
  if (one.rank !== other.rank) return one.rank < other.rank;
  if (one.since !== other.since) return one.since < other.since;
  return one.registrantId < other.registrantId;
};

/** Those of the heads who are entitled to a seat now, in order. */
export function entitled(view: PoolView, event: StoredEvent, pool: Pool, at: Instant): readonly WaitEntry[] {
  if (!movesUp(event, at)) return [];
  return inFirstPhase(pool, at) ? view.heads.filter(({ rank }) => rank < ranks.later) : view.heads;
}

export const isFree = ({ registrantId }: Seat): boolean => registrantId === undefined;
export const hasLapsed = (seat: Seat, at: Instant): boolean => !isFree(seat) && hasRunOut(seat, at);

/** Must the cut-off of a priority rule still be carried out? */
export const mustOpen = (view: PoolView, pool: Pool, at: Instant): boolean =>
  pool.priority !== undefined && !inFirstPhase(pool, at) && view.gates.some(({ opened }) => !opened);

/** Is there a seat that must pass on before a newcomer may look for one? */
export function mustSettle(view: PoolView, event: StoredEvent, pool: Pool, at: Instant): boolean {
  if (mustOpen(view, pool, at)) return true;
  return view.seats.some(isFree)
    ? entitled(view, event, pool, at).length > 0
    : view.seats.some((seat) => hasLapsed(seat, at));
}

/** What somebody who is moved up gets: the seat, or an offer of it that ends with the moving up itself. */
export function promotionOf(
  event: StoredEvent,
  pool: Pool,
  at: Instant,
): { readonly to: "confirmed" } | { readonly to: "offered"; readonly until: Instant } {
  if (pool.confirmHours === undefined) return { to: "confirmed" };
  const end = waitlistEndsAt(event);
  const until = addMilliseconds(at, pool.confirmHours * hourMs);
  return { to: "offered", until: until < end ? until : end };
}
