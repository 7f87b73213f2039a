import * as z from "zod";
import { ChainCodeSchema, Instant, idOf, OrganizationId, UnitCodeSchema } from "./common.ts";
import { contract } from "./contract.ts";
import { DownloadTicket } from "./files.ts";
import { ItemKind } from "./matchmaking-content.ts";
import { SheetFormat } from "./sheets.ts";

/** 导出: what a person may see anyway, as a sheet in the columns of the import template. */

export const ExportId = idOf("export");

export const exportScopes = [
  /** What awaits this person's review. */
  "queue",
  /** What the organization posted, drafts too. */
  "own",
  /** The public directory. */
  "directory",
] as const;
export const ExportScope = z.enum(exportScopes);
export type ExportScope = z.infer<typeof ExportScope>;

/** What is exported; `organizationId` belongs to `own`, `chain` and `unit` narrow the others. */
export const ExportOrder = z
  .strictObject({
    kind: ItemKind,
    scope: ExportScope,
    format: SheetFormat.default("xlsx"),
    organizationId: OrganizationId.optional(),
    unit: UnitCodeSchema.optional(),
    chain: ChainCodeSchema.optional(),
  })
  .superRefine((order, context) => {
    if (order.scope === "own" && order.organizationId === undefined) {
      context.addIssue({ code: "custom", path: ["organizationId"], message: "export.organization_needed" });
    }
  });
export type ExportOrder = z.output<typeof ExportOrder>;

export const exportStates = ["working", "ready", "failed"] as const;

export const Export = z.object({
  id: ExportId,
  kind: ItemKind,
  scope: ExportScope,
  format: SheetFormat,
  state: z.enum(exportStates),
  /** Rows written so far; all of them once it is ready. */
  rows: z.int(),
  /** There were more rows than one sheet takes; these are the first. */
  truncated: z.boolean(),
  createdAt: Instant,
  /** While it is ready: a short-lived address of the file. */
  download: DownloadTicket.optional(),
});
export type Export = z.output<typeof Export>;

const module = "matchmaking";
const who = ["member", "operator", "organizer", "district", "broker", "auditor"] as const;

export const exportContracts = {
  orderExport: contract({
    key: "POST /v1/exports",
    module,
    who,
    status: 201,
    creates: true,
    body: ExportOrder,
    reply: Export,
    summary: { zh: "申请导出需求或供给", en: "Order a sheet of needs or offers" },
    problems: ["item.not_found", "export.organization_needed"],
    example: { kind: "need", scope: "directory", format: "xlsx" },
  }),
  getExport: contract({
    key: "GET /v1/exports/{exportId}",
    module,
    who,
    status: 200,
    path: z.strictObject({ exportId: ExportId }),
    reply: Export,
    summary: { zh: "导出进度；完成后给出下载地址", en: "How far an export is; its address once it is ready" },
    problems: ["export.not_found"],
  }),
} as const;
