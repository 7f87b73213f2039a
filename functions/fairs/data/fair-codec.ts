import * as z from "zod";
import { UnitCodeSchema } from "../../../shared/contracts/common.ts";
import { FairSetup, FairState, Published } from "../../../shared/contracts/fairs-content.ts";
import type { StoredItem } from "../../../shared/dynamo/table.ts";
import type { StoredFair } from "../domain/fair.ts";
import { fairKey, listPartition } from "./keys.ts";

/** Stored fairs and back. Parsed on read: what does not fit is a fault of ours and fails loudly. */
const FairRecord = z.object({
  eventId: z.string(),
  title: z.string(),
  unitCode: UnitCodeSchema,
  placeName: z.string().optional(),
  state: FairState,
  stateReason: z.string().optional(),
  setup: FairSetup,
  published: Published.optional(),
  openedAt: z.string().optional(),
  reportedAt: z.string().optional(),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.int(),
});

export const encodeFair = (fair: StoredFair): StoredItem => ({
  ...fairKey(fair.eventId),
  ...fair,
  listPk: listPartition,
  listSk: `${fair.setup.sessions[0]?.startsAt ?? fair.createdAt}#${fair.eventId}`,
});

export const decodeFair = (stored: StoredItem): StoredFair => FairRecord.parse(stored);
