import { eventSources } from "../../../shared/events/events.ts";
import { publisher } from "../../../shared/events/publisher.ts";
import { eventOfItem } from "../data/log-codec.ts";
import { publishEventsEnv } from "../env.ts";

const env = publishEventsEnv.parse(process.env);

/** New log items of organizations → events on the bus. */
export const handler = publisher(eventSources.organizations, env.EVENT_BUS_NAME, eventOfItem);
