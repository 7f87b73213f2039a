import type { Route } from "../../shared/http/route.ts";
import { type DeskParts, deskRoutes } from "./desk-routes.ts";
import { type EventParts, eventRoutes } from "./event-routes.ts";
import { type RegistrationParts, registrationRoutes } from "./registration-routes.ts";

/** Everything of events: each contract with its use case. */
export const eventsRoutes = (parts: EventParts & RegistrationParts & DeskParts): Route[] => [
  ...eventRoutes(parts),
  ...registrationRoutes(parts),
  ...deskRoutes(parts),
];
