import type { EventMove, EventTimes } from "../../../shared/contracts/events-content.ts";
import { DomainError, type FieldError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { phaseAt, type StoredEvent, type WholeEvent } from "./event.ts";
import { changed, checkMayChange, type Doing, type EventChange } from "./event-change.ts";
import { transitions } from "./event-transitions.ts";

/** Refuses in this order: what you may not see does not exist; what is out of date; what the phase forbids. */
function permit(event: StoredEvent, move: EventMove, doing: Doing): void {
  checkMayChange(event, doing);
  const allowed: readonly string[] = transitions[move].from;
  if (allowed.includes(phaseAt(event, doing.at))) return;
  const tooEarly = move === "archive" && (event.state === "published" || event.state === "postponed");
  throw new DomainError("conflict", tooEarly ? "event.not_over" : "event.move_not_allowed");
}

const moved = (event: WholeEvent, move: EventMove, doing: Doing, also: Partial<WholeEvent>): EventChange =>
  changed(event, move, doing, { state: transitions[move].to, ...also });

function refuseOver(endsAt: Instant, at: Instant): void {
  if (endsAt <= at) throw new DomainError("conflict", "event.over");
}

/** Makes it public, whether registration is open already or opens later. */
export function publish(event: WholeEvent, doing: Doing): EventChange {
  permit(event, "publish", doing);
  refuseOver(event.content.endsAt, doing.at);
  return moved(event, "publish", doing, { publishedAt: doing.at });
}

/** To a time that nobody knows yet; registrations are kept. */
export function postpone(event: WholeEvent, doing: Doing): EventChange {
  permit(event, "postpone", doing);
  return moved(event, "postpone", doing, { stateReason: doing.reason, sequence: event.sequence + 1 });
}

/** To other times. Who was promised to come first by a rule must not lose that by the move. */
export function reschedule(event: WholeEvent, times: EventTimes, doing: Doing): EventChange {
  permit(event, "reschedule", doing);
  refuseOver(times.endsAt, doing.at);
  refusePrioritiesOutside(event, times, doing.at);
  const { waitlistUntil: _before, ...kept } = event.content;
  const { startsAt } = event.content;
  return moved(event, "reschedule", doing, {
    content: { ...kept, ...times },
    sequence: event.sequence + 1,
    stateReason: undefined,
    ...(times.startsAt === startsAt ? {} : { previousStartsAt: startsAt }),
  });
}

function refusePrioritiesOutside(event: WholeEvent, times: EventTimes, at: Instant): void {
  const errors = event.content.pools.flatMap(({ priority }): FieldError[] => {
    if (priority === undefined || priority.until <= at) return [];
    if (priority.until > times.registrationClosesAt)
      return [{ path: "body.times.registrationClosesAt", code: "event.priority_outside" }];
    if (priority.until <= times.registrationOpensAt)
      return [{ path: "body.times.registrationOpensAt", code: "event.priority_outside" }];
    return [];
  });
  if (errors.length > 0) throw new DomainError("invalid", "event.priority_outside", { errors });
}

export function cancel(event: WholeEvent, doing: Doing): EventChange {
  permit(event, "cancel", doing);
  return moved(event, "cancel", doing, { stateReason: doing.reason, sequence: event.sequence + 1 });
}

/** Out of the lists; its public page stays for who has the link. */
export function archive(event: WholeEvent, doing: Doing): EventChange {
  permit(event, "archive", doing);
  return moved(event, "archive", doing, {});
}
