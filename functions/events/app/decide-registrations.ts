import type { Reply } from "../../../shared/contracts/contract.ts";
import type { registrationContracts } from "../../../shared/contracts/registrations.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { poolOf, type StoredEvent } from "../domain/event.ts";
import { ranks, type StoredRegistration, stateAt } from "../domain/registration.ts";
import { ended, moved, notAllowed } from "../domain/registration-moves.ts";
import { movesUp } from "../domain/waitlist.ts";
import { claimSeat } from "./claim-seat.ts";
import { heldEvent } from "./event-reading.ts";
import { leavePlace } from "./leave-place.ts";
import { type RegisterParts, refOf } from "./registration-entry.ts";
import { Overtaken } from "./registration-ports.ts";
import { whileStale } from "./while-stale.ts";

type Decision = "approve" | "decline" | "remove";
type Outcomes = Reply<(typeof registrationContracts)["approveRegistrations"]>;

export interface Decide {
  readonly eventId: string;
  readonly registrantIds: readonly string[];
  readonly decision: Decision;
  readonly reason?: string | undefined;
  readonly actor: Actor;
}

type Parts = Pick<RegisterParts, "events" | "pools" | "registrations" | "clock">;

/** A seat, or a turn on the waitlist in the order of registration, however late the decision came. */
async function approve(
  parts: Parts,
  event: StoredEvent,
  before: StoredRegistration,
  { actor, reason }: Decide,
): Promise<StoredRegistration> {
  const at = parts.clock.now();
  if (event.state !== "published" || event.content.endsAt <= at) throw notAllowed();
  const pool = poolOf(event, before.audience);
  const doing = { move: "approve", at, by: refOf(actor), reason } as const;
  const now = stateAt(before, event, at);
  const place = { kind: "wait", rank: ranks.first, since: before.registeredAt } as const;
  const claimed = await claimSeat(parts)({
    event,
    pool,
    at,
    before,
    organization: before.organization,
    seated: (seat) => moved(before, doing, { to: "confirmed", place: seat }, now),
    waiting:
      pool.waitlist && movesUp(event, at)
        ? () => moved(before, doing, { to: "waitlisted", place }, now)
        : undefined,
  });
  if (claimed.outcome === "full") throw new DomainError("conflict", "registration.full");
  return claimed.registration;
}

/** Turns somebody away, or takes back what they have; a seat passes on at once. */
async function turnAway(
  parts: Parts,
  event: StoredEvent,
  before: StoredRegistration,
  { decision, actor, reason }: Decide,
): Promise<StoredRegistration> {
  const at = parts.clock.now();
  const move = decision === "decline" ? "decline" : "remove";
  const doing = { move, at, by: refOf(actor), reason } as const;
  const to = move === "decline" ? "declined" : "removed";
  const after = moved(before, doing, { to, place: ended }, stateAt(before, event, at));
  await leavePlace(parts)({ event, pool: poolOf(event, before.audience), at }, before, after);
  return after;
}

/** Anything that changed the registration in between makes the decision look again. */
async function decideOn(parts: Parts, event: StoredEvent, registrantId: string, order: Decide) {
  const before = await parts.registrations.find(event.id, registrantId);
  if (before === undefined) throw new DomainError("not_found", "registration.not_found");
  try {
    return await (order.decision === "approve"
      ? approve(parts, event, before, order)
      : turnAway(parts, event, before, order));
  } catch (error) {
    throw error instanceof Overtaken ? new DomainError("stale", "registration.stale") : error;
  }
}

/**
 * Decides on each of those chosen, in the order in which they registered: that is the order in which approved ones get
 * seats. What fails with one is told with it and keeps nobody else back.
 */
export const decideRegistrations =
  (parts: Parts) =>
  async (order: Decide): Promise<Outcomes> => {
    const event = await heldEvent(parts.events, order.eventId, order.actor);
    const found = await parts.registrations.findMany(event.id, order.registrantIds);
    const registered = new Map(found.map(({ registrantId, registeredAt }) => [registrantId, registeredAt]));
    const turn = (id: string): string => `${registered.get(id) ?? ""}#${id}`;
    const inOrder = [...order.registrantIds].sort((one, other) => (turn(one) < turn(other) ? -1 : 1));
    const results = new Map<string, Outcomes["results"][number]>();
    for (const registrantId of inOrder) {
      try {
        const after = await whileStale(() => decideOn(parts, event, registrantId, order));
        results.set(registrantId, { registrantId, state: after.state });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        const standing = found.find((registration) => registration.registrantId === registrantId);
        const state = standing === undefined ? undefined : stateAt(standing, event, parts.clock.now());
        results.set(registrantId, { registrantId, state, problem: error.code });
      }
    }
    return {
      results: order.registrantIds.flatMap((id) => {
        const result = results.get(id);
        return result === undefined ? [] : [result];
      }),
    };
  };
