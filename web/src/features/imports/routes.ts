import type { RouteObject } from "react-router";
import { loadTexts } from "../../app/language.ts";

const texts = () => loadTexts("imports", "items", "signed-in");

/** Pages under `/app/imports`, for the offices that collect. */
export const importRoutes: RouteObject[] = [
  {
    path: "imports",
    lazy: async () => {
      const [{ ImportsPage }] = await Promise.all([import("./imports-page.tsx"), texts()]);
      return { Component: ImportsPage };
    },
  },
  {
    path: "imports/new",
    lazy: async () => {
      const [{ NewImportPage }] = await Promise.all([import("./new-import-page.tsx"), texts()]);
      return { Component: NewImportPage };
    },
  },
  {
    path: "imports/:id",
    lazy: async () => {
      const [{ ImportPage }] = await Promise.all([import("./import-page.tsx"), texts()]);
      return { Component: ImportPage };
    },
  },
];
