import type { RouteObject } from "react-router";
import { loadTexts } from "../../app/language.ts";

export const badgeRoutes: RouteObject[] = [
  {
    path: "events/:eventId/badges",
    lazy: async () => {
      const [{ BadgesPage }] = await Promise.all([
        import("./badges-page.tsx"),
        loadTexts("badges", "signed-in"),
      ]);
      return { Component: BadgesPage };
    },
  },
];
