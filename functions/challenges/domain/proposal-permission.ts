import { type Actor, isMemberOf, roleIn } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { isOpenAt, type StoredChallenge } from "./challenge.ts";
import { mayMove, reconfirmationNeeded, type StoredProposal } from "./proposal.ts";

/** Nobody outside the team may learn that a proposal exists: the same answer whether it does or not. */
export const proposalNotFound = () => new DomainError("not_found", "proposal.not_found");

const writesFor = (actor: Actor, organizationId: string): boolean => {
  const role = roleIn(actor, organizationId);
  return role === "admin" || role === "agent";
};

export const isOfTeam = (actor: Actor, { members, current }: StoredProposal): boolean =>
  [...members, ...(current?.members ?? [])].some(({ organizationId }) => isMemberOf(actor, organizationId));

/** Refuses who is not of the team, then who only reads in the organization that has to act. */
export function checkActsFor(actor: Actor, proposal: StoredProposal, organizationId: string): void {
  if (!isOfTeam(actor, proposal)) throw proposalNotFound();
  if (!writesFor(actor, organizationId)) throw new DomainError("forbidden", "access.not_allowed");
}

export type TeamMove = "edit" | "submit" | "withdraw" | "reconfirm" | "confirm-membership";

/** What this person may do next; all of it ends with the closing. */
export function movesOn(
  actor: Actor,
  proposal: StoredProposal,
  challenge: StoredChallenge,
  at: Instant,
): TeamMove[] {
  if (!isOpenAt(challenge, at)) return [];
  const live = mayMove(proposal.state, "submit");
  const waits = proposal.members.some(
    ({ organizationId, confirmedAt }) => confirmedAt === undefined && writesFor(actor, organizationId),
  );
  const moves: TeamMove[] = live && waits ? ["confirm-membership"] : [];
  if (!writesFor(actor, proposal.leadOrganizationId)) return moves;
  if (live) moves.push("edit", "submit");
  if (mayMove(proposal.state, "withdraw")) moves.push("withdraw");
  if (reconfirmationNeeded(proposal, challenge.termsVersion)) moves.push("reconfirm");
  return moves;
}
