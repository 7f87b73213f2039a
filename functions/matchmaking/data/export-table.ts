import * as z from "zod";
import { ChainCodeSchema, UnitCodeSchema } from "../../../shared/contracts/common.ts";
import { ExportScope, exportStates } from "../../../shared/contracts/exports.ts";
import { ItemKind } from "../../../shared/contracts/matchmaking-content.ts";
import { SheetFormat } from "../../../shared/contracts/sheets.ts";
import { createOnce } from "../../../shared/dynamo/once.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import { addMilliseconds, epochSeconds } from "../../../shared/kernel/time.ts";
import type { Exports } from "../app/exports/ports.ts";
import { exportKey, exportLogKey } from "./import-keys.ts";

const Source = z.discriminatedUnion("scope", [
  z.object({
    scope: z.literal("queue"),
    queue: z.union([
      z.literal("all"),
      z.object({ unit: UnitCodeSchema }),
      z.object({ brokerId: z.string() }),
    ]),
  }),
  z.object({ scope: z.literal("own"), organizationId: z.string() }),
  z.object({
    scope: z.literal("directory"),
    filters: z.object({ chain: ChainCodeSchema.optional(), unit: UnitCodeSchema.optional() }),
  }),
]);
const ExportRecord = z.object({
  id: z.string(),
  kind: ItemKind,
  scope: ExportScope,
  format: SheetFormat,
  source: Source.optional(),
  state: z.enum(exportStates),
  rows: z.int(),
  truncated: z.boolean(),
  orderedBy: z.string(),
  createdAt: z.string(),
});

/** As long as the bucket keeps its file. */
const keptForMs = 2 * 86_400_000;

/** Orders of sheets, and how they ended. */
export const exportTable = (table: Table): Exports => ({
  create(ordered, call) {
    const { id, createdAt } = ordered;
    const expiresAt = epochSeconds(addMilliseconds(createdAt, keptForMs));
    return createOnce(table, call, createdAt, id, [
      {
        put: {
          Item: { ...exportKey(id), ...ordered, expiresAt },
          ConditionExpression: "attribute_not_exists(pk)",
        },
      },
      {
        put: {
          Item: {
            ...exportLogKey(id),
            exportId: id,
            at: createdAt,
            action: "order",
            personId: ordered.orderedBy,
            expiresAt,
          },
        },
      },
    ]);
  },
  async find(id) {
    const stored = await table.get(exportKey(id));
    return stored === undefined ? undefined : ExportRecord.parse(stored);
  },
  finish: (id, { state, rows, truncated }) =>
    table.transact([
      {
        update: {
          Key: exportKey(id),
          UpdateExpression: "SET #state = :state, #rows = :rows, truncated = :truncated",
          ConditionExpression: "attribute_exists(pk)",
          ExpressionAttributeNames: { "#state": "state", "#rows": "rows" },
          ExpressionAttributeValues: { ":state": state, ":rows": rows, ":truncated": truncated },
        },
      },
    ]),
});
