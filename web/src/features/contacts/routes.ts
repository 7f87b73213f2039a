import type { RouteObject } from "react-router";
import { loadTexts } from "../../app/language.ts";

const texts = () => loadTexts("contacts", "items", "signed-in");

/** Pages under `/app` about contacts: of the two sides, and of the offices that watch over the programme. */
export const contactRoutes: RouteObject[] = [
  {
    path: "contacts",
    lazy: async () => {
      const [{ ContactListPage }] = await Promise.all([import("./list-page.tsx"), texts()]);
      return { Component: ContactListPage };
    },
  },
  {
    path: "contacts/new",
    lazy: async () => {
      const [{ AskPage }] = await Promise.all([import("./ask-page.tsx"), texts()]);
      return { Component: AskPage };
    },
  },
  {
    path: "contacts/:contactId",
    lazy: async () => {
      const [{ ContactPage }] = await Promise.all([import("./contact-page.tsx"), texts()]);
      return { Component: ContactPage };
    },
  },
  {
    path: "contacts-overview",
    lazy: async () => {
      const [{ ContactsOverviewPage }] = await Promise.all([import("./overview-page.tsx"), texts()]);
      return { Component: ContactsOverviewPage };
    },
  },
];
