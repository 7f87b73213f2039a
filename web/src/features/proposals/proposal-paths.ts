/** Where a solver's pages are. */
export const proposalPaths = {
  list: "/app/proposals",
  start: (challengeId: string): string => `/app/proposals/start/${challengeId}`,
  view: (challengeId: string, proposalId: string): string => `/app/proposals/${challengeId}/${proposalId}`,
  receipt: (challengeId: string, proposalId: string): string =>
    `/app/proposals/${challengeId}/${proposalId}/receipt`,
};
