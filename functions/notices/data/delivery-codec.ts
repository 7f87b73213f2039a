import * as z from "zod";
import { Attempt } from "../../../shared/contracts/webhooks.ts";
import type { StoredItem } from "../../../shared/dynamo/table.ts";
import type { Delivery } from "../domain/delivery.ts";

const DeliveryRecord = z.object({
  id: z.string(),
  webhookId: z.string(),
  type: z.string(),
  at: z.string(),
  body: z.string(),
  begun: z.int(),
  attempts: z.array(Attempt),
  nextAttemptAt: z.string().optional(),
  deliveredAt: z.string().optional(),
});
export const decodeDelivery = (stored: StoredItem): Delivery => DeliveryRecord.parse(stored);
