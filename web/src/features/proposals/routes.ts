import type { RouteObject } from "react-router";
import { loadTexts } from "../../app/language.ts";

const texts = () => loadTexts("proposals", "challenges-public", "signed-in");

/** Pages under `/app` of those who propose solutions. */
export const proposalRoutes: RouteObject[] = [
  {
    path: "proposals",
    lazy: async () => {
      const [{ ProposalsPage }] = await Promise.all([import("./list-page.tsx"), texts()]);
      return { Component: ProposalsPage };
    },
  },
  {
    path: "proposals/start/:challengeId",
    lazy: async () => {
      const [{ StartPage }] = await Promise.all([import("./start-page.tsx"), texts()]);
      return { Component: StartPage };
    },
  },
  {
    path: "proposals/:challengeId/:proposalId",
    lazy: async () => {
      const [{ ProposalPage }] = await Promise.all([import("./proposal-page.tsx"), texts()]);
      return { Component: ProposalPage };
    },
  },
  {
    path: "proposals/:challengeId/:proposalId/receipt",
    lazy: async () => {
      const [{ ReceiptPage }] = await Promise.all([import("./receipt-page.tsx"), texts()]);
      return { Component: ReceiptPage };
    },
  },
];
