import { openTable } from "../../../shared/dynamo/table.ts";
import { eventSources } from "../../../shared/events/events.ts";
import { publisherOf } from "../../../shared/events/publisher.ts";
import { foundEvents } from "../data/found-events.ts";
import { eventOfLog } from "../data/log-event.ts";
import { newsOfMessage } from "../data/message-news.ts";
import { newsOfRegistration } from "../data/registration-news.ts";
import { publishEventsEnv } from "../env.ts";

const env = publishEventsEnv.parse(process.env);
const events = foundEvents(openTable(env.TABLE_NAME));

/** Tells other modules what the log of events tells, and people what became of their registrations and what organizers write to them. */
export const handler = publisherOf(env.EVENT_BUS_NAME, [
  { source: eventSources.events, eventOf: eventOfLog },
  { source: eventSources.registrations, eventOf: newsOfRegistration(events) },
  { source: eventSources.registrations, eventOf: newsOfMessage(events) },
]);
