import type { RouteObject } from "react-router";
import { loadTexts } from "../../app/language.ts";

const texts = () => loadTexts("fairs", "fairs-public", "events-public", "signed-in");

/** Pages of one participant of a fair. */
const participantRoutes: RouteObject = {
  path: ":participantId",
  lazy: async () => ({ Component: (await import("./participant-frame.tsx")).ParticipantFrame }),
  children: [
    {
      path: "people",
      lazy: async () => ({ Component: (await import("./people/people-page.tsx")).PeoplePage }),
    },
    {
      path: "requests",
      lazy: async () => ({ Component: (await import("./requests/requests-page.tsx")).RequestsPage }),
    },
    {
      path: "agenda",
      lazy: async () => ({ Component: (await import("./agenda/agenda-page.tsx")).AgendaPage }),
    },
    {
      path: "calendar",
      lazy: async () => ({ Component: (await import("./agenda/calendar-page.tsx")).CalendarPage }),
    },
    {
      path: "free",
      lazy: async () => ({ Component: (await import("./agenda/free-page.tsx")).FreePage }),
    },
    {
      path: "entry",
      lazy: async () => ({ Component: (await import("./entry/entry-page.tsx")).EntryPage }),
    },
  ],
};

/** Pages under `/app` of those who take part in meetings at fairs. */
export const meetingRoutes: RouteObject[] = [
  {
    path: "meetings",
    lazy: async () => {
      const [{ FairsPage }] = await Promise.all([import("./fairs-page.tsx"), texts()]);
      return { Component: FairsPage };
    },
  },
  {
    path: "meetings/:eventId",
    lazy: async () => {
      const [{ FairFrame }] = await Promise.all([import("./fair-frame.tsx"), texts()]);
      return { Component: FairFrame };
    },
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import("./participant-frame.tsx")).FairHome }),
      },
      {
        path: "join",
        lazy: async () => ({ Component: (await import("./entry/join-page.tsx")).JoinPage }),
      },
      participantRoutes,
    ],
  },
];
