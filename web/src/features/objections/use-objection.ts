import { useQueryClient } from "@tanstack/react-query";
import { awardContracts, type Objection } from "../../../../shared/contracts/awards.ts";
import { useRead } from "../../api/hooks.ts";
import { useMe } from "../../signed-in/me.ts";

/** My own objection to this award, whatever became of it; officers read those of others too. */
export function useMyObjection(challengeId: string) {
  const { id } = useMe();
  const reading = useRead(awardContracts.listObjections, { path: { challengeId } });
  const mine = reading.data?.items.filter(({ by }) => by.personId === id) ?? [];
  const current: Objection | undefined = mine.find(({ state }) => state === "draft") ?? mine.at(-1);
  return { reading, current };
}

/** Reads objections and notice again: a new one freezes the award. */
export function useObjectionsChanged(): () => void {
  const client = useQueryClient();
  return () => {
    for (const { key } of [
      awardContracts.listObjections,
      awardContracts.getPublicNotice,
      awardContracts.listPublicNotices,
    ])
      void client.invalidateQueries({ queryKey: [key] });
  };
}
