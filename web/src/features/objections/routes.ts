import type { RouteObject } from "react-router";
import { loadTexts } from "../../app/language.ts";

/** Where anybody who is signed in objects to an award. */
export const objectionRoutes: RouteObject[] = [
  {
    path: "challenges/:challengeId/objection",
    lazy: async () => {
      const [{ ObjectionPage }] = await Promise.all([
        import("./objection-page.tsx"),
        loadTexts("objections", "challenges-public", "signed-in"),
      ]);
      return { Component: ObjectionPage };
    },
  },
];
