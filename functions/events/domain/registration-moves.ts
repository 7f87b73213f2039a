import type { Audience } from "../../../shared/contracts/events-content.ts";
import type { StoredFile } from "../../../shared/contracts/files.ts";
import type { Answers, RegistrationState } from "../../../shared/contracts/registrations.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { Place, RegistrantOrganization, StoredRegistration, StoredState } from "./registration.ts";
import { type PersonRef, withEntry } from "./registration-history.ts";
import { mayMove, type RegistrationMove } from "./registration-transitions.ts";

/** Registrations as they come to be and as they change: pure, and only as the table of transitions allows. */

export const notAllowed = () => new DomainError("conflict", "registration.move_not_allowed");

/** Who registers, for whom, and what they told. */
export interface Entry {
  readonly eventId: string;
  readonly registrantId: string;
  readonly audience: Audience;
  readonly name: string;
  readonly organization?: RegistrantOrganization | undefined;
  readonly phone?: string | undefined;
  readonly answers: Answers;
  readonly files: readonly StoredFile[];
  readonly walkIn: boolean;
  readonly call?: StoredRegistration["call"];
}

interface Doing {
  readonly move: RegistrationMove;
  readonly at: Instant;
  readonly by?: PersonRef | undefined;
  readonly reason?: string | undefined;
}

interface Outcome {
  readonly to: StoredState;
  readonly place: Place;
  readonly until?: Instant | undefined;
}

/** A registration that begins: the first one of this person for this event, or another one after it ended. */
export function begun(
  ended: StoredRegistration | undefined,
  entry: Entry,
  doing: Doing,
  outcome: Outcome,
): StoredRegistration {
  const from = ended?.state ?? "none";
  if (!mayMove(doing.move, from)) throw notAllowed();
  const version = (ended?.version ?? 0) + 1;
  return {
    ...entry,
    state: outcome.to,
    place: outcome.place,
    until: outcome.until,
    registeredAt: doing.at,
    serial: (ended?.serial ?? 0) + 1,
    version,
    history: withEntry(ended?.history ?? [], { ...historyOf(doing, from, outcome.to), version }),
  };
}

/** The same registration after a move; `now` is where it stands, time applied. */
export function moved(
  before: StoredRegistration,
  doing: Doing,
  outcome: Outcome,
  now: RegistrationState = before.state,
): StoredRegistration {
  if (!mayMove(doing.move, now)) throw notAllowed();
  const version = before.version + 1;
  return {
    ...before,
    state: outcome.to,
    place: outcome.place,
    until: outcome.until,
    stateReason: doing.reason,
    version,
    history: withEntry(before.history, { ...historyOf(doing, before.state, outcome.to), version }),
  };
}

const historyOf = (
  { move, at, by, reason }: Doing,
  from: RegistrationState | "none",
  to: RegistrationState,
) => ({ at, action: move, from, to, by, reason });

export const ended: Place = { kind: "ended" };
