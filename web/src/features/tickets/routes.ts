import type { RouteObject } from "react-router";
import { loadTexts } from "../../app/language.ts";

const texts = () => loadTexts("tickets", "events-public", "signed-in");

/** Pages under `/app` about the events of the person who is signed in. */
export const ticketRoutes: RouteObject[] = [
  {
    path: "tickets",
    lazy: async () => {
      const [{ TicketsPage }] = await Promise.all([import("./tickets-page.tsx"), texts()]);
      return { Component: TicketsPage };
    },
  },
  {
    path: "tickets/calendar",
    lazy: async () => {
      const [{ CalendarFeedPage }] = await Promise.all([import("./calendar-feed-page.tsx"), texts()]);
      return { Component: CalendarFeedPage };
    },
  },
  {
    path: "tickets/:eventId",
    lazy: async () => {
      const [{ TicketPage }] = await Promise.all([import("./ticket-page.tsx"), texts()]);
      return { Component: TicketPage };
    },
  },
  {
    path: "tickets/:eventId/register",
    lazy: async () => {
      const [{ RegisterPage }] = await Promise.all([import("./register/register-page.tsx"), texts()]);
      return { Component: RegisterPage };
    },
  },
  {
    path: "tickets/:eventId/change",
    lazy: async () => {
      const [{ ChangePage }] = await Promise.all([import("./register/change-page.tsx"), texts()]);
      return { Component: ChangePage };
    },
  },
];
