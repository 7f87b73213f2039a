import type { Proposal } from "../../../../shared/contracts/proposals.ts";
import { DomainError } from "../../../../shared/kernel/domain-error.ts";
import type { DraftValues } from "./draft-values.ts";
import { openText } from "./sealing.ts";

/** A sealed draft as the form holds it. It is the team's own writing: that it opens proves where it comes from. */
export async function openDraft(
  identity: string,
  { id, challengeId }: Pick<Proposal, "id" | "challengeId">,
  ciphertext: string,
): Promise<DraftValues> {
  const opened = await openText(identity, { challengeId, proposalId: id }, ciphertext);
  if (typeof opened !== "object" || opened === null || Array.isArray(opened))
    throw new DomainError("invalid", "sealing.format");
  return opened as DraftValues;
}
