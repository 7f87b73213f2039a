import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { checkMeet } from "./ask-meeting.ts";
import { limitsOf, phaseAt, type StoredFair } from "./fair.ts";
import { changedRequest } from "./move-request.ts";
import type { StoredParticipant } from "./participant.ts";
import { logAuthor } from "./permission.ts";
import { type StoredRequest, sideOf } from "./request.ts";
import { blockedSlots, slotsOf } from "./slots.ts";

export interface Ruling {
  readonly fair: StoredFair;
  readonly one: StoredParticipant;
  readonly other: StoredParticipant;
  readonly rule: "must" | "banned" | "none";
  readonly reason: string;
  readonly actor: Actor;
  readonly at: Instant;
}

/** Most meetings that this participant can have. */
function roomOf({ setup }: StoredFair, { kind, away }: StoredParticipant): number {
  const absent = new Set([...away, ...blockedSlots(setup, kind)]);
  const present = slotsOf(setup).filter(({ number }) => !absent.has(number)).length;
  return Math.min(present, limitsOf(setup, kind).meetings);
}

/** Refuses more meetings that must be held than a participant has room for. `musts`: those that there are. */
export function checkMusts(fair: StoredFair, participant: StoredParticipant, musts: number): void {
  if (musts >= roomOf(fair, participant)) throw new DomainError("conflict", "request.too_many_musts");
}

/** While it is so, organizers say who must meet and who must not. */
const rulableIn: readonly string[] = [
  "draft",
  "announced",
  "requesting",
  "arranging",
  "published",
  "running",
];

/**
 * An organizer's word on two participants. Who must meet does, whatever the two said; what they said stays, for the
 * day when the rule is taken back.
 */
export function ruleMeeting(before: StoredRequest | undefined, id: string, ruling: Ruling): StoredRequest {
  const { fair, one, other, rule, reason, actor, at } = ruling;
  if (!rulableIn.includes(phaseAt(fair, at))) throw new DomainError("conflict", "request.may_not_meet");
  if (rule === "must") checkMeet(fair, one, other);
  const by = logAuthor(actor, fair);
  const ruled = rule === "none" ? undefined : rule;
  const act = { action: "rule", by, reason } as const;
  if (before !== undefined) return changedRequest(before, act, at, { rule: ruled });
  return {
    id,
    eventId: fair.eventId,
    from: sideOf(one),
    to: sideOf(other),
    asks: [],
    // Nobody asked: without the rule there is nothing.
    state: "withdrawn",
    rule: ruled,
    accounts: [],
    history: [{ ...act, version: 1, at }],
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
}
