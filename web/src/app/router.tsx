import { createBrowserRouter, type RouteObject } from "react-router";
import { badgeRoutes } from "../features/badges/routes.ts";
import { challengeDeskRoutes } from "../features/challenges-desk/routes.ts";
import { challengeRoutes } from "../features/challenges-public/routes.ts";
import { contactRoutes } from "../features/contacts/routes.ts";
import { doorRoutes } from "../features/door/routes.ts";
import { eventDeskRoutes } from "../features/events-desk/routes.ts";
import { eventRoutes } from "../features/events-public/routes.ts";
import { expertDeskRoutes } from "../features/expert-desk/routes.ts";
import { meetingRoutes } from "../features/fairs/routes.ts";
import { fairDeskRoutes } from "../features/fairs-desk/routes.ts";
import { importRoutes } from "../features/imports/routes.ts";
import { matchRoutes } from "../features/matches/routes.ts";
import { noticeRoutes } from "../features/notices/routes.ts";
import { objectionRoutes } from "../features/objections/routes.ts";
import { proposalRoutes } from "../features/proposals/routes.ts";
import { staffRoutes } from "../features/staff/routes.ts";
import { ticketRoutes } from "../features/tickets/routes.ts";
import { invitationRoute, workspaceRoutes } from "../features/workspace/routes.ts";
import { loadTexts } from "./language.ts";
import { PageFailed } from "./page-failed.tsx";
import { PageLoading } from "./page-loading.tsx";

/** Pages that anybody may read. Light: nothing of Ant Design is reachable from here. */
const publicRoutes: RouteObject[] = [
  {
    lazy: async () => {
      const [{ PublicLayout }] = await Promise.all([import("./public-layout.tsx"), loadTexts("portal")]);
      return { Component: PublicLayout };
    },
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import("../features/portal/home-page.tsx")).HomePage }),
      },
      {
        path: "needs",
        lazy: async () => ({ Component: (await import("../features/portal/directory-page.tsx")).NeedsPage }),
      },
      {
        path: "needs/:needId",
        lazy: async () => ({ Component: (await import("../features/portal/need-page.tsx")).NeedPage }),
      },
      {
        path: "offers",
        lazy: async () => ({ Component: (await import("../features/portal/directory-page.tsx")).OffersPage }),
      },
      {
        path: "offers/:offerId",
        lazy: async () => ({ Component: (await import("../features/portal/offer-page.tsx")).OfferPage }),
      },
      {
        path: "organizations/:organizationId",
        lazy: async () => ({
          Component: (await import("../features/portal/organization-page.tsx")).OrganizationPage,
        }),
      },
      ...eventRoutes,
      ...challengeRoutes,
      {
        path: "search",
        lazy: async () => {
          const [{ SearchPage }] = await Promise.all([
            import("../features/search/search-page.tsx"),
            loadTexts("search"),
          ]);
          return { Component: SearchPage };
        },
      },
      {
        path: "privacy",
        lazy: async () => {
          const [{ PrivacyPage }] = await Promise.all([
            import("../features/privacy/privacy-page.tsx"),
            loadTexts("privacy"),
          ]);
          return { Component: PrivacyPage };
        },
      },
      {
        path: "docs",
        lazy: async () => {
          const [{ DocsPage }] = await Promise.all([
            import("../features/docs/docs-page.tsx"),
            loadTexts("docs"),
          ]);
          return { Component: DocsPage };
        },
      },
      {
        path: "auth/callback",
        lazy: async () => ({
          Component: (await import("../features/account/callback-page.tsx")).CallbackPage,
        }),
      },
      {
        path: "*",
        lazy: async () => ({ Component: (await import("./not-found-page.tsx")).NotFoundPage }),
      },
    ],
  },
];

/** Brings Ant Design, and asks for sign-in, profile and consent before any page inside it. */
async function loadFrame() {
  const [{ SignedInFrame }] = await Promise.all([
    import("../signed-in/frame.tsx"),
    loadTexts("account", "notices", "workspace", "staff", "tickets"),
  ]);
  return { Component: SignedInFrame };
}

/** Pages of a signed-in person. */
const signedInRoutes: RouteObject = {
  path: "app",
  lazy: loadFrame,
  children: [
    {
      path: "profile",
      lazy: async () => ({ Component: (await import("../features/account/profile-page.tsx")).ProfilePage }),
    },
    ...workspaceRoutes,
    ...staffRoutes,
    ...matchRoutes,
    ...contactRoutes,
    ...noticeRoutes,
    ...importRoutes,
    ...ticketRoutes,
    ...meetingRoutes,
    ...eventDeskRoutes,
    ...fairDeskRoutes,
    ...badgeRoutes,
    ...proposalRoutes,
    ...challengeDeskRoutes,
    ...expertDeskRoutes,
    ...objectionRoutes,
    {
      path: "*",
      lazy: async () => ({ Component: (await import("./not-found-page.tsx")).NotFoundPage }),
    },
  ],
};

/** Where a link in a message leads; short, since people also read it out. */
const invitationRoutes: RouteObject = { path: "invite", lazy: loadFrame, children: [invitationRoute] };

/** All pages of the console. */
export const makeRouter = () =>
  createBrowserRouter([
    {
      ErrorBoundary: PageFailed,
      HydrateFallback: PageLoading,
      children: [signedInRoutes, ...doorRoutes, invitationRoutes, ...publicRoutes],
    },
  ]);
