import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { changedProposal, movedProposal, reconfirmationNeeded } from "../domain/proposal.ts";
import { checkMayChange, inTeam, type TeamCall, type TeamParts } from "./team-parts.ts";

interface Withdraw extends TeamCall {
  readonly expectedVersion: number;
}

/** Takes a proposal back before the closing; the organization may start anew. */
export const withdrawProposal =
  (parts: TeamParts) =>
  async (order: Withdraw): Promise<void> => {
    const { actor, at, expectedVersion } = order;
    const found = await inTeam(parts, order);
    checkMayChange(found, order, expectedVersion);
    const change = movedProposal(found.proposal, "withdraw", { by: actor, at });
    await parts.proposals.withdraw(found.proposal, change);
  };

interface Reconfirm extends Withdraw {
  readonly termsVersion: number;
}

/** Stands by what was submitted, as the terms are now. */
export const reconfirmProposal =
  (parts: TeamParts) =>
  async (order: Reconfirm): Promise<void> => {
    const { actor, at, expectedVersion, termsVersion } = order;
    const found = await inTeam(parts, order);
    checkMayChange(found, order, expectedVersion);
    const { challenge, proposal } = found;
    if (termsVersion !== challenge.termsVersion) throw new DomainError("conflict", "proposal.terms_changed");
    if (!reconfirmationNeeded(proposal, termsVersion))
      throw new DomainError("conflict", "proposal.move_not_allowed");
    const change = changedProposal(
      proposal,
      "reconfirm",
      { by: actor, capacity: "team", at },
      { reconfirmedTerms: termsVersion },
    );
    await parts.proposals.save(proposal, change);
  };
