export type ChallengeTab = "questions" | "opening" | "proposals" | "review" | "award" | "objections" | "log";
export type ProgrammeTab = "rules" | "committee";

/** Where the pages of those who run and pose challenges are. */
export const challengeDeskPaths = {
  programmes: "/app/programmes",
  newProgramme: "/app/programmes/new",
  programme: (programmeId: string, tab?: ProgrammeTab): string =>
    `/app/programmes/${programmeId}${tab === undefined ? "" : `?tab=${tab}`}`,
  editProgramme: (programmeId: string): string => `/app/programmes/${programmeId}/edit`,
  /** Challenges that my organization poses. */
  mine: "/app/challenges",
  newChallenge: (from: { readonly needId?: string; readonly programmeId?: string } = {}): string => {
    const search = new URLSearchParams(from);
    return search.size === 0 ? "/app/challenges/new" : `/app/challenges/new?${search}`;
  },
  view: (challengeId: string, tab?: ChallengeTab): string =>
    `/app/challenges/${challengeId}${tab === undefined ? "" : `?tab=${tab}`}`,
  edit: (challengeId: string): string => `/app/challenges/${challengeId}/edit`,
  correct: (challengeId: string): string => `/app/challenges/${challengeId}/correct`,
  key: (challengeId: string): string => `/app/challenges/${challengeId}/key`,
  proposal: (challengeId: string, proposalId: string): string =>
    `/app/challenges/${challengeId}/proposals/${proposalId}`,
};
