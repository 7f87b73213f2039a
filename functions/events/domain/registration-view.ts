import type {
  Registration,
  RegistrationRow,
  RegistrationState,
} from "../../../shared/contracts/registrations.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { StoredEvent } from "./event.ts";
import { type Row, type StoredRegistration, stateAt } from "./registration.ts";

/** Registrations as they are shown: what time makes of them, and nothing of how they are kept. */

const withSeat: readonly RegistrationState[] = ["confirmed", "checked-in", "no-show"];

/** Does this person have a seat for good, not one that is only kept for them? */
export const hasSeat = ({ state }: { readonly state: RegistrationState }): boolean =>
  withSeat.includes(state);

/** The check-in that counts now; one that was taken back, or came before the registration ended, does not. */
export function checkInOf({ state, door }: Pick<Row, "state" | "door">) {
  if (state !== "checked-in" || door?.checkIn === undefined) return undefined;
  const { at, deviceName, by } = door.checkIn;
  return { at, deviceName, by };
}

/** A row of the organizer's table. */
export function rowView(row: Row, event: StoredEvent, at: Instant): RegistrationRow {
  const { eventId, registrantId, audience, name, registeredAt, until, walkIn, stateReason, version } = row;
  const { organization } = row;
  return {
    eventId,
    registrantId,
    audience,
    state: stateAt(row, event, at),
    name,
    organization:
      organization === undefined
        ? undefined
        : { ...organization, tiers: [...organization.tiers], chains: [...organization.chains] },
    registeredAt,
    until,
    checkIn: checkInOf(row),
    walkIn,
    stateReason,
    version,
  };
}

/** Everything that an organizer may know of a registration; what became of it latest first. */
export function registrationView(
  registration: StoredRegistration,
  event: StoredEvent,
  at: Instant,
  position?: number,
): Registration {
  const { phone, answers, files, history } = registration;
  return {
    ...rowView(registration, event, at),
    position,
    phone,
    answers,
    files: [...files],
    log: history
      .map(({ at: happenedAt, action, to, by, reason }) => ({ at: happenedAt, action, to, by, reason }))
      .toReversed(),
  };
}
