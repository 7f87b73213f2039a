import { Logger } from "@aws-lambda-powertools/logger";
import { openTable } from "../../../shared/dynamo/table.ts";
import { systemClock } from "../../../shared/kernel/time.ts";
import { buildSnapshot } from "../app/build-snapshot.ts";
import { keepKnowing } from "../app/knowledge.ts";
import { impressionTable } from "../data/impression-table.ts";
import { journalTable } from "../data/journal-table.ts";
import { snapshotFiles } from "../data/snapshot-files.ts";
import { verdictTable } from "../data/verdict-table.ts";
import { buildSnapshotEnv } from "../env.ts";

const env = buildSnapshotEnv.parse(process.env);
const logger = new Logger({ serviceName: "matching-build-snapshot" });
const table = openTable(env.TABLE_NAME);
const journal = journalTable(table);
const snapshots = snapshotFiles(env.FILES_ORIGIN);
const build = buildSnapshot({
  know: keepKnowing(journal, snapshots),
  journal,
  snapshots,
  impressions: impressionTable(table),
  verdicts: verdictTable(table),
  clock: systemClock,
});

/** Every night: learns anew and puts a new snapshot in force. */
export const handler = async (): Promise<void> => {
  const { version, needs, offers, impressions } = await build();
  logger.info("snapshot in force", { version, needs, offers, impressions });
};
