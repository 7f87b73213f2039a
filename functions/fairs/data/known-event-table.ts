import * as z from "zod";
import { UnitCodeSchema } from "../../../shared/contracts/common.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { KnownEvents } from "../app/fair-ports.ts";
import { eventKey } from "./keys.ts";
import { putUnlessKnown } from "./known.ts";

const KnownEventRecord = z.object({
  eventId: z.string(),
  title: z.string(),
  unitCode: UnitCodeSchema,
  placeName: z.string().optional(),
  startsAt: z.string(),
  endsAt: z.string(),
  status: z.enum(["confirmed", "tentative", "cancelled"]),
  at: z.string(),
});

/** The projection of events of the kind fair. */
export const knownEventTable = (table: Table): KnownEvents => ({
  async find(eventId) {
    const stored = await table.get(eventKey(eventId));
    return stored === undefined ? undefined : KnownEventRecord.parse(stored);
  },
  keep: (event) => putUnlessKnown(table, { ...eventKey(event.eventId), ...event }, "at", event.at),
});
