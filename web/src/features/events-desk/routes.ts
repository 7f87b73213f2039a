import type { RouteObject } from "react-router";
import { loadTexts } from "../../app/language.ts";

const texts = () => loadTexts("events-desk", "events-public", "signed-in");

/** Pages under `/app` of those who hold events. */
export const eventDeskRoutes: RouteObject[] = [
  {
    path: "events",
    lazy: async () => {
      const [{ EventListPage }] = await Promise.all([import("./list-page.tsx"), texts()]);
      return { Component: EventListPage };
    },
  },
  {
    path: "events/new",
    lazy: async () => {
      const [{ NewEventPage }] = await Promise.all([import("./form/new-event-page.tsx"), texts()]);
      return { Component: NewEventPage };
    },
  },
  {
    path: "events/:eventId",
    lazy: async () => {
      const [{ EventPage }] = await Promise.all([import("./event-page.tsx"), texts()]);
      return { Component: EventPage };
    },
  },
  {
    path: "events/:eventId/edit",
    lazy: async () => {
      const [{ EditEventPage }] = await Promise.all([import("./form/edit-event-page.tsx"), texts()]);
      return { Component: EditEventPage };
    },
  },
  {
    path: "events/:eventId/live",
    lazy: async () => {
      const [{ LivePage }] = await Promise.all([import("./live/live-page.tsx"), texts()]);
      return { Component: LivePage };
    },
  },
];
