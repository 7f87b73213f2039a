import type { MeetingRequest, RequestState } from "../../../shared/contracts/meeting-requests-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { StoredFair } from "../domain/fair.ts";
import { mayRead } from "../domain/permission.ts";
import { isAgreed, type StoredRequest, stateAt } from "../domain/request.ts";
import type { Fairs, PageOf, PageRequest } from "./fair-ports.ts";
import type { Participants } from "./participant-ports.ts";
import { readableParticipant } from "./participant-reading.ts";
import type { Requests } from "./request-ports.ts";
import { type RequestReadingParts, viewRequests } from "./request-reading.ts";

interface Parts extends RequestReadingParts {
  readonly fairs: Pick<Fairs, "find">;
  readonly participants: Participants;
  readonly requests: Requests;
}

interface Choice {
  readonly participantId?: string | undefined;
  readonly state?: RequestState | undefined;
  readonly unheld?: boolean | undefined;
}

/** The requests of one participant, or of the whole fair for those who may read it. */
export function listRequests(parts: Parts) {
  const view = viewRequests(parts);

  const heldIds = async ({ eventId, published }: StoredFair): Promise<ReadonlySet<string>> => {
    if (published === undefined) return new Set();
    const meetings = await parts.timetables.meetings({ eventId, number: published.version });
    return new Set(meetings.map(({ requestId }) => requestId));
  };

  return async (
    eventId: string,
    choice: Choice,
    actor: Actor,
    page: PageRequest,
  ): Promise<PageOf<MeetingRequest>> => {
    const fair = await parts.fairs.find(eventId);
    if (fair === undefined) throw new DomainError("not_found", "fair.not_found");
    const { participantId, state, unheld } = choice;
    if (participantId === undefined && !mayRead(actor, fair))
      throw new DomainError("not_found", "participant.not_found");
    if (participantId !== undefined)
      await readableParticipant(parts.participants, fair, participantId, actor);
    const at = parts.clock.now();
    const held = unheld === true ? await heldIds(fair) : undefined;
    const keep = (request: StoredRequest): boolean =>
      (state === undefined || stateAt(request, fair, at) === state) &&
      (held === undefined || (isAgreed(request) && !held.has(request.id)));
    const found =
      participantId === undefined
        ? await parts.requests.page(eventId, JSON.stringify([state, unheld]), keep, page)
        : await parts.requests.pageOf(participantId, JSON.stringify([state, unheld]), keep, page);
    return { ...found, items: await view(fair, found.items, actor) };
  };
}
