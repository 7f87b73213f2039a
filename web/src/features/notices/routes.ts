import type { RouteObject } from "react-router";

/** Pages under `/app`: what a person was told, how they want to be told, and for operators other systems. */
export const noticeRoutes: RouteObject[] = [
  {
    path: "notices",
    lazy: async () => ({ Component: (await import("./inbox-page.tsx")).InboxPage }),
  },
  {
    path: "notices/settings",
    lazy: async () => ({ Component: (await import("./settings-page.tsx")).SettingsPage }),
  },
  {
    path: "webhooks",
    lazy: async () => ({ Component: (await import("./webhooks-page.tsx")).WebhooksPage }),
  },
  {
    path: "webhooks/:webhookId",
    lazy: async () => ({ Component: (await import("./webhook-page.tsx")).WebhookPage }),
  },
];
