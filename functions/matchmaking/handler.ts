import { Logger } from "@aws-lambda-powertools/logger";
import { signedCursors } from "../../shared/dynamo/cursor.ts";
import { openTable } from "../../shared/dynamo/table.ts";
import { bucketStorage } from "../../shared/files/storage.ts";
import { api } from "../../shared/http/api.ts";
import { tableDirectory } from "../../shared/identity/table-directory.ts";
import { newId } from "../../shared/kernel/ids.ts";
import { systemClock } from "../../shared/kernel/time.ts";
import { directoryTable } from "./data/directory-table.ts";
import { exportTable } from "./data/export-table.ts";
import { importTable } from "./data/import-table.ts";
import { itemTable } from "./data/item-table.ts";
import { rowFactsTable } from "./data/row-facts-table.ts";
import { apiEnv } from "./env.ts";
import { matchmakingRoutes } from "./routes.ts";

const env = apiEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const cursors = signedCursors(env.CURSOR_SECRET);
const organizations = openTable(env.ORGANIZATIONS_TABLE_NAME);
const directory = tableDirectory(organizations);
const items = itemTable(table, cursors);

/** The matchmaking API: needs and offers, one by one and in sheets. */
export const handler = api({
  logger: new Logger({ serviceName: "matchmaking" }),
  findActor: directory.actor,
  routes: matchmakingRoutes({
    items,
    imports: importTable(table, cursors),
    rowFacts: rowFactsTable(table, organizations, items),
    exports: exportTable(table),
    publicDirectory: directoryTable(table, cursors),
    directory,
    storage: bucketStorage(env.FILES_ORIGIN),
    clock: systemClock,
    newId,
  }),
});
