import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { checkMeet } from "./ask-meeting.ts";
import type { StoredFair } from "./fair.ts";
import { changedRequest, memberAuthor } from "./move-request.ts";
import type { StoredParticipant } from "./participant.ts";
import { type Ask, type StoredRequest, sideOf } from "./request.ts";
import { slotsOf } from "./slots.ts";

export interface AskingNow {
  readonly fair: StoredFair;
  readonly from: StoredParticipant;
  readonly to: StoredParticipant;
  readonly slot: number;
  readonly note?: string | undefined;
  readonly actor: Actor;
  readonly at: Instant;
}

/**
 * Asks somebody who is free for a slot of the day, whatever became of an earlier request. Nobody is kept from anything
 * by it: the slot is theirs once the other side accepts.
 */
export function askNow(before: StoredRequest | undefined, id: string, asking: AskingNow): StoredRequest {
  const { fair, from, to, slot: number, note, actor, at } = asking;
  const slot = slotsOf(fair.setup)[number - 1];
  if (slot === undefined) throw new DomainError("not_found", "fair.no_such_slot");
  if (fair.state !== "open" || at >= slot.endsAt) throw new DomainError("conflict", "fair.over");
  checkMeet(fair, from, to);
  if (before?.rule === "banned") throw new DomainError("conflict", "request.may_not_meet");
  // What an organizer has ordered is not theirs to ask for.
  if (before?.rule === "must") throw new DomainError("conflict", "request.exists");
  // On the day nobody counts requests; the least wish, beside those of weeks ago.
  const own: Ask = { participantId: from.id, priority: 1, note, at, counted: false };
  const act = { action: "ask", participantId: from.id, by: memberAuthor(actor) } as const;
  const now = {
    from: sideOf(from),
    to: sideOf(to),
    asks: [own],
    state: "pending" as const,
    spontaneous: { slot: number, until: slot.endsAt },
  };
  if (before !== undefined)
    return changedRequest(before, act, at, {
      ...now,
      counter: undefined,
      session: undefined,
      declined: undefined,
      reschedule: undefined,
    });
  return {
    id,
    eventId: fair.eventId,
    ...now,
    accounts: [],
    history: [{ ...act, version: 1, at }],
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
}
