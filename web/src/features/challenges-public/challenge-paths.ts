import type { ChallengeFilters } from "./filters.ts";

/** Where the public pages about challenges are, and where they lead. */
export const challengePaths = {
  list: (filters: ChallengeFilters = {}): string => {
    const search = new URLSearchParams(Object.entries(filters));
    return search.size === 0 ? "/challenges" : `/challenges?${search}`;
  },
  view: (challengeId: string): string => `/challenges/${challengeId}`,
  announcements: (programmeId: string): string => `/programmes/${programmeId}/announcements`,
  announcement: (programmeId: string, announcementId: string): string =>
    `/programmes/${programmeId}/announcements/${announcementId}`,
  publicNotices: "/public-notices",
  publicNotice: (challengeId: string): string => `/public-notices/${challengeId}`,
  verify: "/verify",
  /** Where a signed-in person raises an objection. */
  objection: (challengeId: string): string => `/app/challenges/${challengeId}/objection`,
};
