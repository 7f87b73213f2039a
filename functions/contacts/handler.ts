import { Logger } from "@aws-lambda-powertools/logger";
import { signedCursors } from "../../shared/dynamo/cursor.ts";
import { openTable } from "../../shared/dynamo/table.ts";
import { api } from "../../shared/http/api.ts";
import { tableDirectory } from "../../shared/identity/table-directory.ts";
import { newId } from "../../shared/kernel/ids.ts";
import { systemClock } from "../../shared/kernel/time.ts";
import { contactTable } from "./data/contact-table.ts";
import { listTable } from "./data/list-table.ts";
import { listingTable } from "./data/listing-table.ts";
import { talkTable } from "./data/talk-table.ts";
import { apiEnv } from "./env.ts";
import { contactsRoutes } from "./routes.ts";

const env = apiEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const cursors = signedCursors(env.CURSOR_SECRET);

/** The contacts API: requests, consent, talks, the ledger of outcomes. */
export const handler = api({
  logger: new Logger({ serviceName: "contacts" }),
  findActor: tableDirectory(openTable(env.ORGANIZATIONS_TABLE_NAME)).actor,
  routes: contactsRoutes({
    contacts: contactTable(table, cursors),
    talks: talkTable(table, cursors),
    lists: listTable(table, cursors),
    listings: listingTable(table),
    clock: systemClock,
    newId,
  }),
});
