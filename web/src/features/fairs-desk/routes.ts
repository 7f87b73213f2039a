import type { RouteObject } from "react-router";
import { loadTexts } from "../../app/language.ts";

const texts = () => loadTexts("fairs-desk", "signed-in");

/** Pages under `/app` of those who hold fairs. */
export const fairDeskRoutes: RouteObject[] = [
  {
    path: "fair-desk",
    lazy: async () => {
      const [{ FairListPage }] = await Promise.all([import("./list-page.tsx"), texts()]);
      return { Component: FairListPage };
    },
  },
  {
    path: "fair-desk/new",
    lazy: async () => {
      const [{ NewFairPage }] = await Promise.all([import("./form/new-fair-page.tsx"), texts()]);
      return { Component: NewFairPage };
    },
  },
  {
    path: "fair-desk/:eventId",
    lazy: async () => {
      const [{ FairPage }] = await Promise.all([import("./fair-page.tsx"), texts()]);
      return { Component: FairPage };
    },
  },
  {
    path: "fair-desk/:eventId/edit",
    lazy: async () => {
      const [{ EditFairPage }] = await Promise.all([import("./form/edit-fair-page.tsx"), texts()]);
      return { Component: EditFairPage };
    },
  },
  {
    path: "fair-desk/:eventId/timetables/:number",
    lazy: async () => {
      const [{ VersionPage }] = await Promise.all([import("./timetable/version-page.tsx"), texts()]);
      return { Component: VersionPage };
    },
  },
  {
    path: "fair-desk/:eventId/room",
    lazy: async () => {
      const [{ RoomPage }] = await Promise.all([import("./day/room-page.tsx"), texts()]);
      return { Component: RoomPage };
    },
  },
];
