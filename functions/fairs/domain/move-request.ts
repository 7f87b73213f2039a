import type { declineCodes, Priority } from "../../../shared/contracts/meeting-requests-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError, invalidField } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { phaseAt, type StoredFair } from "./fair.ts";
import { actsFor } from "./permission.ts";
import { type Ask, type RequestAct, type StoredRequest, stateAt } from "./request.ts";
import { prioritizableIn, type RequestMove, transitions } from "./request-transitions.ts";

/** Who moves a request of this fair, when, and having read which version. */
export interface Doing {
  readonly fair: StoredFair;
  readonly actor: Actor;
  readonly at: Instant;
  readonly expectedVersion: number;
}

const refused = () => new DomainError("conflict", "request.move_not_allowed");

/** The side whose answer is awaited: who was asked, or who asked and was answered with a session. */
export const awaitedSide = ({ state, from, to }: StoredRequest) => (state === "countered" ? from : to);

/** The sides that said that they want the meeting. */
const willingSides = ({ state, from, to }: StoredRequest) => (state === "pending" ? [from] : [from, to]);

/** The sides that may make a move, whoever acts for them. */
export const moversOf = (move: RequestMove, request: StoredRequest) =>
  transitions[move].who === "awaited" ? [awaitedSide(request)] : willingSides(request);

/** Does its state, and no rule of the organizers, let a request be moved so? */
export const isMovable = (
  move: RequestMove,
  request: StoredRequest,
  fair: StoredFair,
  at: Instant,
): boolean =>
  request.rule === undefined &&
  (transitions[move].from as readonly string[]).includes(stateAt(request, fair, at)) &&
  !["reported", "cancelled"].includes(fair.state);

/** Answers that need time: until requests close, or on the day until the slot begins. */
export const mayAnswer = ({ spontaneous }: StoredRequest, fair: StoredFair, at: Instant): boolean =>
  spontaneous === undefined ? phaseAt(fair, at) === "requesting" : at < spontaneous.until;

function permit(request: StoredRequest, move: RequestMove, { fair, actor, at, expectedVersion }: Doing) {
  const side = moversOf(move, request).find(({ organizationId }) => actsFor(actor, organizationId));
  if (side === undefined) throw refused();
  if (expectedVersion !== request.version) throw new DomainError("stale", "request.stale");
  if (!isMovable(move, request, fair, at)) throw refused();
  return side;
}

/** The next version of a request, with who did what. */
export function changedRequest(
  before: StoredRequest,
  act: Pick<RequestAct, "action" | "participantId" | "reason"> & { readonly by: RequestAct["by"] },
  at: Instant,
  also: Partial<StoredRequest>,
): StoredRequest {
  const version = before.version + 1;
  return {
    ...before,
    ...also,
    history: [...before.history, { ...act, version, at }],
    updatedAt: at,
    version,
  };
}

/** Somebody of a side, as the history names them. */
export const memberAuthor = ({ personId, name }: Actor): RequestAct["by"] => ({
  personId,
  name,
  capacity: "member",
});

function moved(
  before: StoredRequest,
  move: RequestMove,
  side: { readonly participantId: string },
  { actor, at }: Doing,
  also: Partial<StoredRequest>,
  reason?: string,
): StoredRequest {
  const act = { action: move, participantId: side.participantId, by: memberAuthor(actor), reason };
  return changedRequest(before, act, at, { ...also, state: transitions[move].to });
}

/** How important it is to a side; said for the first time, it weighs like a request of its own. */
function prioritized(asks: readonly Ask[], participantId: string, priority: Priority, at: Instant): Ask[] {
  const known = asks.some((ask) => ask.participantId === participantId);
  if (!known) return [...asks, { participantId, priority, at, counted: false }];
  return asks.map((ask) => (ask.participantId === participantId ? { ...ask, priority } : ask));
}

function checkAnswering(request: StoredRequest, { fair, at }: Doing): void {
  if (!mayAnswer(request, fair, at)) throw new DomainError("conflict", "fair.requests_closed");
}

/** Agrees: to the meeting, or to the session that the other side proposed. */
export function accept(request: StoredRequest, priority: Priority | undefined, doing: Doing): StoredRequest {
  const side = permit(request, "accept", doing);
  checkAnswering(request, doing);
  const { asks, counter } = request;
  return moved(request, "accept", side, doing, {
    asks: priority === undefined ? asks : prioritized(asks, side.participantId, priority, doing.at),
    ...(counter === undefined ? {} : { session: counter.session }),
  });
}

/** What came to nothing no longer counts among the requests that somebody may make. */
const uncounted = (asks: readonly Ask[]): Ask[] => asks.map((ask) => ({ ...ask, counted: false }));

export function decline(
  request: StoredRequest,
  { code, note }: { readonly code: (typeof declineCodes)[number]; readonly note?: string | undefined },
  doing: Doing,
): StoredRequest {
  const side = permit(request, "decline", doing);
  const declined = { code, note, at: doing.at };
  return moved(request, "decline", side, doing, { declined, asks: uncounted(request.asks) }, code);
}

export function counter(
  request: StoredRequest,
  { session, note }: { readonly session: number; readonly note?: string | undefined },
  doing: Doing,
): StoredRequest {
  const side = permit(request, "counter", doing);
  checkAnswering(request, doing);
  if (request.spontaneous !== undefined) throw refused();
  if (session > doing.fair.setup.sessions.length) throw invalidField("body.session", "request.no_session");
  return moved(request, "counter", side, doing, { counter: { session, note, at: doing.at } });
}

/** Ends it for both; what remains of it are its history and what was said of it. */
export function withdraw(request: StoredRequest, doing: Doing): StoredRequest {
  const side = permit(request, "withdraw", doing);
  return moved(request, "withdraw", side, doing, {
    asks: uncounted(request.asks),
    reschedule: undefined,
  });
}

/** One's own priority, which no state depends on. */
export function prioritize(
  request: StoredRequest,
  { participantId, priority }: { readonly participantId: string; readonly priority: Priority },
  { fair, actor, at, expectedVersion }: Doing,
): StoredRequest {
  const side = [request.from, request.to].find((each) => each.participantId === participantId);
  if (side === undefined || !actsFor(actor, side.organizationId)) throw refused();
  if (expectedVersion !== request.version) throw new DomainError("stale", "request.stale");
  const state = stateAt(request, fair, at);
  // Who was asked says how important it is by accepting.
  const hasSaid = state === "accepted" || willingSides(request).includes(side);
  if (!prioritizableIn.includes(state) || !hasSaid || request.rule === "banned") throw refused();
  if (phaseAt(fair, at) !== "requesting") throw new DomainError("conflict", "fair.requests_closed");
  const act = { action: "prioritize", participantId, by: memberAuthor(actor) } as const;
  return changedRequest(request, act, at, {
    asks: prioritized(request.asks, participantId, priority, at),
  });
}
