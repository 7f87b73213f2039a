import { openTable } from "../../../shared/dynamo/table.ts";
import { eventSources } from "../../../shared/events/events.ts";
import { publisherOf } from "../../../shared/events/publisher.ts";
import { newsOfFair } from "../data/fair-news.ts";
import { foundFairs } from "../data/fair-table.ts";
import { foundParticipants } from "../data/participant-table.ts";
import { newsOfRequest } from "../data/request-news.ts";
import { newsOfTimetable } from "../data/timetable-news.ts";
import { publishEventsEnv } from "../env.ts";

const env = publishEventsEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const fairs = foundFairs(table);
const participants = foundParticipants(table);

/** Tells people what became of their requests, and when what they hold to is another timetable. */
export const handler = publisherOf(env.EVENT_BUS_NAME, [
  { source: eventSources.fairs, eventOf: newsOfRequest(fairs) },
  { source: eventSources.fairs, eventOf: newsOfFair({ fairs, participants }) },
  { source: eventSources.fairs, eventOf: newsOfTimetable({ fairs, participants }) },
]);
