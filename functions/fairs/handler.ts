import { Logger } from "@aws-lambda-powertools/logger";
import { calendarFeedTable } from "../../shared/calendar/feed-table.ts";
import { signedCursors } from "../../shared/dynamo/cursor.ts";
import { openTable } from "../../shared/dynamo/table.ts";
import { bucketStorage } from "../../shared/files/storage.ts";
import { api } from "../../shared/http/api.ts";
import { tableDirectory } from "../../shared/identity/table-directory.ts";
import { newId } from "../../shared/kernel/ids.ts";
import { systemClock } from "../../shared/kernel/time.ts";
import { countsTable } from "./data/counts.ts";
import { fairTable } from "./data/fair-table.ts";
import { knownEventTable } from "./data/known-event-table.ts";
import { listingTable } from "./data/listing-table.ts";
import { participantTable } from "./data/participant-table.ts";
import { publishingTable } from "./data/publishing-table.ts";
import { requestTable } from "./data/request-table.ts";
import { timetableTable } from "./data/timetable-table.ts";
import { versionTable } from "./data/version-table.ts";
import { apiEnv } from "./env.ts";
import { fairsRoutes } from "./routes.ts";

const env = apiEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const directory = tableDirectory(openTable(env.ORGANIZATIONS_TABLE_NAME));
const cursors = signedCursors(env.CURSOR_SECRET);

/** The API of meetings at fairs: set-up, participants, requests, timetables. */
export const handler = api({
  logger: new Logger({ serviceName: "fairs" }),
  findActor: directory.actor,
  routes: fairsRoutes({
    fairs: fairTable(table, cursors),
    counts: countsTable(table),
    events: knownEventTable(table),
    listings: listingTable(table),
    participants: participantTable(table, cursors),
    requests: requestTable(table, cursors),
    versions: versionTable(table),
    timetables: timetableTable(table),
    publishing: publishingTable(table),
    feeds: calendarFeedTable(table),
    consoleOrigin: env.CONSOLE_ORIGIN,
    directory,
    storage: bucketStorage(env.FILES_ORIGIN),
    clock: systemClock,
    newId,
  }),
});
