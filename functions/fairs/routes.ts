import type { Route } from "../../shared/http/route.ts";
import { type FairParts, fairRoutes } from "./fair-routes.ts";
import { type RequestParts, requestRoutes } from "./request-routes.ts";

/** Everything of the meetings at fairs: each contract with its use case. */
export const fairsRoutes = (parts: FairParts & RequestParts): Route[] => [
  ...fairRoutes(parts),
  ...requestRoutes(parts),
];
