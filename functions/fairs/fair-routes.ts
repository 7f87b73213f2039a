import type { Route } from "../../shared/http/route.ts";
import type { Directory } from "../../shared/identity/directory.ts";
import type { NewId } from "../../shared/kernel/ids.ts";
import type { Clock } from "../../shared/kernel/time.ts";
import type { Fairs, KnownEvents } from "./app/fair-ports.ts";
import type { Listings } from "./app/listing-ports.ts";
import type { Participants } from "./app/participant-ports.ts";

export interface FairParts {
  readonly fairs: Fairs;
  readonly events: KnownEvents;
  readonly listings: Listings;
  readonly participants: Participants;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** The set-up of a fair's meetings, and who takes part in them. */
export const fairRoutes = (_parts: FairParts): Route[] => [];
