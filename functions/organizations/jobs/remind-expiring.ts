import { Logger } from "@aws-lambda-powertools/logger";
import { openTable } from "../../../shared/dynamo/table.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { systemClock } from "../../../shared/kernel/time.ts";
import { remindExpiring } from "../app/remind-expiring.ts";
import { qualificationTable } from "../data/qualification-table.ts";
import { remindExpiringEnv } from "../env.ts";

const env = remindExpiringEnv.parse(process.env);
const logger = new Logger({ serviceName: "organizations-remind-expiring" });
const remind = remindExpiring(qualificationTable(openTable(env.TABLE_NAME)), systemClock, newId);

/** Once a day: reminds of qualifications that end in 180, 90 or 30 days. */
export const handler = async (): Promise<void> => {
  logger.info("reminders sent", { count: await remind() });
};
