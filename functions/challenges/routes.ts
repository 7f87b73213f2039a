import type { Route } from "../../shared/http/route.ts";
import { type AwardRouteParts, awardRoutes } from "./award-routes.ts";
import { type ChallengeParts, challengeRoutes } from "./challenge-routes.ts";
import { type ProgrammeParts, programmeRoutes } from "./programme-routes.ts";

/** Programmes, challenges and their awards: each contract with its use case. */
export const challengesRoutes = (parts: ProgrammeParts & ChallengeParts & AwardRouteParts): Route[] => [
  ...programmeRoutes(parts),
  ...challengeRoutes(parts),
  ...awardRoutes(parts),
];
