import type { ParticipantCard, Slot } from "../../../shared/contracts/fairs-content.ts";
import { type Actor, isMemberOf } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { freeTables, isFreeAt, partnersAt } from "../domain/free-at.ts";
import type { StoredParticipant } from "../domain/participant.ts";
import { slotsOf } from "../domain/slots.ts";
import { meetingCounts } from "../domain/timetable-meeting.ts";
import { situationOf } from "../domain/timetable-situation.ts";
import type { Fairs } from "./fair-ports.ts";
import { limitsIn } from "./meeting-limits.ts";
import type { Participants } from "./participant-ports.ts";
import type { Requests } from "./request-ports.ts";
import type { Publishing, Timetables } from "./timetable-ports.ts";

interface Parts {
  readonly fairs: Pick<Fairs, "find">;
  readonly participants: Pick<Participants, "listAll">;
  readonly requests: Pick<Requests, "listOf">;
  readonly publishing: Pick<Publishing, "disturbances">;
  readonly timetables: Pick<Timetables, "at" | "meetings">;
}

/** Whom one could meet at a slot: both free, below their limits, and there is a table. */
export const listFree =
  (parts: Parts, cardOf: (participant: StoredParticipant) => ParticipantCard) =>
  async (
    eventId: string,
    { as, slot: number }: { readonly as: string; readonly slot: number },
    actor: Actor,
  ): Promise<{ slot: Slot; freeTables: number; items: ParticipantCard[] }> => {
    const fair = await parts.fairs.find(eventId);
    if (fair === undefined) throw new DomainError("not_found", "fair.not_found");
    const [people, own, disturbances] = await Promise.all([
      parts.participants.listAll(eventId),
      // Whom a ban keeps from meeting this one stands in its own requests.
      parts.requests.listOf(as),
      parts.publishing.disturbances(eventId),
    ]);
    const situation = situationOf(fair, people, own, disturbances);
    const one = situation.participants.get(as);
    if (one === undefined || !isMemberOf(actor, one.organizationId))
      throw new DomainError("not_found", "participant.not_found");
    if (fair.published === undefined) throw new DomainError("conflict", "timetable.not_published");
    const slot = slotsOf(fair.setup)[number - 1];
    if (slot === undefined) throw new DomainError("not_found", "fair.no_such_slot");
    const id = { eventId, number: fair.published.version };
    const meetings = await parts.timetables.meetings(id);
    const here = meetings.filter((meeting) => meeting.slot === number);
    const [counts, limitOf] = [meetingCounts(meetings), limitsIn(situation)];
    const seated = new Set(meetings.flatMap((meeting) => [`${meeting.one} ${meeting.other}`]));
    const hasRoom = ({ id }: StoredParticipant): boolean => (counts.get(id) ?? 0) < limitOf(id);
    const meet = (other: StoredParticipant): boolean =>
      seated.has(`${one.id} ${other.id}`) || seated.has(`${other.id} ${one.id}`);
    const open = freeTables(situation, number, here);
    const isOpen = open.length > 0 && hasRoom(one) && isFreeAt(situation, one, number, here);
    return {
      slot,
      freeTables: open.length,
      items: isOpen
        ? partnersAt(situation, one, number, here)
            .filter((other) => hasRoom(other) && !meet(other))
            .map(cardOf)
        : [],
    };
  };
