import { Logger } from "@aws-lambda-powertools/logger";
import { openTable } from "../../../shared/dynamo/table.ts";
import { openBus } from "../../../shared/events/bus.ts";
import { eventSources } from "../../../shared/events/events.ts";
import { systemClock } from "../../../shared/kernel/time.ts";
import { sendDigests } from "../app/send-digests.ts";
import { alertTable } from "../data/alert-table.ts";
import { listingTable } from "../data/listing-table.ts";
import { preferenceTable } from "../data/preference-table.ts";
import { sendDigestsEnv } from "../env.ts";

const env = sendDigestsEnv.parse(process.env);
const logger = new Logger({ serviceName: "matching-send-digests" });
const table = openTable(env.TABLE_NAME);
const bus = openBus(env.EVENT_BUS_NAME);
const send = sendDigests({
  alerts: alertTable(table),
  listings: listingTable(table),
  preferences: preferenceTable(table),
  tell: (event) => bus(eventSources.matching, event),
  clock: systemClock,
});

/** Every morning: tells organizations of their new matches. */
export const handler = async (): Promise<void> => {
  logger.info("digests sent", { organizations: await send() });
};
