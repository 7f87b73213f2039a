import type { Priority } from "../../../shared/contracts/meeting-requests-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { mayMeet, phaseAt, type StoredFair } from "./fair.ts";
import { changedRequest, memberAuthor } from "./move-request.ts";
import type { StoredParticipant } from "./participant.ts";
import { type Ask, type StoredRequest, sideOf, stateAt } from "./request.ts";

export interface AskingMeeting {
  readonly fair: StoredFair;
  readonly from: StoredParticipant;
  readonly to: StoredParticipant;
  readonly priority: Priority;
  readonly note?: string | undefined;
  readonly actor: Actor;
  readonly at: Instant;
}

const exists = () => new DomainError("conflict", "request.exists");

/** Refuses those who do not meet by the rules, or are not there any more. */
export function checkMeet({ setup }: StoredFair, from: StoredParticipant, to: StoredParticipant): void {
  if (from.state !== "in" || to.state !== "in") throw new DomainError("not_found", "participant.not_found");
  if (!mayMeet(setup, from, to)) throw new DomainError("conflict", "request.may_not_meet");
}

/**
 * Asks for a meeting. Who was asked by the other side already makes it mutual, also after having declined; what was
 * withdrawn begins anew.
 */
export function ask(before: StoredRequest | undefined, id: string, asking: AskingMeeting): StoredRequest {
  const { fair, from, to, priority, note, actor, at } = asking;
  if (phaseAt(fair, at) !== "requesting") throw new DomainError("conflict", "fair.requests_closed");
  checkMeet(fair, from, to);
  const own: Ask = { participantId: from.id, priority, note, at, counted: true };
  const act = { action: "ask", participantId: from.id, by: memberAuthor(actor) } as const;
  if (before === undefined)
    return {
      id,
      eventId: fair.eventId,
      from: sideOf(from),
      to: sideOf(to),
      asks: [own],
      state: "pending",
      accounts: [],
      history: [{ ...act, version: 1, at }],
      createdAt: at,
      updatedAt: at,
      version: 1,
    };
  if (before.rule === "banned") throw new DomainError("conflict", "request.may_not_meet");
  const isMine = before.asks.some(({ participantId }) => participantId === from.id);
  switch (stateAt(before, fair, at)) {
    case "withdrawn":
      return changedRequest(before, act, at, {
        from: sideOf(from),
        to: sideOf(to),
        asks: [own],
        state: "pending",
        counter: undefined,
        session: undefined,
        declined: undefined,
      });
    case "pending":
    case "declined":
      if (isMine) throw exists();
      return changedRequest(before, act, at, {
        asks: [...before.asks, own],
        state: "accepted",
        declined: undefined,
      });
    case "countered":
    case "accepted":
    case "expired":
      throw exists();
  }
}
