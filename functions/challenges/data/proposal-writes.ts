import type { Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { ProposalChange, StoredProposal } from "../domain/proposal.ts";
import { encodeLogLine, encodeProposal } from "./proposal-codec.ts";

export const staleProposal = () => new DomainError("stale", "proposal.stale");

/** Replaces a proposal if it still is the one that the change was made from. */
export const replaceProposal = (before: StoredProposal, after: StoredProposal): Write => ({
  put: {
    Item: encodeProposal(after),
    ConditionExpression: "version = :version AND #state = :state",
    ExpressionAttributeNames: { "#state": "state" },
    ExpressionAttributeValues: { ":version": before.version, ":state": before.state },
  },
  onConditionFailed: staleProposal,
});

export const logProposal = ({ proposal, log }: ProposalChange): Write => ({
  put: { Item: encodeLogLine(proposal, log), ConditionExpression: "attribute_not_exists(pk)" },
  onConditionFailed: staleProposal,
});

/** A change of a proposal and its log line: for transactions that change other things too. */
export const proposalWrites = (before: StoredProposal, change: ProposalChange): Write[] => [
  replaceProposal(before, change.proposal),
  logProposal(change),
];
