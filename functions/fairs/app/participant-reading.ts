import type { Participant } from "../../../shared/contracts/fairs-content.ts";
import { type Actor, isMemberOf } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { cardOf } from "../domain/enter-participant.ts";
import { limitsOf, type StoredFair } from "../domain/fair.ts";
import type { StoredParticipant } from "../domain/participant.ts";
import { actsFor, mayRead } from "../domain/permission.ts";
import type { Participants } from "./participant-ports.ts";

const notFound = () => new DomainError("not_found", "participant.not_found");

/** The participant, for somebody of its organization. */
export async function ownParticipant(
  participants: Pick<Participants, "find">,
  eventId: string,
  participantId: string,
  actor: Actor,
): Promise<StoredParticipant> {
  const participant = await participants.find(eventId, participantId);
  if (participant === undefined || !isMemberOf(actor, participant.organizationId)) throw notFound();
  return participant;
}

/** The participant, for somebody who acts for its organization and does more than look. */
export async function actingParticipant(
  participants: Pick<Participants, "find">,
  eventId: string,
  participantId: string,
  actor: Actor,
): Promise<StoredParticipant> {
  const participant = await ownParticipant(participants, eventId, participantId, actor);
  if (!actsFor(actor, participant.organizationId)) throw new DomainError("forbidden", "access.not_allowed");
  return participant;
}

/** The participant, for its own organization and for those who may read the fair. */
export async function readableParticipant(
  participants: Pick<Participants, "find">,
  fair: StoredFair,
  participantId: string,
  actor: Actor,
): Promise<StoredParticipant> {
  const participant = await participants.find(fair.eventId, participantId);
  const mayLook =
    participant !== undefined && (isMemberOf(actor, participant.organizationId) || mayRead(actor, fair));
  if (!mayLook) throw notFound();
  return participant;
}

export function participantView(
  fair: StoredFair,
  participant: StoredParticipant,
  asked: ReadonlyMap<string, number>,
): Participant {
  const { requests } = limitsOf(fair.setup, participant.kind);
  return {
    ...cardOf(participant),
    away: [...participant.away],
    contact: participant.contact,
    state: participant.state,
    requestsLeft: Math.max(0, requests - (asked.get(participant.id) ?? 0)),
    version: participant.version,
  };
}
