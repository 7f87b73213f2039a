import { Logger } from "@aws-lambda-powertools/logger";
import type { EventBridgeEvent } from "aws-lambda";
import { openTable } from "../../../shared/dynamo/table.ts";
import { listingChanged } from "../../../shared/events/listing.ts";
import { systemClock } from "../../../shared/kernel/time.ts";
import { followListing } from "../app/follow-listing.ts";
import { keepKnowing } from "../app/knowledge.ts";
import { ranking } from "../app/ranking.ts";
import { alertTable } from "../data/alert-table.ts";
import { journalTable } from "../data/journal-table.ts";
import { snapshotFiles } from "../data/snapshot-files.ts";
import { verdictTable } from "../data/verdict-table.ts";
import { applyListingsEnv } from "../env.ts";

const env = applyListingsEnv.parse(process.env);
const logger = new Logger({ serviceName: "matching-apply-listings" });
const table = openTable(env.TABLE_NAME);
const journal = journalTable(table);
const follow = followListing({
  know: keepKnowing(journal, snapshotFiles(env.FILES_ORIGIN)),
  journal,
  ranking: ranking(verdictTable(table), systemClock),
  alerts: alertTable(table),
  clock: systemClock,
});

/** Takes up what became of one listing. Logs ids and counts only. */
export const handler = async ({ detail }: EventBridgeEvent<string, unknown>): Promise<void> => {
  const change = listingChanged.parse(detail);
  logger.info("taken up", { event: change.id, alerts: await follow(change) });
};
