import type { RouteObject } from "react-router";
import { loadTexts } from "../../app/language.ts";

/** Pages under `/app` of staff: queues and administration. */
export const staffRoutes: RouteObject[] = [
  {
    path: "queue",
    lazy: async () => {
      const [{ QueuePage }] = await Promise.all([import("./queue-page.tsx"), loadTexts("staff")]);
      return { Component: QueuePage };
    },
  },
];
