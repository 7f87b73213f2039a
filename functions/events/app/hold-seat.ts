import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { addMilliseconds, type Instant } from "../../../shared/kernel/time.ts";
import type { StoredEvent } from "../domain/event.ts";
import { type StoredRegistration, stateAt } from "../domain/registration.ts";
import { begun } from "../domain/registration-moves.ts";
import { mayWait } from "../domain/waitlist.ts";
import { claimSeat } from "./claim-seat.ts";
import type { Registered } from "./register.ts";
import {
  type Admitted,
  admitTo,
  holdsThis,
  makeRoom,
  publicEvent,
  type RegisterParts,
  refOf,
  type Wish,
} from "./registration-entry.ts";
import { Overtaken } from "./registration-ports.ts";

/** No hold outlives the window in which its form can be handed in. */
function heldUntil({ content }: StoredEvent, at: Instant): Instant {
  const until = addMilliseconds(at, content.holdMinutes * 60_000);
  return until < content.registrationClosesAt ? until : content.registrationClosesAt;
}

async function hold(
  parts: RegisterParts,
  before: StoredRegistration | undefined,
  admitted: Admitted,
  { actor }: Wish,
) {
  const { event, pool, at, organization } = admitted;
  const entry = {
    eventId: event.id,
    registrantId: actor.personId,
    audience: pool.audience,
    name: actor.name,
    organization,
    answers: {},
    files: [],
    walkIn: false,
  };
  const doing = { move: "hold", at, by: refOf(actor) } as const;
  const until = heldUntil(event, at);
  const claimed = await claimSeat(parts)({
    event,
    pool,
    at,
    before,
    organization,
    seated: (place) => begun(before, entry, doing, { to: "held", place, until }),
  });
  if (claimed.outcome !== "full") return claimed.registration;
  throw new DomainError(
    "conflict",
    mayWait(event, pool, at) ? "registration.none_free" : "registration.full",
  );
}

/** Keeps a seat while the form is filled in; asking again neither prolongs it nor takes another one. */
export const holdSeat =
  (parts: RegisterParts) =>
  async (wish: Wish): Promise<Registered> => {
    const event = await publicEvent(parts.events, wish.eventId);
    const admitted = await admitTo(parts, wish, event);
    // What an organizer decides on cannot be held beforehand.
    if (event.content.holdMinutes === 0 || admitted.pool.admission === "approval")
      throw new DomainError("conflict", "registration.no_holds");
    const known = () => parts.registrations.find(event.id, wish.actor.personId);
    for (let found = await known(); ; ) {
      if (found !== undefined && holdsThis(found, admitted) && stateAt(found, event, admitted.at) === "held")
        return { event, registration: found };
      try {
        const before =
          found === undefined ? undefined : await makeRoom(parts, found, admitted, refOf(wish.actor));
        return { event, registration: await hold(parts, before, admitted, wish) };
      } catch (error) {
        if (!(error instanceof Overtaken)) throw error;
        const other = await known();
        if (other?.version === found?.version) throw new DomainError("conflict", "request.contended");
        found = other;
      }
    }
  };
