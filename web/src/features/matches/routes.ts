import type { RouteObject } from "react-router";
import { loadTexts } from "../../app/language.ts";

/** Pages under `/app` about matches; the matches themselves stand beside the need or offer that they are for. */
export const matchRoutes: RouteObject[] = [
  {
    path: "matches/:itemId/compare",
    lazy: async () => {
      const [{ ComparePage }] = await Promise.all([
        import("./compare-page.tsx"),
        loadTexts("matches", "items", "signed-in"),
      ]);
      return { Component: ComparePage };
    },
  },
  {
    path: "match-statistics",
    lazy: async () => {
      const [{ MatchStatisticsPage }] = await Promise.all([
        import("./statistics-page.tsx"),
        loadTexts("matches", "signed-in"),
      ]);
      return { Component: MatchStatisticsPage };
    },
  },
];
