import type { RouteObject } from "react-router";
import { loadTexts } from "../../app/language.ts";

const texts = () => loadTexts("challenges-desk", "challenges-public", "signed-in");

/** Pages under `/app` of those who run challenges and who pose them. */
export const challengeDeskRoutes: RouteObject[] = [
  {
    path: "programmes",
    lazy: async () => {
      const [{ ProgrammesPage }] = await Promise.all([import("./programmes/list-page.tsx"), texts()]);
      return { Component: ProgrammesPage };
    },
  },
  ...["programmes/new", "programmes/:programmeId/edit"].map(
    (path): RouteObject => ({
      path,
      lazy: async () => {
        const [{ ProgrammeEditPage }] = await Promise.all([import("./programmes/edit-page.tsx"), texts()]);
        return { Component: ProgrammeEditPage };
      },
    }),
  ),
  {
    path: "programmes/:programmeId",
    lazy: async () => {
      const [{ ProgrammePage }] = await Promise.all([import("./programmes/programme-page.tsx"), texts()]);
      return { Component: ProgrammePage };
    },
  },
  {
    path: "challenges",
    lazy: async () => {
      const [{ MyChallengesPage }] = await Promise.all([
        import("./challenge/my-challenges-page.tsx"),
        texts(),
      ]);
      return { Component: MyChallengesPage };
    },
  },
  {
    path: "challenges/new",
    lazy: async () => {
      const [{ NewChallengePage }] = await Promise.all([import("./form/edit-page.tsx"), texts()]);
      return { Component: NewChallengePage };
    },
  },
  {
    path: "challenges/:challengeId",
    lazy: async () => {
      const [{ DeskChallengePage }] = await Promise.all([import("./challenge/challenge-page.tsx"), texts()]);
      return { Component: DeskChallengePage };
    },
  },
  {
    path: "challenges/:challengeId/edit",
    lazy: async () => {
      const [{ EditChallengePage }] = await Promise.all([import("./form/edit-page.tsx"), texts()]);
      return { Component: EditChallengePage };
    },
  },
  {
    path: "challenges/:challengeId/correct",
    lazy: async () => {
      const [{ CorrectionPage }] = await Promise.all([import("./form/correction-page.tsx"), texts()]);
      return { Component: CorrectionPage };
    },
  },
  {
    path: "challenges/:challengeId/key",
    lazy: async () => {
      const [{ KeyPage }] = await Promise.all([import("./committee/key-page.tsx"), texts()]);
      return { Component: KeyPage };
    },
  },
  {
    path: "challenges/:challengeId/proposals/:proposalId",
    lazy: async () => {
      const [{ ProposalReaderPage }] = await Promise.all([
        import("./proposals/proposal-reader-page.tsx"),
        texts(),
      ]);
      return { Component: ProposalReaderPage };
    },
  },
];
