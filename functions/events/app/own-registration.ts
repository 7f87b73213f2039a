import type { Registration } from "../../../shared/contracts/registrations.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { poolOf, type StoredEvent } from "../domain/event.ts";
import { type StoredRegistration, stateAt } from "../domain/registration.ts";
import { ended, moved, notAllowed } from "../domain/registration-moves.ts";
import { mayMove, type RegistrationMove } from "../domain/registration-transitions.ts";
import { leavePlace } from "./leave-place.ts";
import { answered, type Registered } from "./register.ts";
import { type RegisterParts, refOf } from "./registration-entry.ts";

interface Own {
  readonly eventId: string;
  readonly expectedVersion: number;
  readonly actor: Actor;
}

interface Standing extends Registered {
  readonly at: Instant;
  readonly now: Registration["state"];
}

const isOver = ({ state, content }: StoredEvent, at: Instant): boolean =>
  (state === "published" && content.endsAt <= at) || state === "cancelled" || state === "archived";

/** The caller's registration as they read it, if this move is possible from where it stands. */
async function ownRegistration(
  { events, registrations, clock }: RegisterParts,
  { eventId, expectedVersion, actor }: Own,
  move: RegistrationMove,
): Promise<Standing> {
  const [event, registration] = await Promise.all([
    events.find(eventId),
    registrations.find(eventId, actor.personId),
  ]);
  if (event === undefined || registration === undefined)
    throw new DomainError("not_found", "registration.not_found");
  if (registration.version !== expectedVersion) throw new DomainError("stale", "registration.stale");
  const at = clock.now();
  const now = stateAt(registration, event, at);
  if (!mayMove(move, now) || isOver(event, at)) throw notAllowed();
  return { event, registration, at, now };
}

/** Accepts the seat that was offered, as long as the offer lasts. */
export const acceptSeat =
  (parts: RegisterParts) =>
  async (own: Own): Promise<Registered> => {
    const { event, registration, at } = await ownRegistration(parts, own, "accept");
    const { place } = registration;
    const doing = { move: "accept", at, by: refOf(own.actor) } as const;
    const after = moved(registration, doing, { to: "confirmed", place });
    await parts.registrations.save(registration, after);
    return { event, registration: after };
  };

/** Cancels, leaves the waitlist or declines an offer; a seat goes to whoever is first in the same step. */
export const cancelRegistration =
  (parts: RegisterParts) =>
  async (own: Own): Promise<Registered> => {
    const { event, registration, at } = await ownRegistration(parts, own, "cancel");
    const doing = { move: "cancel", at, by: refOf(own.actor) } as const;
    const after = moved(registration, doing, { to: "cancelled", place: ended });
    const pool = poolOf(event, registration.audience);
    await leavePlace(parts)({ event, pool, at }, registration, after);
    return { event, registration: after };
  };

interface NewAnswers extends Own {
  readonly phone: string;
  readonly answers: StoredRegistration["answers"];
}

/** Changes what somebody told when registering. */
export const changeRegistration =
  (parts: RegisterParts) =>
  async (own: NewAnswers): Promise<Registered> => {
    const { event, registration, at } = await ownRegistration(parts, own, "change");
    const { state, place, until } = registration;
    const form = await answered(parts, event, own.actor.personId, own.answers);
    const doing = { move: "change", at, by: refOf(own.actor) } as const;
    const after = { ...moved(registration, doing, { to: state, place, until }), phone: own.phone, ...form };
    await parts.registrations.save(registration, after);
    return { event, registration: after };
  };
