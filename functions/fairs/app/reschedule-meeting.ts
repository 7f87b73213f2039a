import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { StoredFair } from "../domain/fair.ts";
import { isFreeAt } from "../domain/free-at.ts";
import { type StoredRequest, sideIdsOf } from "../domain/request.ts";
import { answerSlot, proposeSlot } from "../domain/reschedule.ts";
import type { Fairs } from "./fair-ports.ts";
import { openedFair } from "./fair-reading.ts";
import type { Requests } from "./request-ports.ts";
import { ownRequest, publishedSeat } from "./request-reading.ts";
import {
  freeTableFor,
  type PublishedBoard,
  publishedBoard,
  type SeatingParts,
  seatByAgreement,
} from "./seat-meeting.ts";
import { whileOvertaken } from "./while-overtaken.ts";

export interface ReschedulingParts extends SeatingParts {
  readonly fairs: Pick<Fairs, "find">;
  readonly requests: Requests;
  readonly clock: Clock;
}

interface Rescheduled {
  readonly fair: StoredFair;
  readonly request: StoredRequest;
}

/** Two people move their meeting among themselves: one proposes a slot, the other agrees or does not. */
export function rescheduleMeetings(parts: ReschedulingParts) {
  const { fairs, requests, timetables, clock } = parts;

  return {
    async propose(
      eventId: string,
      requestId: string,
      { slot, expectedVersion }: { readonly slot: number; readonly expectedVersion: number },
      actor: Actor,
    ): Promise<Rescheduled> {
      const fair = await openedFair(fairs, eventId);
      const request = await ownRequest(requests, fair, requestId, actor);
      const meeting = await publishedSeat(timetables, fair, requestId);
      const doing = { fair, actor, at: clock.now(), expectedVersion };
      const after = proposeSlot(request, meeting, slot, doing);
      const board = await publishedBoard(parts, fair, sideIdsOf(request), slot);
      checkBothFree(board, request, slot);
      freeTableFor(board, request, slot, meeting?.table);
      await requests.save(request, after);
      return { fair, request: after };
    },

    async answer(
      eventId: string,
      requestId: string,
      { agreed, expectedVersion }: { readonly agreed: boolean; readonly expectedVersion: number },
      actor: Actor,
    ): Promise<Rescheduled> {
      return whileOvertaken(async () => {
        const fair = await openedFair(fairs, eventId);
        const before = await ownRequest(requests, fair, requestId, actor);
        const meeting = await publishedSeat(timetables, fair, requestId);
        const doing = { fair, actor, at: clock.now(), expectedVersion };
        const { request: after, slot } = answerSlot(before, meeting, agreed, doing);
        if (slot === undefined) await requests.save(before, after);
        else {
          const board = await publishedBoard(parts, fair, sideIdsOf(before), slot);
          const agreement = { ...doing, before, after, slot, action: "reschedule" } as const;
          await seatByAgreement(parts, board, agreement);
        }
        return { fair, request: after };
      });
    },
  };
}

/** A slot is proposed only to those who could come. */
function checkBothFree({ situation, meetings }: PublishedBoard, request: StoredRequest, slot: number): void {
  const here = meetings.filter((meeting) => meeting.slot === slot && meeting.requestId !== request.id);
  const isFree = ({ participantId }: { readonly participantId: string }): boolean => {
    const participant = situation.participants.get(participantId);
    return participant !== undefined && isFreeAt(situation, participant, slot, here);
  };
  if (![request.from, request.to].every(isFree)) throw new DomainError("conflict", "timetable.slot_taken");
}
