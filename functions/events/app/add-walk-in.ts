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
import { poolOf } from "../domain/event.ts";
import type { Place, RegistrantOrganization, StoredRegistration } from "../domain/registration.ts";
import { begun } from "../domain/registration-moves.ts";
import { registrationView } from "../domain/registration-view.ts";
import { claimSeat } from "./claim-seat.ts";
import type { Events } from "./event-ports.ts";
import { heldEvent } from "./event-reading.ts";
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

/** 现场登记: somebody without a registration takes a free seat and is in. Nobody waits at the door. */
export const addWalkIn = (parts: WalkInParts) => {
  const { events, registrations, directory, clock } = parts;

  async function organizationOf(
    { organizationId, organizationName }: WalkIn,
    at: Instant,
  ): Promise<RegistrantOrganization | undefined> {
    if (organizationId === undefined)
      return organizationName === undefined ? undefined : { name: organizationName, tiers: [], chains: [] };
    const facts = await directory.organization(organizationId);
    if (facts === undefined) throw new DomainError("not_found", "organization.not_found");
    return organizationAt(facts, at);
  }

  return async (eventId: string, walkIn: WalkIn, actor: Actor, call: CreatingCall): Promise<Registration> => {
    const event = await heldEvent(events, eventId, actor);
    const at = clock.now();
    const registrantId = walkInId(call);
    const made = (earlier: StoredRegistration): Registration => {
      if (earlier.call?.fingerprint !== call.fingerprint)
        throw new DomainError("invalid", "idempotency.key_reused");
      return registrationView(earlier, event, at);
    };
    const earlier = await registrations.find(eventId, registrantId);
    if (earlier !== undefined) return made(earlier);
    if (event.state !== "published") throw new DomainError("conflict", "event.not_published");

    const { audience, name, phone, deviceName } = walkIn;
    const organization = await organizationOf(walkIn, at);
    const { key, fingerprint } = call;
    const entry = {
      eventId,
      registrantId,
      audience,
      name,
      organization,
      phone,
      answers: {},
      files: [],
      walkIn: true,
      call: { key, fingerprint },
    };
    const doing = { move: "walk-in", at, by: { personId: actor.personId, name: actor.name } } as const;
    const seated = (place: Place): StoredRegistration => ({
      ...begun(undefined, entry, doing, { to: "checked-in", place }),
      door: atTheDesk(registrantId, deviceName, at),
    });
    try {
      const claimed = await claimSeat(parts)({
        event,
        pool: poolOf(event, audience),
        at,
        organization,
        seated,
      });
      if (claimed.outcome === "full") throw new DomainError("conflict", "registration.full");
      return registrationView(claimed.registration, event, at);
    } catch (error) {
      // The same call, twice at once: the other one was quicker.
      if (!(error instanceof Overtaken) || error.found === undefined) throw error;
      return made(error.found);
    }
  };
};
