import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { StoredFair } from "../domain/fair.ts";
import type { StoredParticipant } from "../domain/participant.ts";
import { logAuthor } from "../domain/permission.ts";
import { isAgreed, type StoredRequest } from "../domain/request.ts";
import { checkMusts, ruleMeeting } from "../domain/rule-meeting.ts";
import { requestOfPair } from "./ask-meeting.ts";
import type { Fairs } from "./fair-ports.ts";
import { heldFair } from "./fair-reading.ts";
import { giveUpSeat } from "./give-up-seat.ts";
import type { Participants } from "./participant-ports.ts";
import type { Requests } from "./request-ports.ts";
import type { Timetables } from "./timetable-ports.ts";
import { asOvertaken, whileOvertaken } from "./while-overtaken.ts";

interface Parts {
  readonly fairs: Pick<Fairs, "find">;
  readonly participants: Pick<Participants, "find">;
  readonly requests: Requests;
  readonly timetables: Pick<Timetables, "find" | "change">;
  readonly clock: Clock;
  readonly newId: NewId;
}

export interface RuleMeeting {
  readonly one: string;
  readonly other: string;
  readonly rule: "must" | "banned" | "none";
  readonly reason: string;
}

/**
 * Says that two participants must meet or must not, or takes that back. What is agreed no longer by it gives up its seat
 * in the same step: nobody walks to a table where they must not meet.
 */
export const rulePairs =
  (parts: Parts) =>
  async (
    eventId: string,
    wanted: RuleMeeting,
    actor: Actor,
  ): Promise<{ readonly fair: StoredFair; readonly request: StoredRequest }> => {
    const { fairs, participants, requests, clock } = parts;
    await heldFair(fairs, eventId, actor);
    const [one, other] = await Promise.all([
      participants.find(eventId, wanted.one),
      participants.find(eventId, wanted.other),
    ]);
    if (one === undefined || other === undefined) throw new DomainError("not_found", "participant.not_found");

    const refuseTooMany = async (
      fair: StoredFair,
      participant: StoredParticipant,
      ruled: StoredRequest | undefined,
    ) => {
      const own = await requests.listOf(participant.id);
      const musts = own.filter(({ id, rule }) => rule === "must" && id !== ruled?.id).length;
      checkMusts(fair, participant, musts);
    };

    return whileOvertaken(async () => {
      const fair = await heldFair(fairs, eventId, actor);
      const before = await requestOfPair(requests, eventId, one.id, other.id);
      if (wanted.rule === "must") {
        await refuseTooMany(fair, one, before);
        await refuseTooMany(fair, other, before);
      }
      const { rule, reason } = wanted;
      const at = clock.now();
      const after = ruleMeeting(before, parts.newId("meetingRequest"), {
        fair,
        one,
        other,
        rule,
        reason,
        actor,
        at,
      });
      if (isAgreed(after)) await asOvertaken(requests.ask(before, after, []));
      else {
        // Of a ban both are told as that; of a seat that goes with an order taken back, as a change of the timetable.
        const action = rule === "banned" ? "cancel-meeting" : "edit-timetable";
        await giveUpSeat(parts, fair, { before, after }, { action, by: logAuthor(actor, fair), at }, "kept");
      }
      return { fair, request: after };
    });
  };
