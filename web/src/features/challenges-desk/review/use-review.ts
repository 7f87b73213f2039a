import { useQuery, useQueryClient } from "@tanstack/react-query";
import { openedContracts } from "../../../../../shared/contracts/proposals.ts";
import { type ReviewBoard, reviewContracts } from "../../../../../shared/contracts/reviews.ts";
import { call } from "../../../api/call.ts";
import { keyOf, useRead } from "../../../api/hooks.ts";
import type { Problem } from "../../../api/problem.ts";
import { useChallengeOutdated } from "../use-desk.ts";

const { getReviewBoard, listConflicts, listExperts } = reviewContracts;

/** Where the review stands; while the assignment is computed the page looks again by itself. */
export function useReviewBoard(challengeId: string) {
  const sending = { path: { challengeId } };
  return useQuery<ReviewBoard, Problem>({
    queryKey: keyOf(getReviewBoard, sending),
    queryFn: ({ signal }) => call(getReviewBoard, sending, { signal }),
    refetchInterval: ({ state }) => (state.data?.assignment.state === "working" ? 2000 : false),
  });
}

export const useExperts = () => useRead(listExperts, {});
export const useConflicts = (challengeId: string) => useRead(listConflicts, { path: { challengeId } });

/** Keeps the board that a decision answered; conflicts, proposals and the challenge are read again. */
export function useReviewChanged(challengeId: string): (board: ReviewBoard) => void {
  const client = useQueryClient();
  const outdated = useChallengeOutdated();
  return (board) => {
    client.setQueryData(keyOf(getReviewBoard, { path: { challengeId } }), board);
    for (const { key } of [listConflicts, openedContracts.listOpenedProposals]) {
      void client.invalidateQueries({ queryKey: [key] });
    }
    outdated(challengeId);
  };
}
