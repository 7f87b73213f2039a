import type { Priority } from "../../../shared/contracts/meeting-requests-content.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { ask } from "../domain/ask-meeting.ts";
import { limitsOf, type StoredFair } from "../domain/fair.ts";
import type { StoredRequest } from "../domain/request.ts";
import type { Fairs } from "./fair-ports.ts";
import { openedFair } from "./fair-reading.ts";
import type { Participants } from "./participant-ports.ts";
import { actingParticipant } from "./participant-reading.ts";
import type { Requests } from "./request-ports.ts";
import { ownRequest } from "./request-reading.ts";
import { asOvertaken, whileOvertaken } from "./while-overtaken.ts";

export interface AskingParts {
  readonly fairs: Pick<Fairs, "find">;
  readonly participants: Participants;
  readonly requests: Requests;
  readonly clock: Clock;
  readonly newId: NewId;
}

export interface AskMeeting {
  readonly from: string;
  readonly to: string;
  readonly priority: Priority;
  readonly note?: string | undefined;
}

/** The request of these two, if there is one. */
export async function requestOfPair(
  requests: Pick<Requests, "ofPair" | "find">,
  eventId: string,
  one: string,
  other: string,
): Promise<StoredRequest | undefined> {
  const id = await requests.ofPair(eventId, one, other);
  return id === undefined ? undefined : requests.find(eventId, id);
}

/** Asks for a meeting; the same call asks once, and of two who ask each other at once the second joins the first. */
export const askMeeting =
  (parts: AskingParts) =>
  async (
    eventId: string,
    asked: AskMeeting,
    { actor, call }: { readonly actor: Actor; readonly call: CreatingCall },
  ): Promise<{ readonly fair: StoredFair; readonly request: StoredRequest }> => {
    const { fairs, participants, requests, clock } = parts;
    const fair = await openedFair(fairs, eventId);
    const from = await actingParticipant(participants, eventId, asked.from, actor);
    const earlier = await requests.earlier(call);
    if (earlier !== undefined) return { fair, request: await ownRequest(requests, fair, earlier, actor) };
    const to = await participants.find(eventId, asked.to);
    if (to === undefined) throw new DomainError("not_found", "participant.not_found");
    const { priority, note } = asked;
    const limit = limitsOf(fair.setup, from.kind).requests;
    const id = await whileOvertaken(async () => {
      const before = await requestOfPair(requests, eventId, from.id, to.id);
      const asking = { fair, from, to, priority, note, actor, at: clock.now() };
      const after = ask(before, parts.newId("meetingRequest"), asking);
      const counted = [{ participantId: from.id, change: 1, limit }] as const;
      return asOvertaken(requests.ask(before, after, counted, { call }));
    });
    return { fair, request: await ownRequest(requests, fair, id, actor) };
  };
