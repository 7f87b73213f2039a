import { fairsContracts } from "../../shared/contracts/fairs.ts";
import { bind, type Route } from "../../shared/http/route.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import { answerRequests } from "./app/answer-request.ts";
import type { Fairs } from "./app/fair-ports.ts";
import { listParticipants } from "./app/list-participants.ts";
import { participantView, readableParticipant } from "./app/participant-reading.ts";
import { recommendParticipants } from "./app/recommend-participants.ts";
import type { Requests } from "./app/request-ports.ts";
import { type TakingPartParts, takePart } from "./app/take-part.ts";
import type { Timetables } from "./app/timetable-ports.ts";

export interface ParticipantParts extends Omit<TakingPartParts, "endRequests"> {
  readonly fairs: Fairs;
  readonly requests: Requests;
  readonly timetables: Pick<Timetables, "find" | "change">;
}

/** Who takes part in the meetings of a fair. */
export function participantRoutes(parts: ParticipantParts): Route[] {
  const { fairs, participants } = parts;
  const take = takePart({ ...parts, endRequests: answerRequests(parts).endAll });
  const list = listParticipants(fairs, participants);
  const recommend = recommendParticipants(parts);

  return [
    bind(fairsContracts.joinFair, ({ path, body, actor, call }) =>
      take.join(path.eventId, body, { actor, call }),
    ),
    bind(fairsContracts.listParticipants, ({ path, query, actor }) =>
      list(path.eventId, query, actor, query),
    ),
    bind(fairsContracts.myParticipants, ({ path, actor }) => take.mine(path.eventId, actor)),
    bind(fairsContracts.getParticipant, async ({ path, actor }) => {
      const fair = await fairs.find(path.eventId);
      if (fair === undefined) throw new DomainError("not_found", "fair.not_found");
      const participant = await readableParticipant(participants, fair, path.participantId, actor);
      return participantView(fair, participant, await participants.asked(path.eventId, [participant.id]));
    }),
    bind(fairsContracts.editParticipant, ({ path, body, actor }) =>
      take.edit(path.eventId, path.participantId, body, actor),
    ),
    bind(fairsContracts.leaveFair, ({ path, body, actor }) =>
      take.leave(path.eventId, path.participantId, body, actor),
    ),
    bind(fairsContracts.recommendParticipants, ({ path, actor }) =>
      recommend(path.eventId, path.participantId, actor),
    ),
  ];
}
