import { ProposalPayload } from "../../../shared/contracts/proposals-content.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { ProblemCode } from "../../../shared/kernel/problem-texts.ts";
import { isGenuine } from "../../../shared/record/receipt.ts";
import { unarmored } from "../../../shared/sealing/armored.ts";
import { openJson } from "../../../shared/sealing/sealed-json.ts";
import type { StoredProposal } from "../domain/proposal.ts";
import { measureText } from "./stage-proposal.ts";

export type Opened = { readonly payload: ProposalPayload } | { readonly fault: ProblemCode };

/** Is what counts exactly what the platform signed for, and was it in time? */
function receiptFault(
  { id, challengeId, current, receipt }: StoredProposal,
  { publicKey, closesAt }: Against,
) {
  const genuine =
    current !== undefined &&
    receipt !== undefined &&
    isGenuine(receipt, publicKey) &&
    receipt.challengeId === challengeId &&
    receipt.proposalId === id &&
    receipt.version === current.version &&
    receipt.sha256 === current.sha256 &&
    receipt.size === current.size &&
    receipt.receivedAt === current.submittedAt;
  if (!genuine) return "opening.receipt_forged" as const;
  return receipt.receivedAt < closesAt ? undefined : ("opening.late" as const);
}

interface Against {
  readonly identity: string;
  readonly publicKey: string;
  readonly closesAt: string;
}

/**
 * Compares what is stored with what the receipt says, then opens it. Whatever is wrong with one proposal is its fault
 * alone, and is told: it never keeps the others from being opened.
 */
export async function openSealed(
  proposal: StoredProposal,
  ciphertext: string | undefined,
  against: Against,
): Promise<Opened> {
  const forged = receiptFault(proposal, against);
  if (forged !== undefined) return { fault: forged };
  if (ciphertext === undefined) return { fault: "opening.ciphertext_missing" };
  const { sha256, size } = measureText(ciphertext);
  if (sha256 !== proposal.current?.sha256 || size !== proposal.current.size)
    return { fault: "opening.ciphertext_changed" };
  const sealedFor = { challengeId: proposal.challengeId, proposalId: proposal.id };
  try {
    const content = ProposalPayload.safeParse(
      await openJson(against.identity, sealedFor, unarmored(ciphertext)),
    );
    const own =
      content.success &&
      content.data.challengeId === proposal.challengeId &&
      content.data.proposalId === proposal.id;
    return own ? { payload: content.data } : { fault: "opening.content_invalid" };
  } catch (error) {
    if (error instanceof DomainError) return { fault: error.code };
    throw error;
  }
}
