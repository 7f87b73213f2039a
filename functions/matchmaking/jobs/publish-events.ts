import { eventSources } from "../../../shared/events/events.ts";
import { publisherOf } from "../../../shared/events/publisher.ts";
import { eventOfLog } from "../data/log-event.ts";
import { eventOfOrder } from "../data/order-event.ts";
import { eventOfPublicVersion } from "../data/public-event.ts";
import { publishEventsEnv } from "../env.ts";

const env = publishEventsEnv.parse(process.env);

/**
 * Tells other modules what the log of needs and offers tells, and every change of what is public. One job does both:
 * a stream serves two readers at most.
 */
export const handler = publisherOf(env.EVENT_BUS_NAME, [
  { source: eventSources.matchmaking, eventOf: eventOfLog },
  { source: eventSources.listings, eventOf: eventOfPublicVersion },
  { source: eventSources.sheets, eventOf: eventOfOrder },
]);
