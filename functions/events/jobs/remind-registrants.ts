import { randomBytes } from "node:crypto";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import { openTable } from "../../../shared/dynamo/table.ts";
import { openBus } from "../../../shared/events/bus.ts";
import { eventSources } from "../../../shared/events/events.ts";
import { systemClock } from "../../../shared/kernel/time.ts";
import { remindRegistrants } from "../app/remind-registrants.ts";
import { eventListTable } from "../data/event-list-table.ts";
import { foundEvents } from "../data/found-events.ts";
import { placeRowTable } from "../data/place-row-table.ts";
import { tellRegistrantsEnv } from "../env.ts";

const env = tellRegistrantsEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
/** Its cursors never leave this run. */
const cursors = signedCursors(randomBytes(32).toString("hex"));
const tell = openBus(env.EVENT_BUS_NAME);
const remind = remindRegistrants(
  { events: foundEvents(table), lists: eventListTable(table, cursors), rows: placeRowTable(table, cursors) },
  (news) => tell(eventSources.registrations, news),
  systemClock,
);

/** Reminds everybody with a seat at an event of the next day. */
export const handler = async (): Promise<void> => remind();
