import type { Route } from "../../shared/http/route.ts";
import { type OpenedParts, openedRoutes } from "./opened-routes.ts";
import { type ProposalParts, proposalRoutes } from "./proposal-routes.ts";
import { type ReviewRouteParts, reviewRoutes } from "./review-routes.ts";
import { type SealingParts, sealingRoutes } from "./sealing-routes.ts";

/** Everything of proposals, their opening and their review: each contract with its use case. */
export const proposalsRoutes = (
  parts: SealingParts & ReviewRouteParts & OpenedParts & Omit<ProposalParts, "proposals">,
  team: ProposalParts["proposals"],
): Route[] => [
  ...sealingRoutes(parts),
  ...proposalRoutes({ ...parts, proposals: team }),
  ...openedRoutes(parts),
  ...reviewRoutes(parts),
];
