import { Logger } from "@aws-lambda-powertools/logger";
import { signedCursors } from "../../shared/dynamo/cursor.ts";
import { openTable } from "../../shared/dynamo/table.ts";
import { api } from "../../shared/http/api.ts";
import { tableDirectory } from "../../shared/identity/table-directory.ts";
import { newId } from "../../shared/kernel/ids.ts";
import { systemClock } from "../../shared/kernel/time.ts";
import { tableAddressees } from "./data/addressees.ts";
import { bounceTable } from "./data/bounce-table.ts";
import { deliveryList } from "./data/delivery-list.ts";
import { deliveryTable } from "./data/delivery-table.ts";
import { inboxTable } from "./data/inbox-table.ts";
import { preferenceTable } from "./data/preference-table.ts";
import { newSecret } from "./data/signature.ts";
import { webhookTable } from "./data/webhook-table.ts";
import { apiEnv } from "./env.ts";
import { noticesRoutes } from "./routes.ts";

const env = apiEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const organizations = openTable(env.ORGANIZATIONS_TABLE_NAME);
const cursors = signedCursors(env.CURSOR_SECRET);

/** The notices API: the inbox, preferences, whether mails arrive, webhooks. */
export const handler = api({
  logger: new Logger({ serviceName: "notices" }),
  findActor: tableDirectory(organizations).actor,
  routes: noticesRoutes({
    inbox: inboxTable(table, cursors),
    preferences: preferenceTable(table),
    bounces: bounceTable(table),
    addressees: tableAddressees(organizations),
    webhooks: webhookTable(table),
    deliveries: deliveryTable(table),
    deliveryList: deliveryList(table, cursors),
    ports: env.WEBHOOK_PORTS,
    clock: systemClock,
    newId,
    newSecret,
  }),
});
