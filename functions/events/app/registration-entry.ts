import type { Audience, Pool } from "../../../shared/contracts/events-content.ts";
import { type Actor, isMemberOf } from "../../../shared/identity/actor.ts";
import type { Directory } from "../../../shared/identity/directory.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock, Instant } from "../../../shared/kernel/time.ts";
import { checkEligibility, organizationAt } from "../domain/eligibility.ts";
import { poolOf, registrationOpenAt, type StoredEvent } from "../domain/event.ts";
import { type RegistrantOrganization, type StoredRegistration, stateAt } from "../domain/registration.ts";
import type { PersonRef } from "../domain/registration-history.ts";
import { ended, moved, notAllowed } from "../domain/registration-moves.ts";
import { mayMove } from "../domain/registration-transitions.ts";
import type { Events } from "./event-ports.ts";
import { leavePlace } from "./leave-place.ts";
import type { AnswerFiles } from "./registration-ports.ts";
import { type PoolParts, settlePool } from "./settle-pool.ts";

export interface RegisterParts extends PoolParts {
  readonly events: Events;
  readonly directory: Pick<Directory, "organization">;
  readonly answerFiles: AnswerFiles;
  readonly clock: Clock;
}

/** Whom somebody registers for, and with which seats. */
export interface Wish {
  readonly eventId: string;
  readonly audience: Audience;
  readonly organizationId?: string | undefined;
  readonly actor: Actor;
}

/** A wish that may be granted. */
export interface Admitted {
  readonly event: StoredEvent;
  readonly pool: Pool;
  readonly at: Instant;
  readonly organization: RegistrantOrganization | undefined;
}

export const refOf = ({ personId, name }: Actor): PersonRef => ({ personId, name });

/** The event as people who register meet it: there once it is published. A second old at most. */
export async function publicEvent(events: Pick<Events, "findRecent">, eventId: string): Promise<StoredEvent> {
  const event = await events.findRecent(eventId);
  if (event?.publishedAt === undefined) throw new DomainError("not_found", "event.not_found");
  return event;
}

/** Window, pool, membership and conditions. */
export async function admitTo(parts: RegisterParts, wish: Wish, event: StoredEvent): Promise<Admitted> {
  const at = parts.clock.now();
  const pool = poolOf(event, wish.audience);
  if (!registrationOpenAt(event, at)) throw new DomainError("conflict", "registration.not_open");
  const facts = await organizationOf(parts, wish);
  const organization = facts === undefined ? undefined : organizationAt(facts, at);
  checkEligibility(pool.eligibility, organization, facts?.status === "verified");
  return { event, pool, at, organization };
}

async function organizationOf({ directory }: RegisterParts, { organizationId, actor }: Wish) {
  if (organizationId === undefined) return undefined;
  const facts = isMemberOf(actor, organizationId) ? await directory.organization(organizationId) : undefined;
  if (facts === undefined) throw new DomainError("forbidden", "registration.not_a_member");
  return facts;
}

/** Is it a hold of the very seat that is asked for? */
export const holdsThis = (found: StoredRegistration, { organization, pool }: Admitted): boolean =>
  found.state === "held" && found.audience === pool.audience && found.organization?.id === organization?.id;

/**
 * Makes room for another registration of the same person: what time has ended is released first, a hold of another
 * seat is given up. Whoever is registered, or was turned away, is refused.
 */
export async function makeRoom(
  parts: PoolParts,
  found: StoredRegistration,
  { event, at }: Admitted,
  by: PersonRef,
): Promise<StoredRegistration> {
  const now = stateAt(found, event, at);
  if (mayMove("hold", now) && found.place.kind === "ended") return found;
  const moment = { event, pool: poolOf(event, found.audience), at };
  if (now === "lapsed") await settlePool(parts)(moment);
  else if (now === "held") {
    const after = moved(found, { move: "cancel", at, by }, { to: "cancelled", place: ended });
    await leavePlace(parts)(moment, found, after);
  } else if (found.place.kind === "ended") throw notAllowed();
  else throw new DomainError("conflict", "registration.exists");
  const left = await parts.registrations.find(event.id, found.registrantId);
  if (left?.place.kind !== "ended") throw new DomainError("conflict", "request.contended");
  return left;
}
