import type { MeetingRequest, WhyUnheld } from "../../../shared/contracts/meeting-requests-content.ts";
import { type Actor, isMemberOf } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { StoredFair } from "../domain/fair.ts";
import { mayRead } from "../domain/permission.ts";
import { isAgreed, type StoredRequest } from "../domain/request.ts";
import { requestView } from "../domain/request-view.ts";
import type { Placement, StoredMeeting } from "../domain/timetable-meeting.ts";
import { situationOf } from "../domain/timetable-situation.ts";
import { explainUnheld } from "./explain-unheld.ts";
import type { Participants } from "./participant-ports.ts";
import type { Requests } from "./request-ports.ts";
import type { Publishing, Timetables } from "./timetable-ports.ts";

export interface RequestReadingParts {
  readonly participants: Pick<Participants, "listAll">;
  readonly publishing: Pick<Publishing, "disturbances">;
  readonly timetables: Pick<Timetables, "meetings" | "find">;
  readonly clock: Clock;
}

const notFound = () => new DomainError("not_found", "request.not_found");

/** The request, for its sides and for those who may read the fair. */
export async function readableRequest(
  requests: Pick<Requests, "find">,
  fair: StoredFair,
  requestId: string,
  actor: Actor,
): Promise<StoredRequest> {
  const request = await requests.find(fair.eventId, requestId);
  if (request === undefined) throw notFound();
  const isOwn = [request.from, request.to].some(({ organizationId }) => isMemberOf(actor, organizationId));
  if (!isOwn && !mayRead(actor, fair)) throw notFound();
  return request;
}

/** The request, for somebody of one of its sides. */
export async function ownRequest(
  requests: Pick<Requests, "find">,
  fair: StoredFair,
  requestId: string,
  actor: Actor,
): Promise<StoredRequest> {
  const request = await requests.find(fair.eventId, requestId);
  const isOwn =
    request !== undefined &&
    [request.from, request.to].some(({ organizationId }) => isMemberOf(actor, organizationId));
  if (!isOwn) throw notFound();
  return request;
}

/** The published seat of one request. */
export async function publishedSeat(
  timetables: Pick<Timetables, "find">,
  { eventId, published }: StoredFair,
  requestId: string,
): Promise<StoredMeeting | undefined> {
  if (published === undefined) return undefined;
  return timetables.find({ eventId, number: published.version }, requestId);
}

const mayBeUnheld = (request: StoredRequest, seats: ReadonlyMap<string, Placement>): boolean =>
  isAgreed(request) && !seats.has(request.id);

/** Why these are not held: around them, what is held tells everything, so that no other request is read. */
async function reasonsOf(
  { participants, publishing, clock }: RequestReadingParts,
  fair: StoredFair,
  unheld: readonly StoredRequest[],
  meetings: readonly StoredMeeting[],
): Promise<ReadonlyMap<string, WhyUnheld>> {
  const { eventId } = fair;
  const [people, disturbances] = await Promise.all([
    participants.listAll(eventId),
    publishing.disturbances(eventId),
  ]);
  const { items } = explainUnheld(situationOf(fair, people, unheld, disturbances), meetings, clock.now());
  return new Map(items.map(({ requestId, why }) => [requestId, why]));
}

/** Requests as this person sees them: with their published seats, and why there is none. */
export const viewRequests =
  (parts: RequestReadingParts) =>
  async (fair: StoredFair, requests: readonly StoredRequest[], actor: Actor): Promise<MeetingRequest[]> => {
    const { eventId, published } = fair;
    const at = parts.clock.now();
    const meetings =
      published === undefined || requests.length === 0
        ? []
        : await parts.timetables.meetings({ eventId, number: published.version });
    const seats = new Map(meetings.map((meeting) => [meeting.requestId, meeting]));
    const unheld = published === undefined ? [] : requests.filter((request) => mayBeUnheld(request, seats));
    const whys =
      unheld.length === 0 ? new Map<string, WhyUnheld>() : await reasonsOf(parts, fair, unheld, meetings);
    return requests.map((request) =>
      requestView(request, { fair, actor, at, seat: seats.get(request.id), why: whys.get(request.id) }),
    );
  };
