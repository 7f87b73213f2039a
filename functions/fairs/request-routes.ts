import { meetingRequestsContracts } from "../../shared/contracts/meeting-requests.ts";
import type { Priority } from "../../shared/contracts/meeting-requests-content.ts";
import { bind, type Route } from "../../shared/http/route.ts";
import type { Actor } from "../../shared/identity/actor.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import { answerRequests, type RequestOrder } from "./app/answer-request.ts";
import { type AskingParts, askMeeting } from "./app/ask-meeting.ts";
import type { Fairs } from "./app/fair-ports.ts";
import { listRequests } from "./app/list-requests.ts";
import { acceptNow } from "./app/meet-now.ts";
import type { Participants } from "./app/participant-ports.ts";
import type { Requests } from "./app/request-ports.ts";
import { type RequestReadingParts, readableRequest, viewRequests } from "./app/request-reading.ts";
import { rulePairs } from "./app/rule-meeting.ts";
import type { Timetables, Versions } from "./app/timetable-ports.ts";
import type { StoredFair } from "./domain/fair.ts";
import type { StoredRequest } from "./domain/request.ts";

export interface RequestParts extends AskingParts, RequestReadingParts {
  readonly versions: Pick<Versions, "find">;
  readonly fairs: Fairs;
  readonly participants: Participants;
  readonly requests: Requests;
  readonly timetables: Timetables;
}

interface OfFair {
  readonly fair: StoredFair;
  readonly request: StoredRequest;
}

/** Asking for meetings and answering, organizers' rules, and what came of meetings. */
export function requestRoutes(parts: RequestParts): Route[] {
  const ask = askMeeting(parts);
  const answer = answerRequests(parts);
  const rule = rulePairs(parts);
  const acceptSpontaneous = acceptNow(parts);
  const list = listRequests(parts);
  const view = viewRequests(parts);

  const shown = async ({ fair, request }: OfFair, actor: Actor) => {
    const [one] = await view(fair, [request], actor);
    if (one === undefined) throw new DomainError("not_found", "request.not_found");
    return one;
  };
  const carryOut = async (
    { path, actor }: { path: { eventId: string; requestId: string }; actor: Actor },
    order: RequestOrder,
  ) => shown(await answer.carryOut(path.eventId, path.requestId, order, actor), actor);

  /** What was asked for on the day has its seat in the same step. */
  async function accepted(
    { eventId, requestId }: { eventId: string; requestId: string },
    body: { readonly priority?: Priority | undefined; readonly expectedVersion: number },
    actor: Actor,
  ): Promise<OfFair> {
    const request = await parts.requests.find(eventId, requestId);
    return request?.spontaneous === undefined
      ? answer.carryOut(eventId, requestId, { move: "accept", ...body }, actor)
      : acceptSpontaneous(eventId, requestId, body, actor);
  }

  return [
    bind(meetingRequestsContracts.requestMeeting, async ({ path, body, actor, call }) =>
      shown(await ask(path.eventId, body, { actor, call }), actor),
    ),
    bind(meetingRequestsContracts.listMeetingRequests, ({ path, query, actor }) =>
      list(path.eventId, query, actor, query),
    ),
    bind(meetingRequestsContracts.getMeetingRequest, async ({ path, actor }) => {
      const fair = await parts.fairs.find(path.eventId);
      if (fair === undefined) throw new DomainError("not_found", "fair.not_found");
      return shown(
        { fair, request: await readableRequest(parts.requests, fair, path.requestId, actor) },
        actor,
      );
    }),
    bind(meetingRequestsContracts.acceptMeeting, async ({ path, body, actor }) =>
      shown(await accepted(path, body, actor), actor),
    ),
    bind(meetingRequestsContracts.declineMeeting, (call) =>
      carryOut(call, { move: "decline", ...call.body }),
    ),
    bind(meetingRequestsContracts.counterMeeting, (call) =>
      carryOut(call, { move: "counter", ...call.body }),
    ),
    bind(meetingRequestsContracts.withdrawMeeting, (call) =>
      carryOut(call, { move: "withdraw", ...call.body }),
    ),
    bind(meetingRequestsContracts.prioritizeMeeting, (call) =>
      carryOut(call, { move: "prioritize", ...call.body }),
    ),
    bind(meetingRequestsContracts.accountMeeting, (call) =>
      carryOut(call, { move: "account", ...call.body }),
    ),
    bind(meetingRequestsContracts.ruleMeeting, async ({ path, body, actor }) =>
      shown(await rule(path.eventId, body, actor), actor),
    ),
  ];
}
