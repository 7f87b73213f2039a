import { createHash } from "node:crypto";
import type { Audience } from "../../../shared/contracts/events-content.ts";
import type { Registration } from "../../../shared/contracts/registrations.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { Directory } from "../../../shared/identity/directory.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock, Instant } from "../../../shared/kernel/time.ts";
import { toCrockford } from "../../../shared/tickets/crockford.ts";
import { organizationAt } from "../domain/eligibility.ts";
import { poolOf, type StoredEvent } from "../domain/event.ts";
import type { Place, RegistrantOrganization, StoredRegistration } from "../domain/registration.ts";
import { begun } from "../domain/registration-moves.ts";
import { registrationView } from "../domain/registration-view.ts";
import { claimSeat } from "./claim-seat.ts";
import type { Events } from "./event-ports.ts";
import { heldEvent } from "./event-reading.ts";
import { refOf } from "./registration-entry.ts";
import { Overtaken } from "./registration-ports.ts";
import type { PoolParts } from "./settle-pool.ts";

export interface WalkIn {
  readonly audience: Audience;
  readonly name: string;
  readonly organizationName?: string | undefined;
  readonly organizationId?: string | undefined;
  readonly phone?: string | undefined;
  readonly deviceName: string;
}

interface WalkInParts extends PoolParts {
  readonly events: Pick<Events, "find">;
  readonly directory: Pick<Directory, "organization">;
  readonly clock: Clock;
}

/** Follows from the call, so that a repeated call meets the registration that it made. */
const walkInId = ({ personId, key }: CreatingCall): string =>
  `wlk_${toCrockford(createHash("sha256").update(`${personId}\n${key}`).digest()).slice(0, 26)}`;

/** Checked in at the desk as they register: nothing is scanned, so the registrant's id stands for the scan. */
const atTheDesk = (registrantId: string, deviceName: string, at: Instant) => ({
  checkIn: { at, deviceId: "desk", deviceName, scanId: registrantId, by: "desk" as const },
  shown: 1,
  latestAt: at,
});

async function organizationOf(
  directory: WalkInParts["directory"],
  { organizationId, organizationName }: WalkIn,
  at: Instant,
): Promise<RegistrantOrganization | undefined> {
  if (organizationId === undefined)
    return organizationName === undefined ? undefined : { name: organizationName, tiers: [], chains: [] };
  const facts = await directory.organization(organizationId);
  if (facts === undefined) throw new DomainError("not_found", "organization.not_found");
  return organizationAt(facts, at);
}

/** What this very call made earlier; a key that was used for something else is refused. */
function madeBy({ fingerprint }: CreatingCall, found: StoredRegistration): StoredRegistration {
  if (found.call?.fingerprint !== fingerprint) throw new DomainError("invalid", "idempotency.key_reused");
  return found;
}

/** 现场登记: somebody without a registration takes a free seat and is in. Nobody waits at the door. */
export const addWalkIn = (parts: WalkInParts) => {
  const { events, registrations, directory, clock } = parts;
  const claim = claimSeat(parts);

  async function take(
    event: StoredEvent,
    walkIn: WalkIn,
    { actor, call, at }: { actor: Actor; call: CreatingCall; at: Instant },
  ): Promise<StoredRegistration> {
    const { audience, name, phone, deviceName } = walkIn;
    const pool = poolOf(event, audience);
    const registrantId = walkInId(call);
    const organization = await organizationOf(directory, walkIn, at);
    const entry = {
      eventId: event.id,
      registrantId,
      audience,
      name,
      organization,
      phone,
      answers: {},
      files: [],
      walkIn: true,
      call: { key: call.key, fingerprint: call.fingerprint },
    };
    const doing = { move: "walk-in", at, by: refOf(actor) } as const;
    const seated = (place: Place): StoredRegistration => ({
      ...begun(undefined, entry, doing, { to: "checked-in", place }),
      door: atTheDesk(registrantId, deviceName, at),
    });
    const claimed = await claim({ event, pool, at, organization, seated });
    if (claimed.outcome === "full") throw new DomainError("conflict", "registration.full");
    return claimed.registration;
  }

  return async (eventId: string, walkIn: WalkIn, actor: Actor, call: CreatingCall): Promise<Registration> => {
    const event = await heldEvent(events, eventId, actor);
    const at = clock.now();
    const shown = (registration: StoredRegistration) => registrationView(registration, event, at);
    const earlier = await registrations.find(eventId, walkInId(call));
    if (earlier !== undefined) return shown(madeBy(call, earlier));
    if (event.state !== "published") throw new DomainError("conflict", "event.not_published");
    try {
      return shown(await take(event, walkIn, { actor, call, at }));
    } catch (error) {
      // The same call, twice at once: the other one was quicker.
      if (!(error instanceof Overtaken) || error.found === undefined) throw error;
      return shown(madeBy(call, error.found));
    }
  };
};
