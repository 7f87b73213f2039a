import * as z from "zod";
import { LogEntry } from "../../../shared/contracts/common.ts";
import type { StoredItem } from "../../../shared/dynamo/table.ts";
import type { DuijieEvent } from "../../../shared/events/events.ts";
import { eventOfLog } from "../domain/event-of-log.ts";

const LogRecord = LogEntry.extend({
  id: z.string(),
  organizationId: z.string(),
  facts: z
    .object({
      personId: z.string(),
      successorId: z.string(),
      qualificationType: z.string(),
      validTo: z.string(),
      daysLeft: z.int(),
    })
    .partial()
    .optional(),
});

/** The event that a stored log item stands for. Appointments of staff are logged too, but told to nobody. */
export function eventOfItem(item: StoredItem): DuijieEvent | undefined {
  if (item.organizationId === undefined) return undefined;
  const { organizationId, facts, ...line } = LogRecord.parse(item);
  return eventOfLog(organizationId, { ...line, ...(facts === undefined ? {} : { facts }) });
}
