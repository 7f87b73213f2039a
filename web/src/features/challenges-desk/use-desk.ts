import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { type Challenge, challengeContracts } from "../../../../shared/contracts/challenges.ts";
import { type Programme, programmeContracts } from "../../../../shared/contracts/programmes.ts";
import { keyOf, useRead } from "../../api/hooks.ts";
import { holdsRole, useMe } from "../../signed-in/me.ts";

const { getChallenge, listBoard, listMyChallenges } = challengeContracts;
const { listAllProgrammes, listProgrammes } = programmeContracts;

/** Auditors and districts read; the department also decides. */
export const useIsDepartment = (): boolean => holdsRole(useMe(), "organizer", "operator");

/** Those who see boards at all. */
export const useReadsBoard = (): boolean =>
  holdsRole(useMe(), "organizer", "operator", "district", "auditor");

/** One challenge as its poster, an office or an auditor reads it. */
export const useChallenge = (challengeId: string) => useRead(getChallenge, { path: { challengeId } });

const latestFirst = (one: Programme, other: Programme): number =>
  other.content.year - one.content.year || other.createdAt.localeCompare(one.createdAt);

/** Every programme that one may see, the latest first: drafts too for those who look after them. */
export function useProgrammes() {
  const staff = useReadsBoard();
  const all = useRead(listAllProgrammes, {}, { enabled: staff });
  const open = useRead(listProgrammes, {}, { enabled: !staff });
  const reading = staff ? all : open;
  const items: readonly Programme[] = [...(reading.data?.items ?? [])].sort(latestFirst);
  return { reading, items };
}

/** Keeps what a change answered, and forgets what it made old. */
export function useChallengeChanged(): (challenge: Challenge) => void {
  const client = useQueryClient();
  return useCallback(
    (challenge) => {
      client.setQueryData(keyOf(getChallenge, { path: { challengeId: challenge.id } }), challenge);
      for (const { key } of [listBoard, listMyChallenges, listAllProgrammes, listProgrammes]) {
        void client.invalidateQueries({ queryKey: [key] });
      }
    },
    [client],
  );
}

/** After a change that answered something else than the challenge: all that shows it is read again. */
export function useChallengeOutdated(): (challengeId: string) => void {
  const client = useQueryClient();
  return useCallback(
    (challengeId) => {
      void client.invalidateQueries({ queryKey: keyOf(getChallenge, { path: { challengeId } }) });
      for (const { key } of [listBoard, listMyChallenges, listAllProgrammes, listProgrammes]) {
        void client.invalidateQueries({ queryKey: [key] });
      }
    },
    [client],
  );
}

export function useProgrammesOutdated(): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    for (const { key } of [listAllProgrammes, listProgrammes]) {
      void client.invalidateQueries({ queryKey: [key] });
    }
  }, [client]);
}
