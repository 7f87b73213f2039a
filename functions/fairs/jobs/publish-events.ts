import { openTable } from "../../../shared/dynamo/table.ts";
import { eventSources } from "../../../shared/events/events.ts";
import { publisherOf } from "../../../shared/events/publisher.ts";
import { newsOfFair } from "../data/fair-news.ts";
import { foundFairs } from "../data/fair-table.ts";
import { foundParticipants } from "../data/participant-table.ts";
import { newsOfRequest } from "../data/request-news.ts";
import { timetableTable } from "../data/timetable-table.ts";
import { publishEventsEnv } from "../env.ts";

const env = publishEventsEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const fairs = foundFairs(table);
const parts = { participants: foundParticipants(table), timetables: timetableTable(table) };

/** Tells people what became of their requests, and when what they hold to is another timetable. */
export const handler = publisherOf(env.EVENT_BUS_NAME, [
  { source: eventSources.fairs, eventOf: newsOfRequest(fairs) },
  { source: eventSources.fairs, eventOf: newsOfFair(parts) },
]);
