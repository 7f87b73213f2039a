import type { MemberEntry } from "../../../shared/contracts/proposals-content.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { changedProposal, checkMayMove } from "../domain/proposal.ts";
import { refuseRelated } from "../domain/related-party.ts";
import { teamOf } from "../domain/team.ts";
import {
  checkMayChange,
  inTeam,
  organizationOf,
  partyOf,
  posingSide,
  rulesOf,
  type TeamCall,
  type TeamParts,
} from "./team-parts.ts";

interface SetMembers extends TeamCall {
  readonly members: readonly MemberEntry[];
  readonly expectedVersion: number;
}

/** The lead says who is in the consortium. What was submitted before keeps the team that it was submitted with. */
export const setMembers =
  (parts: TeamParts) =>
  async (order: SetMembers): Promise<void> => {
    const { actor, at, members, expectedVersion } = order;
    const found = await inTeam(parts, order);
    checkMayChange(found, order, expectedVersion);
    const { challenge, proposal } = found;
    checkMayMove(proposal, "submit");
    const named = await Promise.all(
      members.map(async (entry) => ({ entry, facts: await organizationOf(parts, entry.organizationId) })),
    );
    const team = teamOf(proposal, named, await rulesOf(parts, challenge), at);
    refuseRelated(
      await posingSide(parts, challenge),
      named.map(({ facts }) => partyOf(facts)),
      proposal.relatedCodes,
    );
    const change = changedProposal(
      proposal,
      "set-members",
      { by: actor, capacity: "team", at },
      { members: team },
    );
    await parts.proposals.save(proposal, change);
  };

interface Join extends TeamCall {
  readonly organizationId: string;
  readonly agreed: boolean;
  readonly expectedVersion: number;
}

/** A member joins, or declines: then it is out of the team, and its share is for the lead to give away anew. */
export const joinTeam =
  (parts: TeamParts) =>
  async (order: Join): Promise<void> => {
    const { actor, at, organizationId, agreed, expectedVersion } = order;
    const found = await inTeam(parts, order);
    const { challenge, proposal } = found;
    const member = proposal.members.find((each) => each.organizationId === organizationId);
    if (member === undefined) throw new DomainError("not_found", "organization.not_found");
    checkMayChange(found, order, expectedVersion, organizationId);
    checkMayMove(proposal, "submit");
    if (member.confirmedAt !== undefined) throw new DomainError("conflict", "proposal.move_not_allowed");
    if (agreed) {
      const facts = await organizationOf(parts, organizationId);
      refuseRelated(await posingSide(parts, challenge), [partyOf(facts)], proposal.relatedCodes);
    }
    const others = proposal.members.filter((each) => each !== member);
    const members = agreed
      ? proposal.members.map((each) => (each === member ? { ...each, confirmedAt: at } : each))
      : others;
    const change = changedProposal(
      proposal,
      agreed ? "join" : "decline",
      { by: actor, capacity: "member", at },
      { members },
    );
    await parts.proposals.save(proposal, change);
  };
