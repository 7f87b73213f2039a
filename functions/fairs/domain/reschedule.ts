import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { changedRequest, type Doing, memberAuthor } from "./move-request.ts";
import { actsFor } from "./permission.ts";
import type { StoredRequest } from "./request.ts";
import { slotsOf } from "./slots.ts";
import type { StoredMeeting } from "./timetable-meeting.ts";

const refused = () => new DomainError("conflict", "request.move_not_allowed");

/** Only what has its seat and has not begun is moved, and only to a slot that has not begun. */
function checkAhead(slot: number, { fair, at }: Pick<Doing, "fair" | "at">): void {
  const slots = slotsOf(fair.setup);
  const last = slots.at(-1);
  if (fair.state !== "open" || last === undefined || at >= last.endsAt)
    throw new DomainError("conflict", "fair.over");
  const startsAt: Instant | undefined = slots[slot - 1]?.startsAt;
  if (startsAt === undefined || at >= startsAt) throw refused();
}

function checkVersion(request: StoredRequest, { expectedVersion }: Doing): void {
  if (expectedVersion !== request.version) throw new DomainError("stale", "request.stale");
}

/** One side proposes another slot; both keep what they have until the other agrees. */
export function proposeSlot(
  request: StoredRequest,
  meeting: StoredMeeting | undefined,
  slot: number,
  doing: Doing,
): StoredRequest {
  const { actor, at } = doing;
  const side = [request.from, request.to].find(({ organizationId }) => actsFor(actor, organizationId));
  if (side === undefined) throw refused();
  checkVersion(request, doing);
  if (meeting === undefined || meeting.slot === slot) throw refused();
  checkAhead(meeting.slot, doing);
  checkAhead(slot, doing);
  const { participantId } = side;
  const act = { action: "reschedule", participantId, by: memberAuthor(actor) } as const;
  return changedRequest(request, act, at, { reschedule: { by: participantId, slot, at } });
}

/** The other side's answer; the slot that it agrees to, if it does. */
export function answerSlot(
  request: StoredRequest,
  meeting: StoredMeeting | undefined,
  agreed: boolean,
  doing: Doing,
): { readonly request: StoredRequest; readonly slot?: number } {
  const { actor, at } = doing;
  const { reschedule } = request;
  const side = [request.from, request.to].find(({ participantId }) => participantId !== reschedule?.by);
  if (reschedule === undefined || side === undefined || !actsFor(actor, side.organizationId)) throw refused();
  checkVersion(request, doing);
  if (agreed && meeting === undefined) throw refused();
  if (agreed && meeting !== undefined) {
    checkAhead(meeting.slot, doing);
    checkAhead(reschedule.slot, doing);
  }
  const act = {
    action: "answer-reschedule",
    participantId: side.participantId,
    by: memberAuthor(actor),
    // The log of the fair tells of a change; a refusal has no other place.
    ...(agreed ? {} : { reason: "refused" }),
  } as const;
  const after = changedRequest(request, act, at, { reschedule: undefined });
  return agreed ? { request: after, slot: reschedule.slot } : { request: after };
}
