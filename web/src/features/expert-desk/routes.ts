import type { RouteObject } from "react-router";
import { loadTexts } from "../../app/language.ts";

const texts = () => loadTexts("expert-desk", "challenges-desk", "challenges-public", "signed-in");

/** Pages under `/app` of experts who judge proposals. */
export const expertDeskRoutes: RouteObject[] = [
  {
    path: "reviews",
    lazy: async () => {
      const [{ ReviewsPage }] = await Promise.all([import("./tasks-page.tsx"), texts()]);
      return { Component: ReviewsPage };
    },
  },
  {
    path: "reviews/profile",
    lazy: async () => {
      const [{ ExpertProfilePage }] = await Promise.all([import("./profile-page.tsx"), texts()]);
      return { Component: ExpertProfilePage };
    },
  },
  {
    path: "reviews/:challengeId/:proposalId",
    lazy: async () => {
      const [{ ReviewPage }] = await Promise.all([import("./review-page.tsx"), texts()]);
      return { Component: ReviewPage };
    },
  },
];
