import type { RouteObject } from "react-router";
import { loadTexts } from "../../app/language.ts";

const itemTexts = () => loadTexts("workspace", "items", "signed-in", "organizations", "exports");
/** Matches stand beside the items and lead to contacts. */
const matchTexts = () => loadTexts("matches", "contacts");

/** Pages under `/app` of people who belong to an organization, or want to. */
export const workspaceRoutes: RouteObject[] = [
  {
    index: true,
    lazy: async () => {
      const [{ OverviewPage }] = await Promise.all([
        import("./overview-page.tsx"),
        itemTexts(),
        loadTexts("contacts", "events-public"),
      ]);
      return { Component: OverviewPage };
    },
  },
  {
    path: "needs",
    lazy: async () => {
      const [{ NeedsPage }] = await Promise.all([import("./items/list-page.tsx"), itemTexts()]);
      return { Component: NeedsPage };
    },
  },
  {
    path: "offers",
    lazy: async () => {
      const [{ OffersPage }] = await Promise.all([import("./items/list-page.tsx"), itemTexts()]);
      return { Component: OffersPage };
    },
  },
  {
    // One route for new and known ones: the form stays when a new draft gets its id.
    path: "needs/edit/:id?",
    lazy: async () => {
      const [{ NeedEditPage }] = await Promise.all([import("./items/edit-page.tsx"), itemTexts()]);
      return { Component: NeedEditPage };
    },
  },
  {
    path: "offers/edit/:id?",
    lazy: async () => {
      const [{ OfferEditPage }] = await Promise.all([import("./items/edit-page.tsx"), itemTexts()]);
      return { Component: OfferEditPage };
    },
  },
  {
    path: "needs/:id",
    lazy: async () => {
      const [{ NeedPage }] = await Promise.all([import("./items/item-page.tsx"), itemTexts(), matchTexts()]);
      return { Component: NeedPage };
    },
  },
  {
    path: "offers/:id",
    lazy: async () => {
      const [{ OfferPage }] = await Promise.all([import("./items/item-page.tsx"), itemTexts(), matchTexts()]);
      return { Component: OfferPage };
    },
  },
  {
    path: "organization",
    lazy: async () => {
      const [{ OrganizationPage }] = await Promise.all([
        import("./organization/organization-page.tsx"),
        itemTexts(),
        matchTexts(),
      ]);
      return { Component: OrganizationPage };
    },
  },
  {
    path: "organization/new",
    lazy: async () => {
      const [{ RegisterPage }] = await Promise.all([import("./organization/register-page.tsx"), itemTexts()]);
      return { Component: RegisterPage };
    },
  },
  {
    path: "organization/edit",
    lazy: async () => {
      const [{ EditOrganizationPage }] = await Promise.all([
        import("./organization/edit-organization-page.tsx"),
        itemTexts(),
      ]);
      return { Component: EditOrganizationPage };
    },
  },
];

/** `/invite/:token`, inside the signed-in frame: people arrive here from a link in a message. */
export const invitationRoute: RouteObject = {
  path: ":token",
  lazy: async () => {
    const [{ InvitationPage }] = await Promise.all([import("./invitation-page.tsx"), itemTexts()]);
    return { Component: InvitationPage };
  },
};
