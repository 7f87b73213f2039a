import type { MeetingRequest, WhyUnheld } from "../../../shared/contracts/meeting-requests-content.ts";
import { type Actor, isMemberOf } from "../../../shared/identity/actor.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { isTellable } from "./account.ts";
import { phaseAt, type StoredFair } from "./fair.ts";
import { isMovable, mayAnswer, moversOf } from "./move-request.ts";
import { actsFor, mayRead } from "./permission.ts";
import { type StoredRequest, stateAt } from "./request.ts";
import { prioritizableIn, requestMoveNames } from "./request-transitions.ts";
import { slotsOf } from "./slots.ts";

/** What a request looks like depends on these. */
export interface Beholding {
  readonly fair: StoredFair;
  readonly actor: Actor;
  readonly at: Instant;
  /** As published. */
  readonly seat?: { readonly slot: number; readonly table: number } | undefined;
  readonly why?: WhyUnheld | undefined;
}

type Seat = NonNullable<MeetingRequest["seat"]>;

export function seatOf(
  { setup }: Pick<StoredFair, "setup">,
  seat: { readonly slot: number; readonly table: number } | undefined,
): Seat | undefined {
  const slot = seat === undefined ? undefined : slotsOf(setup)[seat.slot - 1];
  if (seat === undefined || slot === undefined) return undefined;
  return { slot: seat.slot, table: seat.table, startsAt: slot.startsAt, endsAt: slot.endsAt };
}

/** What this person may do next with a request: the buttons that the console shows. */
function movesOf(request: StoredRequest, { fair, actor, at }: Beholding, seat: Seat | undefined) {
  const { from, to, rule, reschedule } = request;
  const own = [from, to].filter(({ organizationId }) => actsFor(actor, organizationId));
  if (own.length === 0) return [];
  const has = (sides: readonly { readonly participantId: string }[]) =>
    own.some((side) => sides.some(({ participantId }) => participantId === side.participantId));
  const state = stateAt(request, fair, at);
  const answering = requestMoveNames.filter(
    (move) =>
      isMovable(move, request, fair, at) &&
      has(moversOf(move, request)) &&
      (move === "withdraw" || move === "decline" || mayAnswer(request, fair, at)) &&
      (move !== "counter" || request.spontaneous === undefined),
  );
  const isAhead = seat !== undefined && at < seat.startsAt && fair.state === "open";
  const isAsked = own.some(({ participantId }) => participantId !== reschedule?.by);
  const mayWeigh = state === "accepted" || has(moversOf("withdraw", request));
  return [
    ...answering,
    ...(phaseAt(fair, at) === "requesting" && mayWeigh && rule !== "banned" && prioritizableIn.includes(state)
      ? (["prioritize"] as const)
      : []),
    ...(isAhead ? (["reschedule"] as const) : []),
    ...(isAhead && reschedule !== undefined && isAsked ? (["answer-reschedule"] as const) : []),
    ...(isTellable(fair, seat, at) ? (["account"] as const) : []),
  ];
}

/**
 * A request as this person sees it. What a side said of the meeting is for that side and those who read the fair; what
 * would admit a meeting is for organizers.
 */
export function requestView(request: StoredRequest, beholding: Beholding): MeetingRequest {
  const { fair, actor, at, why } = beholding;
  const seat = seatOf(fair, beholding.seat);
  const seesAll = mayRead(actor, fair);
  const isOwn = (participantId: string) =>
    [request.from, request.to].some(
      (side) => side.participantId === participantId && isMemberOf(actor, side.organizationId),
    );
  return {
    id: request.id,
    eventId: request.eventId,
    from: request.from,
    to: request.to,
    asks: request.asks.map(({ counted: _, ...ask }) => ask),
    state: stateAt(request, fair, at),
    counter: request.counter,
    session: request.session,
    declined: request.declined,
    rule: request.rule,
    seat,
    why: why === undefined || seesAll ? why : { ...why, fix: [] },
    reschedule: request.reschedule,
    spontaneous: request.spontaneous,
    accounts: request.accounts.filter(({ participantId }) => seesAll || isOwn(participantId)),
    moves: movesOf(request, beholding, seat),
    version: request.version,
  };
}
