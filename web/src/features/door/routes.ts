import { type RouteObject, redirect } from "react-router";
import { loadTexts } from "../../app/language.ts";

/** The door, apart from the other pages under `/app`: see `DoorFrame`. */
export const doorRoutes: RouteObject[] = [
  {
    path: "app/door",
    lazy: async () => {
      const [{ DoorFrame }] = await Promise.all([import("./door-frame.tsx"), loadTexts("door")]);
      return { Component: DoorFrame };
    },
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import("./door-list-page.tsx")).DoorListPage }),
      },
      {
        path: ":eventId",
        lazy: async () => ({ Component: (await import("./event-door-page.tsx")).EventDoorPage }),
      },
    ],
  },
  // Beside the event's other pages for who looks for it there; the worker's scope is one path.
  {
    path: "app/events/:eventId/door",
    loader: ({ params }) => redirect(`/app/door/${params.eventId}`),
  },
];
