import { eventSources } from "../../../shared/events/events.ts";
import { publisher } from "../../../shared/events/publisher.ts";
import { eventOfLog } from "../data/log-event.ts";
import { publishEventsEnv } from "../env.ts";

const env = publishEventsEnv.parse(process.env);

/** Tells other modules what the log of contacts tells. */
export const handler = publisher(eventSources.contacts, env.EVENT_BUS_NAME, eventOfLog);
