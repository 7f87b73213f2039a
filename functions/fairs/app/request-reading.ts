import type { MeetingRequest } from "../../../shared/contracts/meeting-requests-content.ts";
import { type Actor, isMemberOf } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { StoredFair } from "../domain/fair.ts";
import { mayRead } from "../domain/permission.ts";
import { isAgreed, type StoredRequest } from "../domain/request.ts";
import { requestView } from "../domain/request-view.ts";
import type { Placement, StoredMeeting } from "../domain/timetable-meeting.ts";
import { explainUnheld } from "./explain-unheld.ts";
import { readSituation, type SituationParts } from "./read-situation.ts";
import type { Requests } from "./request-ports.ts";
import type { Timetables } from "./timetable-ports.ts";

export interface RequestReadingParts extends SituationParts {
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
    const ids = new Set(unheld.map(({ id }) => id));
    const reasons = ids.size === 0 ? [] : explainUnheld(await readSituation(parts, fair), meetings, ids);
    const whys = new Map(reasons.map(({ requestId, why }) => [requestId, why]));
    return requests.map((request) =>
      requestView(request, { fair, actor, at, seat: seats.get(request.id), why: whys.get(request.id) }),
    );
  };
