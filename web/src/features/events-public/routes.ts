import type { RouteObject } from "react-router";
import { loadTexts } from "../../app/language.ts";

/** Public pages about events. */
export const eventRoutes: RouteObject[] = [
  {
    path: "events",
    lazy: async () => {
      const [{ EventsPage }] = await Promise.all([import("./events-page.tsx"), loadTexts("events-public")]);
      return { Component: EventsPage };
    },
  },
  {
    path: "events/calendar",
    lazy: async () => {
      const [{ MonthPage }] = await Promise.all([import("./month-page.tsx"), loadTexts("events-public")]);
      return { Component: MonthPage };
    },
  },
  {
    path: "events/:eventId",
    lazy: async () => {
      const [{ EventPage }] = await Promise.all([import("./event-page.tsx"), loadTexts("events-public")]);
      return { Component: EventPage };
    },
  },
];
