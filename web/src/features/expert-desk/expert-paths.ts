/** Where an expert's pages are. */
export const expertPaths = {
  list: "/app/reviews",
  profile: "/app/reviews/profile",
  review: (challengeId: string, proposalId: string): string => `/app/reviews/${challengeId}/${proposalId}`,
};
