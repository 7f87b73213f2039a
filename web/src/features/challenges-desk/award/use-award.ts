import { useQueryClient } from "@tanstack/react-query";
import { awardContracts } from "../../../../../shared/contracts/awards.ts";
import { openedContracts } from "../../../../../shared/contracts/proposals.ts";
import { useRead } from "../../../api/hooks.ts";
import { useChallengeOutdated } from "../use-desk.ts";

const { getPublicNotice, getRanking, listObjections } = awardContracts;

export const useRanking = (challengeId: string) => useRead(getRanking, { path: { challengeId } });
export const useNotice = (challengeId: string, enabled: boolean) =>
  useRead(getPublicNotice, { path: { challengeId } }, { enabled });
export const useObjections = (challengeId: string, enabled = true) =>
  useRead(listObjections, { path: { challengeId } }, { enabled });

/** After any decision about the award all that shows it is read again. */
export function useAwardChanged(challengeId: string): () => void {
  const client = useQueryClient();
  const outdated = useChallengeOutdated();
  return () => {
    for (const { key } of [
      getPublicNotice,
      getRanking,
      listObjections,
      openedContracts.listOpenedProposals,
    ]) {
      void client.invalidateQueries({ queryKey: [key] });
    }
    outdated(challengeId);
  };
}
