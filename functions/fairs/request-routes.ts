import type { Route } from "../../shared/http/route.ts";
import type { NewId } from "../../shared/kernel/ids.ts";
import type { Clock } from "../../shared/kernel/time.ts";
import type { Fairs } from "./app/fair-ports.ts";
import type { Participants } from "./app/participant-ports.ts";
import type { Requests } from "./app/request-ports.ts";

export interface RequestParts {
  readonly fairs: Fairs;
  readonly participants: Participants;
  readonly requests: Requests;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** Asking for meetings and answering. */
export const requestRoutes = (_parts: RequestParts): Route[] => [];
