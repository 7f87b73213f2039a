import type { MeetingRequest, RequestSide } from "../../../../shared/contracts/meeting-requests-content.ts";

type Ask = MeetingRequest["asks"][number];

/** A request as one of its two participants sees it. */
export interface RequestView {
  readonly request: MeetingRequest;
  readonly other: RequestSide;
  readonly mine: Ask | undefined;
  readonly theirs: Ask | undefined;
  readonly group: RequestGroup;
}

/** answer: it is my turn; waiting: it is theirs; agreed; over. */
export const requestGroups = ["answer", "waiting", "agreed", "over"] as const;
export type RequestGroup = (typeof requestGroups)[number];

function groupOf({ state, from }: MeetingRequest, me: string): RequestGroup {
  const askedByMe = from.participantId === me;
  if (state === "pending") return askedByMe ? "waiting" : "answer";
  // Who was asked named the session: the turn is back with who asked.
  if (state === "countered") return askedByMe ? "answer" : "waiting";
  return state === "accepted" ? "agreed" : "over";
}

export function viewOf(request: MeetingRequest, me: string): RequestView {
  const { from, to, asks } = request;
  return {
    request,
    other: from.participantId === me ? to : from,
    mine: asks.find(({ participantId }) => participantId === me),
    theirs: asks.find(({ participantId }) => participantId !== me),
    group: groupOf(request, me),
  };
}

/** Most important first; what is as important, by name, so that nothing jumps when a list is read again. */
function before(a: RequestView, b: RequestView): number {
  const weight = ({ mine, theirs }: RequestView) => (mine?.priority ?? 0) * 4 + (theirs?.priority ?? 0);
  return weight(b) - weight(a) || (a.request.id < b.request.id ? -1 : 1);
}

/** All groups, each in its order. */
export function grouped(
  requests: readonly MeetingRequest[],
  me: string,
): Readonly<Record<RequestGroup, RequestView[]>> {
  const views = requests.map((request) => viewOf(request, me)).sort(before);
  const of = (group: RequestGroup) => views.filter((view) => view.group === group);
  return { answer: of("answer"), waiting: of("waiting"), agreed: of("agreed"), over: of("over") };
}

/** What waits for me: an answer to a request, or to another time. */
export const waitingForMe = (requests: readonly MeetingRequest[], me: string): number =>
  requests.filter(
    (request) =>
      groupOf(request, me) === "answer" ||
      (request.state === "accepted" && request.reschedule !== undefined && request.reschedule.by !== me),
  ).length;

/** Somebody whom I asked, or who asked me, is not asked once more. */
export const requestsByOther = (
  requests: readonly MeetingRequest[],
  me: string,
): ReadonlyMap<string, RequestView> =>
  new Map(
    requests.map((request) => {
      const view = viewOf(request, me);
      return [view.other.participantId, view];
    }),
  );
