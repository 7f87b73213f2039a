import type { RouteObject } from "react-router";
import { loadTexts } from "../../app/language.ts";

const texts = () => loadTexts("challenges-public");

/** Public pages about challenges. */
export const challengeRoutes: RouteObject[] = [
  {
    path: "challenges",
    lazy: async () => {
      const [{ ChallengesPage }] = await Promise.all([import("./challenges-page.tsx"), texts()]);
      return { Component: ChallengesPage };
    },
  },
  {
    path: "challenges/:challengeId",
    lazy: async () => {
      const [{ ChallengePage }] = await Promise.all([import("./challenge-page.tsx"), texts()]);
      return { Component: ChallengePage };
    },
  },
  {
    path: "programmes/:programmeId/announcements",
    lazy: async () => {
      const [{ AnnouncementsPage }] = await Promise.all([import("./announcements-page.tsx"), texts()]);
      return { Component: AnnouncementsPage };
    },
  },
  {
    path: "programmes/:programmeId/announcements/:announcementId",
    lazy: async () => {
      const [{ AnnouncementPage }] = await Promise.all([import("./announcements-page.tsx"), texts()]);
      return { Component: AnnouncementPage };
    },
  },
  {
    path: "public-notices",
    lazy: async () => {
      const [{ PublicNoticesPage }] = await Promise.all([import("./public-notices-page.tsx"), texts()]);
      return { Component: PublicNoticesPage };
    },
  },
  {
    path: "public-notices/:challengeId",
    lazy: async () => {
      const [{ PublicNoticePage }] = await Promise.all([import("./public-notice-page.tsx"), texts()]);
      return { Component: PublicNoticePage };
    },
  },
  {
    path: "verify",
    lazy: async () => {
      const [{ VerifyPage }] = await Promise.all([import("./verify-page.tsx"), texts()]);
      return { Component: VerifyPage };
    },
  },
];
