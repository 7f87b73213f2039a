import type { Slot } from "../../../shared/contracts/fairs-content.ts";
import type { MeetingRequest } from "../../../shared/contracts/meeting-requests-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { requestView } from "../domain/request-view.ts";
import { slotsOf } from "../domain/slots.ts";
import { absentSlots, situationOf } from "../domain/timetable-situation.ts";
import type { Fairs } from "./fair-ports.ts";
import type { Participants } from "./participant-ports.ts";
import { readableParticipant } from "./participant-reading.ts";
import type { Requests } from "./request-ports.ts";
import type { Publishing, Timetables } from "./timetable-ports.ts";

interface Parts {
  readonly fairs: Pick<Fairs, "find">;
  readonly participants: Pick<Participants, "find">;
  readonly requests: Pick<Requests, "listOf">;
  readonly timetables: Pick<Timetables, "ofParticipant">;
  readonly publishing: Pick<Publishing, "disturbances">;
  readonly clock: Clock;
}

/** One participant's day: what is published of it, slot by slot. */
export interface Agenda {
  readonly slots: Slot[];
  readonly away: number[];
  readonly tables: { readonly number: number; readonly name: string; readonly area?: string | undefined }[];
  readonly meetings: MeetingRequest[];
  readonly published?: { readonly version: number; readonly changes: number } | undefined;
}

/** The agenda of one participant, for its own organization and for those who may read the fair. */
export const readAgenda =
  ({ fairs, participants, requests, timetables, publishing, clock }: Parts) =>
  async (eventId: string, participantId: string, actor: Actor): Promise<Agenda> => {
    const fair = await fairs.find(eventId);
    if (fair === undefined) throw new DomainError("not_found", "fair.not_found");
    const participant = await readableParticipant(participants, fair, participantId, actor);
    const { published, setup } = fair;
    const [meetings, own, disturbances] = await Promise.all([
      published === undefined
        ? []
        : timetables.ofParticipant({ eventId, number: published.version }, participantId),
      requests.listOf(participantId),
      publishing.disturbances(eventId),
    ]);
    const at = clock.now();
    const byId = new Map(own.map((request) => [request.id, request]));
    const away = absentSlots(situationOf(fair, [participant], [], disturbances), participant);
    return {
      slots: slotsOf(setup),
      away: [...away].sort((x, y) => x - y),
      tables: setup.tables.map(({ name, area }, index) => ({ number: index + 1, name, area })),
      meetings: meetings.flatMap((seat) => {
        const request = byId.get(seat.requestId);
        return request === undefined ? [] : [requestView(request, { fair, actor, at, seat })];
      }),
      published: published && { version: published.version, changes: published.changes },
    };
  };
