import type { Priority } from "../../../shared/contracts/meeting-requests-content.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { StoredFair } from "../domain/fair.ts";
import { isFreeAt } from "../domain/free-at.ts";
import { askNow } from "../domain/meet-now.ts";
import { accept } from "../domain/move-request.ts";
import { type StoredRequest, sideIdsOf } from "../domain/request.ts";
import { requestOfPair } from "./ask-meeting.ts";
import type { Fairs } from "./fair-ports.ts";
import { openedFair } from "./fair-reading.ts";
import type { Participants } from "./participant-ports.ts";
import { actingParticipant } from "./participant-reading.ts";
import type { Requests } from "./request-ports.ts";
import { ownRequest } from "./request-reading.ts";
import { freeTableFor, publishedBoard, type SeatingParts, seatByAgreement } from "./seat-meeting.ts";
import { asOvertaken, whileOvertaken } from "./while-overtaken.ts";

export interface MeetingNowParts extends SeatingParts {
  readonly fairs: Pick<Fairs, "find">;
  readonly participants: Pick<Participants, "find" | "listAll">;
  readonly requests: Requests;
  readonly clock: Clock;
  readonly newId: NewId;
}

interface Asked {
  readonly fair: StoredFair;
  readonly request: StoredRequest;
}

/** Asks somebody who is free for a slot of the day; nobody is kept from anything until they accept. */
export const meetNow =
  (parts: MeetingNowParts) =>
  async (
    eventId: string,
    asked: {
      readonly from: string;
      readonly to: string;
      readonly slot: number;
      readonly note?: string | undefined;
    },
    { actor, call }: { readonly actor: Actor; readonly call: CreatingCall },
  ): Promise<Asked> => {
    const { fairs, participants, requests, clock } = parts;
    const fair = await openedFair(fairs, eventId);
    const from = await actingParticipant(participants, eventId, asked.from, actor);
    const earlier = await requests.earlier(call);
    if (earlier !== undefined) return { fair, request: await ownRequest(requests, fair, earlier, actor) };
    const to = await participants.find(eventId, asked.to);
    if (to === undefined) throw new DomainError("not_found", "participant.not_found");
    const { slot, note } = asked;
    const id = await whileOvertaken(async () => {
      const fair = await openedFair(fairs, eventId);
      const before = await requestOfPair(requests, eventId, from.id, to.id);
      const board = await publishedBoard(parts, fair, [from.id, to.id], slot);
      const after = askNow(before, parts.newId("meetingRequest"), {
        fair,
        from,
        to,
        slot,
        note,
        actor,
        at: clock.now(),
      });
      const { situation, meetings } = board;
      const here = meetings.filter((meeting) => meeting.slot === slot);
      const isSeated = meetings.some(({ requestId }) => requestId === before?.id);
      const areFree = [from, to].every((side) => isFreeAt(situation, side, slot, here));
      if (isSeated || !areFree) throw new DomainError("conflict", "timetable.slot_taken");
      freeTableFor(board, after, slot);
      // What is to be asked for anew must not be given a seat by an organizer at this instant.
      const also = before === undefined ? { call } : { call, unseatedIn: fair };
      return asOvertaken(requests.ask(before, after, [], also));
    });
    return { fair, request: await ownRequest(requests, fair, id, actor) };
  };

/** Accepts what was asked for on the day: it is agreed and has its seat in one step, or neither. */
export const acceptNow =
  (parts: Pick<MeetingNowParts, keyof SeatingParts | "fairs" | "requests" | "clock">) =>
  async (
    eventId: string,
    requestId: string,
    order: { readonly priority?: Priority | undefined; readonly expectedVersion: number },
    actor: Actor,
  ): Promise<Asked> =>
    whileOvertaken(async () => {
      const fair = await openedFair(parts.fairs, eventId);
      const before = await ownRequest(parts.requests, fair, requestId, actor);
      const doing = { fair, actor, at: parts.clock.now(), expectedVersion: order.expectedVersion };
      const after = accept(before, order.priority, doing);
      const slot = before.spontaneous?.slot;
      if (slot === undefined) throw new DomainError("conflict", "request.move_not_allowed");
      const board = await publishedBoard(parts, fair, sideIdsOf(before), slot);
      // Somebody of this side has just accepted it: nobody else is in the way.
      if (board.meetings.some((meeting) => meeting.requestId === requestId))
        throw new DomainError("stale", "request.stale");
      await seatByAgreement(parts, board, { ...doing, before, after, slot, action: "meet-now" });
      return { fair, request: after };
    });
