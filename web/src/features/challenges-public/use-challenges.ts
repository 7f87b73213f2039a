import type * as z from "zod";
import { type ChallengeSummary, challengeContracts } from "../../../../shared/contracts/challenges.ts";
import { type Programme, programmeContracts } from "../../../../shared/contracts/programmes.ts";
import type { Announcement } from "../../../../shared/contracts/programmes-content.ts";
import { call } from "../../api/call.ts";
import { useRead } from "../../api/hooks.ts";
import { type Pages, usePages } from "../../api/pages.ts";
import type { ChallengeFilters } from "./filters.ts";

const { browseChallenges } = challengeContracts;
const { listAnnouncements, listProgrammes } = programmeContracts;
type Query = z.input<NonNullable<typeof browseChallenges.query>>;

/** The public list. Filters were read through the contract's own schemas, so that they are what it takes. */
export const useChallenges = (filters: ChallengeFilters): Pages<ChallengeSummary> =>
  usePages<ChallengeSummary>([browseChallenges.key, filters], (cursor, signal) =>
    call(browseChallenges, { query: { ...(filters as Query), limit: 20, cursor } }, { signal }),
  );

/** Every year's programme, the latest first. */
export function useProgrammes() {
  const reading = useRead(listProgrammes, {});
  const items: readonly Programme[] = [...(reading.data?.items ?? [])].sort(
    (a, b) => b.content.year - a.content.year,
  );
  return { reading, items };
}

export const useAnnouncements = (programmeId: string): Pages<Announcement> =>
  usePages<Announcement>([listAnnouncements.key, programmeId], (cursor, signal) =>
    call(listAnnouncements, { path: { programmeId }, query: { limit: 20, cursor } }, { signal }),
  );
