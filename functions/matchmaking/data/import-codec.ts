import * as z from "zod";
import { UnitCodeSchema } from "../../../shared/contracts/common.ts";
import {
  CellNote,
  Import,
  ImportColumn,
  ImportDefaults,
  ImportField,
  ImportRow,
  ImportState,
  RowCounts,
  RowState,
  RowValues,
} from "../../../shared/contracts/imports.ts";
import { ItemKind, NeedDraft, OfferDraft } from "../../../shared/contracts/matchmaking-content.ts";
import { SheetFormat } from "../../../shared/contracts/sheets.ts";
import type { StoredItem } from "../../../shared/dynamo/table.ts";
import { addMilliseconds, epochSeconds, type Instant } from "../../../shared/kernel/time.ts";
import type { Row, RowEdit } from "../domain/imports/row.ts";
import type { SheetImport } from "../domain/imports/sheet-import.ts";
import { editKey, importAttributes, importKey, rowAttributes, rowKeyOf } from "./import-keys.ts";

/** Imports and their rows are forgotten after 90 days: what came of them stands in the logs of the items. */
const keptForMs = 90 * 86_400_000;
export const forgottenAt = (createdAt: Instant): number =>
  epochSeconds(addMilliseconds(createdAt, keptForMs));

const ImportRecord = z.object({
  id: z.string(),
  kind: ItemKind,
  state: ImportState,
  unitCode: UnitCodeSchema.optional(),
  file: z.object({ name: z.string(), format: SheetFormat, size: z.int(), sha256: z.string() }),
  sheet: Import.shape.sheet,
  columns: z.array(ImportColumn),
  chosen: z.array(z.object({ column: z.int(), field: ImportField })).optional(),
  missing: z.array(ImportField),
  defaults: ImportDefaults,
  problem: Import.shape.problem,
  counts: RowCounts,
  notices: z.record(z.string(), z.int()),
  progress: z.object({ done: z.int(), total: z.int().optional() }),
  cursor: z.int(),
  incompleteAsDrafts: z.boolean(),
  createdBy: z.object({ personId: z.string(), name: z.string() }),
  createdAt: z.string(),
  updatedAt: z.string(),
  movedAt: z.string(),
  run: z.int(),
  version: z.int(),
});

export const encodeImport = (it: SheetImport): StoredItem => ({
  ...importKey(it.id),
  ...it,
  ...importAttributes(it),
  expiresAt: forgottenAt(it.createdAt),
});
export const decodeImport = (stored: StoredItem): SheetImport => ImportRecord.parse(stored);

const EditRecord = z.object({ values: RowValues, skipped: z.boolean(), taken: z.boolean() });
const RowRecord = z.object({
  row: z.int(),
  state: RowState,
  values: RowValues,
  faults: z.array(CellNote),
  notices: z.array(CellNote),
  content: z.union([NeedDraft, OfferDraft]),
  owner: z
    .object({
      name: z.string(),
      uscc: z.string().optional(),
      districtCode: z.string(),
      unitCode: UnitCodeSchema,
      organizationId: z.string().optional(),
    })
    .optional(),
  key: z.string().optional(),
  duplicateOf: ImportRow.shape.duplicateOf,
  itemId: z.string().optional(),
  edit: EditRecord,
  version: z.int(),
});

export const encodeRow = (it: Pick<SheetImport, "id" | "createdAt">, row: Row): StoredItem => ({
  ...rowKeyOf(it.id, row.row),
  ...row,
  ...rowAttributes(it.id, row.row, row.state),
  expiresAt: forgottenAt(it.createdAt),
});
export const decodeRow = (stored: StoredItem): Row => {
  const { owner, ...row } = RowRecord.parse(stored);
  return owner === undefined ? row : { ...row, owner: owner as NonNullable<Row["owner"]> };
};

export const encodeEdit = (
  it: Pick<SheetImport, "id" | "createdAt">,
  row: number,
  edit: RowEdit,
): StoredItem => ({
  ...editKey(it.id, row),
  row,
  ...edit,
  expiresAt: forgottenAt(it.createdAt),
});
export const decodeEdit = (stored: StoredItem): readonly [number, RowEdit] => [
  z.int().parse(stored.row),
  EditRecord.parse(stored),
];
