import type { Route } from "../../shared/http/route.ts";
import type { AgendaFeedParts } from "./app/agenda-feed.ts";
import { dayRoutes } from "./day-routes.ts";
import { type FairParts, fairRoutes } from "./fair-routes.ts";
import { feedRoutes } from "./feed-routes.ts";
import { type ParticipantParts, participantRoutes } from "./participant-routes.ts";
import { type ReportParts, reportRoutes } from "./report-routes.ts";
import { type RequestParts, requestRoutes } from "./request-routes.ts";
import { type TimetableParts, timetableRoutes } from "./timetable-routes.ts";

/** Everything of the meetings at fairs: each contract with its use case. */
export const fairsRoutes = (
  parts: FairParts & ParticipantParts & RequestParts & TimetableParts & ReportParts & AgendaFeedParts,
): Route[] => [
  ...fairRoutes(parts),
  ...participantRoutes(parts),
  ...requestRoutes(parts),
  ...timetableRoutes(parts),
  ...dayRoutes(parts),
  ...feedRoutes(parts),
  ...reportRoutes(parts),
];
