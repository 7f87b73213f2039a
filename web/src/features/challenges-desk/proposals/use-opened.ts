import { useQueryClient } from "@tanstack/react-query";
import { type OpenedProposal, openedContracts } from "../../../../../shared/contracts/proposals.ts";
import { reviewContracts } from "../../../../../shared/contracts/reviews.ts";
import { keyOf, useRead } from "../../../api/hooks.ts";
import { useChallengeOutdated } from "../use-desk.ts";

const { getOpenedProposal, listOpenedProposals } = openedContracts;

export const useOpenedProposals = (challengeId: string) =>
  useRead(listOpenedProposals, { path: { challengeId } });

export const useOpenedProposal = (challengeId: string, proposalId: string) =>
  useRead(getOpenedProposal, { path: { challengeId, proposalId } });

/** After a decision on a proposal: the list, the board of the review and the challenge's log are read again. */
export function useProposalDecided(): (proposal: OpenedProposal) => void {
  const client = useQueryClient();
  const outdated = useChallengeOutdated();
  return ({ challengeId, id }) => {
    const path = { challengeId, proposalId: id };
    void client.invalidateQueries({ queryKey: keyOf(getOpenedProposal, { path }) });
    for (const { key } of [listOpenedProposals, reviewContracts.getReviewBoard]) {
      void client.invalidateQueries({ queryKey: [key] });
    }
    outdated(challengeId);
  };
}
