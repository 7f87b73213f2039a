import * as z from "zod";
import {
  ChainCodeSchema,
  CivilDate,
  DistrictCode,
  Email,
  ExpectedVersion,
  Instant,
  idOf,
  OrganizationId,
  PersonId,
  Phone,
  pageOf,
  pageQuery,
  text,
  UnitCodeSchema,
  uniqueList,
} from "./common.ts";
import { type Contract, contract } from "./contract.ts";
import { DownloadTicket } from "./files.ts";
import {
  Amount,
  cooperationModes,
  ItemKind,
  ipOwnerships,
  maturities,
  NeedDraft,
  NeedId,
  needTypes,
  OfferDraft,
  OfferId,
  offerTypes,
  urgencies,
} from "./matchmaking-content.ts";
import { SheetAnnouncement, SheetFormat, SheetUpload } from "./sheets.ts";

/**
 * 汇总表导入: an office collected needs or offers on a sheet. The file is read into rows, people see what each row
 * would become and what is wrong with it, and only then anything is written.
 */

export const ImportId = idOf("import");

export const importStates = [
  /** The upload is awaited. */
  "announced",
  "reading",
  /** Read: rows can be corrected, skipped, written. */
  "preview",
  "writing",
  "done",
  /** The file as a whole cannot be read; `problem` says why. */
  "failed",
  "cancelled",
] as const;
export const ImportState = z.enum(importStates);
export type ImportState = z.infer<typeof ImportState>;

export const importMoves = ["read", "write", "cancel"] as const;
export type ImportMove = (typeof importMoves)[number];

export const rowStates = [
  /** Complete: becomes an item that awaits review. */
  "ready",
  /** Well-formed, yet something needed is missing: becomes a draft if that is wanted, else stays out. */
  "incomplete",
  /** Something in it cannot be understood or is not allowed. */
  "faulty",
  /** It stands in the sheet, in an earlier import or among the organization's items already. */
  "duplicate",
  /** Somebody decided that it stays out. */
  "skipped",
  "written",
] as const;
export const RowState = z.enum(rowStates);
export type RowState = z.infer<typeof RowState>;

/** What a column may hold. Both kinds share most of them. */
export const importFields = [
  "organizationName",
  "uscc",
  "district",
  "title",
  "itemType",
  "chains",
  "industry",
  "keywords",
  "publicText",
  "background",
  "difficulty",
  "applications",
  "confidentialText",
  "indicators",
  "amount",
  "urgency",
  "maturity",
  "intellectualProperty",
  "cooperationModes",
  "wantedPartner",
  "team",
  "ipOwnership",
  "openUntil",
  "contactName",
  "contactPhone",
  "contactEmail",
  "publicationConsent",
] as const;
export const ImportField = z.enum(importFields);
export type ImportField = z.infer<typeof ImportField>;

/** Values for what the sheet does not say; a cell that says something wins. */
export const ImportDefaults = z
  .strictObject({
    /** Where the enterprises are, when the sheet has no such column. */
    districtCode: DistrictCode,
    chains: uniqueList(ChainCodeSchema, 3),
    needType: z.enum(needTypes),
    offerType: z.enum(offerTypes),
    maturity: z.enum(maturities),
    urgency: z.enum(urgencies),
    cooperationModes: uniqueList(z.enum(cooperationModes), cooperationModes.length),
    ipOwner: z.enum(ipOwnerships),
    /** Budget of needs, price of offers. */
    amount: Amount,
    openUntil: CivilDate,
    /** The office's own contact. */
    contact: z.strictObject({ name: text(40), phone: Phone, email: Email.optional() }),
    /** 公开授权: the office holds the enterprises' consent to publication. */
    publicationConsent: z.boolean(),
    /** 涉密承诺: the office has checked that nothing in the sheet is a state secret. */
    notClassified: z.boolean(),
  })
  .partial();
export type ImportDefaults = z.output<typeof ImportDefaults>;

/** A code of the table of problems, with what its text is filled with. */
const Said = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** A column as it was found; without `field` its cells are not used. */
export const ImportColumn = z.object({
  /** From 1. */
  column: z.int(),
  /** As spreadsheets name it: A, B, …, AA. */
  letter: z.string(),
  heading: z.string(),
  field: ImportField.optional(),
});
export type ImportColumn = z.output<typeof ImportColumn>;

export const RowCounts = z.object({
  rows: z.int(),
  ready: z.int(),
  incomplete: z.int(),
  faulty: z.int(),
  duplicate: z.int(),
  skipped: z.int(),
  written: z.int(),
});
export type RowCounts = z.output<typeof RowCounts>;

const summaryFields = {
  id: ImportId,
  kind: ItemKind,
  state: ImportState,
  /** The office that collected; absent: the city. */
  unitCode: UnitCodeSchema.optional(),
  fileName: z.string(),
  format: SheetFormat,
  counts: RowCounts,
  /** How far the running work is, in rows; `total` once it is known. */
  progress: z.object({ done: z.int(), total: z.int().optional() }),
  /** Work is due and has not moved for minutes: `read` or `write` may be asked for again. */
  stalled: z.boolean(),
  createdBy: z.object({ personId: PersonId, name: z.string() }),
  createdAt: Instant,
  updatedAt: Instant,
};

/** A row of the list of imports. */
export const ImportSummary = z.object(summaryFields);
export type ImportSummary = z.output<typeof ImportSummary>;

export const Import = z.object({
  ...summaryFields,
  /** Why the file cannot be read. */
  problem: Said.optional(),
  /** What was found in the file. */
  sheet: z
    .object({
      /** The worksheet's name; absent for CSV. */
      name: z.string().optional(),
      /** The line with the headings. */
      headingRow: z.int(),
      encoding: z.enum(["utf-8", "utf-16", "gb18030"]).optional(),
    })
    .optional(),
  columns: z.array(ImportColumn),
  /** What every row needs and neither a column nor a default gives. */
  missing: z.array(ImportField),
  defaults: ImportDefaults,
  /** What happened to cells, e.g. phone numbers masked, and in how many. */
  notices: z.array(Said.extend({ count: z.int() })),
  version: z.int(),
  /** What the caller may do next. */
  moves: z.array(z.enum([...importMoves, "edit"])),
});
export type Import = z.output<typeof Import>;

/** What is wrong with a cell, or what was done to it. */
export const CellNote = Said.extend({
  /** Absent: the row as a whole. */
  field: ImportField.optional(),
  /** The column's letter; absent when no column holds the field. */
  letter: z.string().optional(),
});
export type CellNote = z.output<typeof CellNote>;

/** Cells as texts, as they were read or corrected, by what they hold. */
export const RowValues = z.partialRecord(ImportField, z.string());
export type RowValues = z.output<typeof RowValues>;

export const ImportRow = z.object({
  /** The line of the sheet. */
  row: z.int(),
  state: RowState,
  values: RowValues,
  faults: z.array(CellNote),
  notices: z.array(CellNote),
  /** What it becomes, as far as it is understood. */
  content: z.union([NeedDraft, OfferDraft]),
  owner: z
    .object({
      name: z.string(),
      uscc: z.string().optional(),
      unitCode: UnitCodeSchema,
      /** Registered and verified: the item is given to it. Absent: it is kept as collected. */
      organizationId: OrganizationId.optional(),
    })
    .optional(),
  /** The other line, or the item, that says the same. */
  duplicateOf: z
    .object({ row: z.int().optional(), itemId: z.union([NeedId, OfferId]).optional() })
    .optional(),
  /** What it became. */
  itemId: z.union([NeedId, OfferId]).optional(),
  version: z.int(),
});
export type ImportRow = z.output<typeof ImportRow>;

const module = "matchmaking";
const collectors = ["operator", "organizer", "district"] as const;
const path = z.strictObject({ importId: ImportId });
const rowPath = z.strictObject({
  importId: ImportId,
  row: z.coerce.number().int().min(1).max(1_000_000).meta({ example: 4 }),
});
const versionOnly = z.strictObject({ expectedVersion: ExpectedVersion });
const changing = ["import.not_found", "import.stale", "import.state"] as const;

const move = <const M extends ImportMove, B extends z.ZodType>(
  name: M,
  body: B,
  summary: Contract["summary"],
  problems: NonNullable<Contract["problems"]> = [],
) =>
  contract({
    key: `POST /v1/imports/{importId}/${name}` as const,
    module,
    who: collectors,
    status: 200,
    path,
    body,
    reply: Import,
    summary,
    problems: [...changing, ...problems],
  });

const rowMove = <const M extends "skip" | "take">(name: M, summary: Contract["summary"]) =>
  contract({
    key: `POST /v1/imports/{importId}/rows/{row}/${name}` as const,
    module,
    who: collectors,
    status: 200,
    path: rowPath,
    body: versionOnly,
    reply: ImportRow,
    summary,
    problems: [...changing, "import.row_not_found", "import.row_state"],
  });

export const importContracts = {
  announceImport: contract({
    key: "POST /v1/imports",
    module,
    who: collectors,
    status: 201,
    creates: true,
    body: z.strictObject({
      kind: ItemKind,
      /** Whose collection it is; a district office's only unit may be left out. */
      unit: UnitCodeSchema.optional(),
      file: SheetAnnouncement,
      defaults: ImportDefaults.optional(),
    }),
    reply: z.object({ import: Import, upload: SheetUpload }),
    summary: { zh: "申请导入汇总表", en: "Announce a sheet to import" },
    problems: ["import.unit", "organization.district_unknown"],
  }),
  listImports: contract({
    key: "GET /v1/imports",
    module,
    who: collectors,
    status: 200,
    query: z.strictObject({ unit: UnitCodeSchema.optional(), ...pageQuery }),
    reply: pageOf(ImportSummary),
    summary: { zh: "导入记录，新的在前", en: "Imports, newest first" },
  }),
  getImport: contract({
    key: "GET /v1/imports/{importId}",
    module,
    who: collectors,
    status: 200,
    path,
    reply: Import,
    summary: { zh: "查看一次导入及其进度", en: "Read an import and how far it is" },
    problems: ["import.not_found"],
  }),
  readImport: move("read", versionOnly, { zh: "读取已上传的汇总表", en: "Read the uploaded sheet" }, [
    "file.not_uploaded",
    "file.differs",
    "import.file_forgotten",
  ]),
  listImportRows: contract({
    key: "GET /v1/imports/{importId}/rows",
    module,
    who: collectors,
    status: 200,
    path,
    query: z.strictObject({ state: RowState.optional(), ...pageQuery }),
    reply: pageOf(ImportRow),
    summary: { zh: "导入预览：逐行", en: "Preview of an import, row by row" },
    problems: ["import.not_found"],
  }),
  correctImportRow: contract({
    key: "PUT /v1/imports/{importId}/rows/{row}",
    module,
    who: collectors,
    status: 200,
    path: rowPath,
    body: z.strictObject({
      /** The corrected cells, written as in the sheet; an empty text empties the cell. */
      values: z.partialRecord(ImportField, z.string().max(8000)),
      expectedVersion: ExpectedVersion,
    }),
    reply: ImportRow,
    summary: { zh: "更正一行，立即重新校验", en: "Correct a row; it is checked at once" },
    problems: [...changing, "import.row_not_found", "import.row_state"],
    example: { values: { title: "薄壁铝合金件焊接变形控制", amount: "50" }, expectedVersion: 1 },
  }),
  skipImportRow: rowMove("skip", { zh: "不导入这一行", en: "Leave a row out" }),
  takeImportRow: rowMove("take", {
    zh: "导入这一行（撤销跳过，或确认与已有内容不重复）",
    en: "Take a row in after all, or although it resembles an existing item",
  }),
  mapImportColumns: contract({
    key: "PUT /v1/imports/{importId}/columns",
    module,
    who: collectors,
    status: 200,
    path,
    body: z.strictObject({
      /** Every column that is used; those left out are not. */
      columns: z
        .array(z.strictObject({ column: z.int().min(1).max(200), field: ImportField }))
        .max(importFields.length)
        .refine((list) => new Set(list.map((c) => c.field)).size === list.length, {
          message: "import.column_twice",
        }),
      expectedVersion: ExpectedVersion,
    }),
    reply: Import,
    summary: { zh: "指定各列的含义，重新读取", en: "Say what the columns hold; the sheet is read again" },
    problems: [...changing, "import.column_twice", "import.column_unknown", "import.file_forgotten"],
    example: { columns: [{ column: 2, field: "title" }], expectedVersion: 2 },
  }),
  setImportDefaults: contract({
    key: "PUT /v1/imports/{importId}/defaults",
    module,
    who: collectors,
    status: 200,
    path,
    body: z.strictObject({ defaults: ImportDefaults, expectedVersion: ExpectedVersion }),
    reply: Import,
    summary: {
      zh: "填写缺失列的默认值，重新校验",
      en: "Give values for missing columns; rows are checked again",
    },
    problems: [...changing, "organization.district_unknown", "import.file_forgotten"],
    example: { defaults: { urgency: "normal", publicationConsent: true }, expectedVersion: 2 },
  }),
  writeImport: move(
    "write",
    z.strictObject({
      /** Incomplete rows become drafts; otherwise they stay out. */
      incompleteAsDrafts: z.boolean().default(false),
      expectedVersion: ExpectedVersion,
    }),
    { zh: "写入预览通过的各行", en: "Write the rows that are ready" },
    ["import.nothing_to_write"],
  ),
  cancelImport: move("cancel", versionOnly, { zh: "取消导入", en: "Cancel an import" }),
  downloadImportTemplate: contract({
    key: "GET /v1/import-template",
    module,
    who: collectors,
    status: 200,
    query: z.strictObject({ kind: ItemKind, format: SheetFormat.default("xlsx") }),
    reply: DownloadTicket,
    summary: { zh: "下载汇总表模板", en: "Download an empty sheet to fill in" },
  }),
} as const;
