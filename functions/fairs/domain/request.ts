import type {
  MeetingRequest,
  Priority,
  RequestSide,
  RequestState,
  requestMoves,
} from "../../../shared/contracts/meeting-requests-content.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { StoredFair } from "./fair.ts";
import type { StoredParticipant } from "./participant.ts";

/** States that are stored. `expired` is not: it follows from when requests close and the time. */
export type StoredRequestState = Exclude<RequestState, "expired">;

/** One side's wish for the meeting: it asked, or said how important it is when it accepted. */
export interface Ask {
  readonly participantId: string;
  readonly priority: Priority;
  readonly note?: string | undefined;
  readonly at: Instant;
  /** Counts among the requests that they may make: not what they only accepted, nor what came to nothing. */
  readonly counted: boolean;
}

export interface RequestAct {
  /** The version of the request that this made. */
  readonly version: number;
  readonly action: "ask" | (typeof requestMoves)[number] | "rule";
  readonly at: Instant;
  readonly by: { readonly personId: string; readonly name: string; readonly capacity: string };
  /** The side that did it; none when an organizer did. */
  readonly participantId?: string | undefined;
  readonly reason?: string | undefined;
}

/** A request of one participant for another, and what became of it; seated, it is a meeting. One for each pair. */
export interface StoredRequest {
  readonly id: string;
  readonly eventId: string;
  /** Who asked first, and who was asked. */
  readonly from: RequestSide;
  readonly to: RequestSide;
  readonly asks: readonly Ask[];
  readonly state: StoredRequestState;
  readonly counter?: MeetingRequest["counter"];
  /** Agreed: it is held in this session or not at all. */
  readonly session?: number | undefined;
  readonly declined?: MeetingRequest["declined"];
  readonly rule?: "must" | "banned" | undefined;
  /** Asked for on the day, for this slot: it can be accepted until then. */
  readonly spontaneous?: { readonly slot: number; readonly until: Instant } | undefined;
  readonly reschedule?: MeetingRequest["reschedule"];
  readonly accounts: MeetingRequest["accounts"];
  readonly history: readonly RequestAct[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly version: number;
}

export const sideOf = (participant: StoredParticipant): RequestSide => ({
  participantId: participant.id,
  organizationId: participant.organizationId,
  organizationName: participant.organizationName,
  kind: participant.kind,
  name: participant.name,
});

/** The state at this instant: what nobody answered before requests closed is expired, whatever any job did or not. */
export function stateAt(
  { state, spontaneous }: Pick<StoredRequest, "state" | "spontaneous">,
  { setup }: Pick<StoredFair, "setup">,
  at: Instant,
): RequestState {
  const waits = state === "pending" || state === "countered";
  return waits && at >= (spontaneous?.until ?? setup.requestsCloseAt) ? "expired" : state;
}

/** May a timetable hold it? What an organizer orders needs nobody's consent; what is banned has none. */
export const isAgreed = ({ state, rule }: Pick<StoredRequest, "state" | "rule">): boolean =>
  rule === "must" || (rule === undefined && state === "accepted");

export const isMutual = ({ asks }: Pick<StoredRequest, "asks">): boolean => asks.length > 1;

/** The other side of it, seen from this participant. */
export const otherSideOf = ({ from, to }: Pick<StoredRequest, "from" | "to">, participantId: string) =>
  from.participantId === participantId ? to : from;

/** The participants that it is of. */
export const sideIdsOf = ({ from, to }: Pick<StoredRequest, "from" | "to">): readonly [string, string] => [
  from.participantId,
  to.participantId,
];

/** What it adds to the counts of its fair. */
const countedIn = (request: StoredRequest | undefined) => ({
  requests: Number(request !== undefined && request.asks.length > 0),
  accepted: Number(request?.state === "accepted"),
  mutual: Number(request?.state === "accepted" && isMutual(request)),
});

export function countedChange(before: StoredRequest | undefined, after: StoredRequest) {
  const [was, is] = [countedIn(before), countedIn(after)];
  return {
    requests: is.requests - was.requests,
    accepted: is.accepted - was.accepted,
    mutual: is.mutual - was.mutual,
  };
}
