import { type RouteObject, redirect, redirectDocument } from "react-router";
import { loadTexts } from "../../app/language.ts";

/**
 * A worker takes charge of pages that were loaded below its path, not of those that a link inside the console leads
 * there: such a door would stand still without a network at the first part that it had not loaded yet.
 */
function loadBelowDoor({ request }: { request: Request }): Response | null {
  const [loaded] = performance.getEntriesByType("navigation");
  const isBelow = loaded !== undefined && new URL(loaded.name).pathname.startsWith("/app/door");
  return isBelow ? null : redirectDocument(request.url);
}

/** The door, apart from the other pages under `/app`: see `DoorFrame`. */
export const doorRoutes: RouteObject[] = [
  {
    path: "app/door",
    loader: loadBelowDoor,
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
