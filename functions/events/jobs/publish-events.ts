import { eventSources } from "../../../shared/events/events.ts";
import { publisherOf } from "../../../shared/events/publisher.ts";
import { eventOfLog } from "../data/log-event.ts";
import { publishEventsEnv } from "../env.ts";

const env = publishEventsEnv.parse(process.env);

/** Tells other modules what the log of events tells. */
export const handler = publisherOf(env.EVENT_BUS_NAME, [
  { source: eventSources.events, eventOf: eventOfLog },
]);
