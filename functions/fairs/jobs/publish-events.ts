import { openTable } from "../../../shared/dynamo/table.ts";
import { eventSources } from "../../../shared/events/events.ts";
import { publisherOf } from "../../../shared/events/publisher.ts";
import { foundFairs } from "../data/fair-table.ts";
import { newsOfRequest } from "../data/request-news.ts";
import { publishEventsEnv } from "../env.ts";

const env = publishEventsEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const fairs = foundFairs(table);

/** Tells people what became of their requests. */
export const handler = publisherOf(env.EVENT_BUS_NAME, [
  { source: eventSources.fairs, eventOf: newsOfRequest(fairs) },
]);
