import { type RouteObject, redirect } from "react-router";
import { loadTexts } from "../../app/language.ts";

const texts = () =>
  loadTexts("staff", "items", "organizations", "matches", "contacts", "signed-in", "exports");

/** Pages under `/app` of staff: queues and administration. */
export const staffRoutes: RouteObject[] = [
  { path: "queue", loader: () => redirect("/app/queue/needs") },
  {
    path: "queue/needs/:id?",
    lazy: async () => {
      const [{ NeedQueuePage }] = await Promise.all([import("./review/queue-page.tsx"), texts()]);
      return { Component: NeedQueuePage };
    },
  },
  {
    path: "queue/offers/:id?",
    lazy: async () => {
      const [{ OfferQueuePage }] = await Promise.all([import("./review/queue-page.tsx"), texts()]);
      return { Component: OfferQueuePage };
    },
  },
  {
    path: "verification/:id?",
    lazy: async () => {
      const [{ VerificationPage }] = await Promise.all([
        import("./verification/verification-page.tsx"),
        texts(),
      ]);
      return { Component: VerificationPage };
    },
  },
  {
    path: "staff",
    lazy: async () => {
      const [{ StaffPage }] = await Promise.all([import("./administration/staff-page.tsx"), texts()]);
      return { Component: StaffPage };
    },
  },
];
