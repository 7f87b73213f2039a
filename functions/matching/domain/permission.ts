import { type Actor, holds, isMemberOf, looksAfter, roleIn } from "../../../shared/identity/actor.ts";

/** Whose listing it is, and which office looks after it. */
export interface ListingOwner {
  readonly organizationId: string;
  readonly unitCode: string;
}

/** Matches tell what somebody may turn to next: they are for the owner and for the offices that help. */
export const mayReadMatches = (actor: Actor, owner: ListingOwner): boolean =>
  isMemberOf(actor, owner.organizationId) ||
  holds(actor, "operator", "organizer", "broker", "auditor") ||
  looksAfter(actor, owner.unitCode);

/** Judging is the owner's: staff do not know what suits. */
export function mayJudge(actor: Actor, owner: ListingOwner): boolean {
  const role = roleIn(actor, owner.organizationId);
  return role === "admin" || role === "agent";
}

/** Exposure counts what owners see; an office that looks around shows nobody to anybody. */
export const countsAsExposure = (actor: Actor, owner: ListingOwner): boolean =>
  isMemberOf(actor, owner.organizationId);
