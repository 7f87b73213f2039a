import { meetingRequestsContracts } from "../../shared/contracts/meeting-requests.ts";
import { timetablesContracts } from "../../shared/contracts/timetables.ts";
import { bind, type Route } from "../../shared/http/route.ts";
import type { Actor } from "../../shared/identity/actor.ts";
import { listFree } from "./app/list-free.ts";
import { type MeetingNowParts, meetNow } from "./app/meet-now.ts";
import { readAgenda } from "./app/read-agenda.ts";
import { readRoom } from "./app/read-room.ts";
import { viewRequests } from "./app/request-reading.ts";
import { rescheduleMeetings } from "./app/reschedule-meeting.ts";
import { cardOf } from "./domain/enter-participant.ts";
import type { StoredFair } from "./domain/fair.ts";
import type { StoredRequest } from "./domain/request.ts";

/** The day itself: agendas, the hall's screen, who is free, and meetings that two people move or add. */
export function dayRoutes(parts: MeetingNowParts): Route[] {
  const reschedule = rescheduleMeetings(parts);
  const ask = meetNow(parts);
  const free = listFree(parts, cardOf);
  const agenda = readAgenda(parts);
  const room = readRoom(parts);
  const view = viewRequests(parts);

  const shown = async (
    changed: Promise<{ readonly fair: StoredFair; readonly request: StoredRequest }>,
    actor: Actor,
  ) => {
    const { fair, request } = await changed;
    const now = (await parts.fairs.find(fair.eventId)) ?? fair;
    const [seen] = await view(now, [request], actor);
    if (seen === undefined) throw new Error(`${request.id} has no view`);
    return seen;
  };

  return [
    bind(meetingRequestsContracts.proposeReschedule, ({ path, body, actor }) =>
      shown(reschedule.propose(path.eventId, path.requestId, body, actor), actor),
    ),
    bind(meetingRequestsContracts.answerReschedule, ({ path, body, actor }) =>
      shown(reschedule.answer(path.eventId, path.requestId, body, actor), actor),
    ),
    bind(meetingRequestsContracts.meetNow, ({ path, body, actor, call }) =>
      shown(ask(path.eventId, body, { actor, call }), actor),
    ),
    bind(meetingRequestsContracts.listFree, ({ path, query, actor }) => free(path.eventId, query, actor)),
    bind(timetablesContracts.readAgenda, ({ path, query, actor }) =>
      agenda(path.eventId, query.participantId, actor),
    ),
    bind(timetablesContracts.readRoom, ({ path, actor }) => room(path.eventId, actor)),
  ];
}
