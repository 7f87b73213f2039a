import type * as z from "zod";
import type { Declarations } from "../../../shared/contracts/proposals-content.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import { checkMayMove, movedProposal, type StoredProposal } from "../domain/proposal.ts";
import { refuseRelated } from "../domain/related-party.ts";
import { checkComplete } from "../domain/team.ts";
import { type DecisionKey, signedReceipt } from "./decision-key.ts";
import type { StagedVersion } from "./proposal-ports.ts";
import {
  checkMayChange,
  inTeam,
  organizationOf,
  partyOf,
  posingSide,
  type TeamCall,
  type TeamParts,
} from "./team-parts.ts";

export interface SubmitProposal extends TeamCall {
  readonly version: number;
  readonly sha256: string;
  readonly declarations: z.output<typeof Declarations>;
  readonly expectedVersion: number;
}

type Parts = TeamParts & { readonly decisionKey: () => Promise<DecisionKey> };

/** What a repeated call would do is done already: whoever got no answer at the last second asks again. */
const isSubmitted = ({ state, current }: StoredProposal, { version, sha256 }: SubmitProposal): boolean =>
  state === "submitted" && current?.version === version && current.sha256 === sha256;

function checkVersion(
  staged: StagedVersion | undefined,
  { sha256 }: SubmitProposal,
  { termsVersion }: StoredChallenge,
): StagedVersion {
  if (staged === undefined) throw new DomainError("not_found", "proposal.version_unknown");
  if (staged.sha256 !== sha256) throw new DomainError("invalid", "proposal.hash_differs");
  if (staged.termsVersion !== termsVersion) throw new DomainError("conflict", "proposal.terms_changed");
  return staged;
}

/**
 * Submits what was staged: the one small write that counts, in time or not by when the platform received the call. It
 * meets no other solver's: the challenge is read, not touched, and a correction of the same moment is a correction
 * after the submission.
 */
export const submitProposal =
  (parts: Parts) =>
  async (order: SubmitProposal): Promise<void> => {
    const { challengeId, proposalId, actor, at, declarations } = order;
    const found = await inTeam(parts, order);
    const { challenge, proposal } = found;
    if (isSubmitted(proposal, order)) return;
    checkMayChange(found, order, order.expectedVersion);
    checkMayMove(proposal, "submit");
    checkComplete(proposal.members);
    const [staged, side, members, key] = await Promise.all([
      parts.proposals.version(challengeId, proposalId, order.version),
      posingSide(parts, challenge),
      Promise.all(proposal.members.map(({ organizationId }) => organizationOf(parts, organizationId))),
      parts.decisionKey(),
    ]);
    const { version, sha256, size, termsVersion } = checkVersion(staged, order, challenge);
    refuseRelated(side, members.map(partyOf), declarations.relatedCodes);

    const receipt = signedReceipt(key, { challengeId, proposalId, version, sha256, size, receivedAt: at });
    const submission = { version, sha256, size, termsVersion, submittedAt: at, members: proposal.members };
    const change = movedProposal(
      proposal,
      "submit",
      { by: actor, at },
      {
        relatedCodes: declarations.relatedCodes,
        current: submission,
        receipt,
        reconfirmedTerms: undefined,
      },
    );
    try {
      await parts.proposals.save(proposal, change);
    } catch (error) {
      if (await doneMeanwhile(parts, order, error)) return;
      throw error;
    }
  };

/** The same call twice at once: the second one finds what the first one did. */
async function doneMeanwhile({ proposals }: Parts, order: SubmitProposal, error: unknown): Promise<boolean> {
  if (!(error instanceof DomainError) || error.code !== "proposal.stale") return false;
  const now = await proposals.find(order.challengeId, order.proposalId);
  return now !== undefined && isSubmitted(now, order);
}
