import * as z from "zod";
import { UnitCodeSchema } from "../../../shared/contracts/common.ts";
import type { DuijieEvent } from "../../../shared/events/events.ts";
import { type eventChanged, Occurrence } from "../../../shared/events/programme-events.ts";
import type { EventLogLine } from "../domain/event-change.ts";
import { logPrefix } from "./keys.ts";

const LogRecord = z.object({
  sk: z.string(),
  at: z.string(),
  action: z.string(),
  reason: z.string().optional(),
  eventId: z.string(),
  unitCode: UnitCodeSchema,
  /** Of a public event. */
  occurrence: Occurrence.optional(),
});

type Told = z.infer<typeof eventChanged>["action"];

const toldAs: Partial<Record<EventLogLine["action"], Told>> = {
  publish: "published",
  edit: "edited",
  reschedule: "moved",
  postpone: "postponed",
  cancel: "cancelled",
  archive: "archived",
};

/** The event of a new log line of a public event; what becomes of a draft is nobody else's business. */
export function eventOfLog(stored: Record<string, unknown>): DuijieEvent | undefined {
  if (typeof stored.sk !== "string" || !stored.sk.startsWith(logPrefix)) return undefined;
  const { sk, at, action, reason, eventId, unitCode, occurrence } = LogRecord.parse(stored);
  const told = toldAs[action as keyof typeof toldAs];
  if (occurrence === undefined || told === undefined) return undefined;
  return {
    id: `${eventId}/${sk}`,
    at,
    type: "event.changed",
    eventId,
    unitCode,
    action: told,
    occurrence,
    // The reason of an edit is the list of its fields: of no use to anybody outside.
    ...(told === "edited" || reason === undefined ? {} : { reason }),
  };
}
