import { Logger } from "@aws-lambda-powertools/logger";
import { calendarFeedTable } from "../../shared/calendar/feed-table.ts";
import { signedCursors } from "../../shared/dynamo/cursor.ts";
import { openTable } from "../../shared/dynamo/table.ts";
import { bucketStorage } from "../../shared/files/storage.ts";
import { api } from "../../shared/http/api.ts";
import { tableDirectory } from "../../shared/identity/table-directory.ts";
import { newId } from "../../shared/kernel/ids.ts";
import { systemClock } from "../../shared/kernel/time.ts";
import { signPasses } from "./app/sign-passes.ts";
import { answerFileTable } from "./data/answer-file-table.ts";
import { eventListTable } from "./data/event-list-table.ts";
import { eventTable } from "./data/event-table.ts";
import { messageTable } from "./data/message-table.ts";
import { myRegistrationTable } from "./data/my-registration-table.ts";
import { placeRowTable } from "./data/place-row-table.ts";
import { registrationTable } from "./data/registration-table.ts";
import { scanTable } from "./data/scan-table.ts";
import { seatTable } from "./data/seat-table.ts";
import { ticketSecretFrom } from "./data/ticket-secret.ts";
import { apiEnv } from "./env.ts";
import { eventsRoutes } from "./routes.ts";

const env = apiEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const directory = tableDirectory(openTable(env.ORGANIZATIONS_TABLE_NAME));
const cursors = signedCursors(env.CURSOR_SECRET);
const answerFiles = answerFileTable(table);

/** The events API: events, registrations, the door. */
export const handler = api({
  logger: new Logger({ serviceName: "events" }),
  findActor: directory.actor,
  routes: eventsRoutes({
    events: eventTable(table, cursors),
    lists: eventListTable(table, cursors),
    pools: seatTable(table),
    registrations: registrationTable(table),
    rows: placeRowTable(table, cursors),
    mine: myRegistrationTable(table, cursors),
    scans: scanTable(table),
    messages: messageTable(table),
    feeds: calendarFeedTable(table),
    answerFiles,
    uploads: answerFiles,
    passes: signPasses(ticketSecretFrom(env.TICKET_SECRET_ARN)),
    directory,
    storage: bucketStorage(env.FILES_ORIGIN),
    site: { consoleOrigin: env.CONSOLE_ORIGIN, mail: env.MAIL_FROM },
    clock: systemClock,
    newId,
  }),
});
