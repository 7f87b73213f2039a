import { openTable } from "../../shared/dynamo/table.ts";
import { systemClock } from "../../shared/kernel/time.ts";
import { deliveryTable } from "./data/delivery-table.ts";
import { attemptTimeoutMs, httpsPost, systemResolve } from "./data/https-post.ts";
import { webhookTable } from "./data/webhook-table.ts";
import { isPublicAddress } from "./domain/public-address.ts";
import { webhookJobEnv } from "./env.ts";

/** What both jobs that tell webhooks are made of. */
export function deliveryParts() {
  const env = webhookJobEnv.parse(process.env);
  const table = openTable(env.TABLE_NAME);
  return {
    webhooks: webhookTable(table),
    deliveries: deliveryTable(table),
    post: httpsPost({
      allows: isPublicAddress,
      ports: env.WEBHOOK_PORTS,
      resolve: systemResolve,
      timeoutMs: attemptTimeoutMs,
    }),
    clock: systemClock,
  };
}
