import { Logger } from "@aws-lambda-powertools/logger";
import { openTable } from "../../shared/dynamo/table.ts";
import { api } from "../../shared/http/api.ts";
import { tableDirectory } from "../../shared/identity/table-directory.ts";
import { systemClock } from "../../shared/kernel/time.ts";
import { keepKnowing } from "./app/knowledge.ts";
import { impressionTable } from "./data/impression-table.ts";
import { journalTable } from "./data/journal-table.ts";
import { listingTable } from "./data/listing-table.ts";
import { preferenceTable } from "./data/preference-table.ts";
import { snapshotFiles } from "./data/snapshot-files.ts";
import { verdictTable } from "./data/verdict-table.ts";
import { apiEnv } from "./env.ts";
import { matchingRoutes } from "./routes.ts";

const env = apiEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const journal = journalTable(table);

/** The matching API: matches, verdicts and search. */
export const handler = api({
  logger: new Logger({ serviceName: "matching" }),
  findActor: tableDirectory(openTable(env.ORGANIZATIONS_TABLE_NAME)).actor,
  routes: matchingRoutes({
    know: keepKnowing(journal, snapshotFiles(env.FILES_ORIGIN)),
    journal,
    listings: listingTable(table),
    verdicts: verdictTable(table),
    impressions: impressionTable(table),
    preferences: preferenceTable(table),
    clock: systemClock,
  }),
});
