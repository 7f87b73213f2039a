import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { challengeContracts, type PublicChallenge } from "../../../../shared/contracts/challenges.ts";
import {
  type Proposal,
  type ProposalSummary,
  proposalContracts,
} from "../../../../shared/contracts/proposals.ts";
import { call } from "../../api/call.ts";
import { keyOf, useRead } from "../../api/hooks.ts";
import { type Pages, usePages } from "../../api/pages.ts";
import type { Problem } from "../../api/problem.ts";

const { getProposal, listMyProposals } = proposalContracts;
const { readPublicChallenge } = challengeContracts;

/** My organization's proposals, consortia to confirm too. */
export const useMyProposals = (organizationId: string | undefined): Pages<ProposalSummary> =>
  usePages<ProposalSummary>(
    [listMyProposals.key, organizationId],
    (cursor, signal) =>
      call(
        listMyProposals,
        { query: { organizationId: organizationId ?? "", limit: 20, cursor } },
        { signal },
      ),
    { enabled: organizationId !== undefined },
  );

export const useProposal = (challengeId: string, proposalId: string) =>
  useRead(getProposal, { path: { challengeId, proposalId } });

/** The terms that it answers to, as anybody reads them, but never those of some moments ago: they may just have been corrected. */
export const useTerms = (challengeId: string) => {
  const sending = { path: { challengeId } };
  return useQuery<PublicChallenge, Problem>({
    queryKey: keyOf(readPublicChallenge, sending),
    queryFn: ({ signal }) => call(readPublicChallenge, sending, { signal, fresh: true }),
  });
};

/** Asks for them again, when the server answers by newer ones. */
export function useTermsOutdated(): (challengeId: string) => void {
  const client = useQueryClient();
  return useCallback(
    (challengeId) => {
      void client.invalidateQueries({ queryKey: keyOf(readPublicChallenge, { path: { challengeId } }) });
    },
    [client],
  );
}

/** What an answer of the server changes on every page that shows it. */
export function useProposalChanged(): (proposal: Proposal) => void {
  const client = useQueryClient();
  return useCallback(
    (proposal) => {
      const path = { challengeId: proposal.challengeId, proposalId: proposal.id };
      client.setQueryData([...keyOf(getProposal, { path })], proposal);
      void client.invalidateQueries({ queryKey: [listMyProposals.key] });
    },
    [client],
  );
}
