import type { RouteObject } from "react-router";
import { loadTexts } from "../../app/language.ts";

/** Pages under `/app` of people who belong to an organization. */
export const workspaceRoutes: RouteObject[] = [
  {
    index: true,
    lazy: async () => {
      const [{ OverviewPage }] = await Promise.all([import("./overview-page.tsx"), loadTexts("workspace")]);
      return { Component: OverviewPage };
    },
  },
];
