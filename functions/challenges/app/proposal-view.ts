import type { Proposal, ProposalSummary } from "../../../shared/contracts/proposals.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { phaseAt, type StoredChallenge, titleOf } from "../domain/challenge.ts";
import { reconfirmationNeeded, type StoredProposal } from "../domain/proposal.ts";
import { movesOn, proposalNotFound } from "../domain/proposal-permission.ts";
import type { ProposalPage } from "./proposal-ports.ts";
import { inTeam, type TeamCall, type TeamParts } from "./team-parts.ts";
import { withResult } from "./told-result.ts";

/** A row of "my proposals". */
export function summaryOf(
  proposal: StoredProposal,
  challenge: StoredChallenge,
  at: Instant,
): ProposalSummary {
  return {
    id: proposal.id,
    challengeId: proposal.challengeId,
    challengeTitle: titleOf(challenge),
    challengePhase: phaseAt(challenge, at),
    closesAt: challenge.closesAt,
    state: proposal.state,
    reconfirmationNeeded: reconfirmationNeeded(proposal, challenge.termsVersion),
    version: proposal.version,
  };
}

/** A proposal as its own team reads it. */
export function viewOf(page: ProposalPage, challenge: StoredChallenge, actor: Actor, at: Instant): Proposal {
  const { proposal, draft, files, versions, log } = page;
  const submittedAt = new Map(
    log.flatMap(({ receipt }) => (receipt ? [[receipt.version, receipt.receivedAt]] : [])),
  );
  return {
    ...summaryOf(proposal, challenge, at),
    members: [...proposal.members],
    vault: proposal.vault,
    draft,
    files: [...files],
    versions: versions.map((version) => ({ ...version, submittedAt: submittedAt.get(version.version) })),
    receipt: proposal.receipt,
    stateReason: proposal.stateReason,
    defence: proposal.defence,
    moves: movesOn(actor, proposal, challenge, at),
    log: [...log],
  };
}

/** Reads a proposal for somebody of its team. */
export const readProposal =
  (parts: Pick<TeamParts, "challenges" | "proposals" | "awards">) =>
  async (call: TeamCall): Promise<Proposal> => {
    const { challengeId, proposalId, actor, at } = call;
    const { challenge } = await inTeam(parts, call);
    const page = await parts.proposals.page(challengeId, proposalId);
    if (page === undefined) throw proposalNotFound();
    const proposal = await withResult(parts.awards, page.proposal, challenge, at);
    return viewOf({ ...page, proposal }, challenge, actor, at);
  };
