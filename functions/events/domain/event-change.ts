import type { EventMove, EventState } from "../../../shared/contracts/events-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { StoredEvent, WholeEvent } from "./event.ts";
import { capacityOf, mayHold } from "./permission.ts";

/** Who changes an event, when, why, and having read which version. */
export interface Doing {
  readonly actor: Actor;
  readonly at: Instant;
  readonly reason?: string | undefined;
  readonly expectedVersion: number;
}

/** What is written beside every change, in the same transaction. */
export interface EventLogLine {
  readonly at: Instant;
  readonly action: EventMove | "create" | "edit" | "capacity" | "remove-file";
  readonly from?: EventState | undefined;
  readonly to: EventState;
  readonly by: { readonly personId: string; readonly name: string; readonly capacity: string };
  readonly reason?: string | undefined;
}

/** A changed event and the log line that tells it. */
export interface EventChange<E extends StoredEvent = WholeEvent> {
  readonly event: E;
  readonly log: EventLogLine;
}

/** Refuses who may not know of the event, then who has read an older version of it. */
export function checkMayChange(event: StoredEvent, { actor, expectedVersion }: Doing): void {
  if (!mayHold(actor, event)) throw new DomainError("not_found", "event.not_found");
  if (expectedVersion !== event.version) throw new DomainError("stale", "event.stale");
}

/** The next version of an event with what changes, and its log line. */
export function changed<E extends StoredEvent>(
  before: E,
  action: EventLogLine["action"],
  { actor, at, reason }: Omit<Doing, "expectedVersion">,
  also: Partial<E>,
): EventChange<E> {
  const event = { ...before, ...also, updatedAt: at, version: before.version + 1 };
  return {
    event,
    log: {
      at,
      action,
      from: before.state,
      to: event.state,
      by: { personId: actor.personId, name: actor.name, capacity: capacityOf(actor, before) },
      reason,
    },
  };
}
