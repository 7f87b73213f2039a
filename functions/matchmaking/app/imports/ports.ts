import type { Import, ImportField, RowCounts, RowState } from "../../../../shared/contracts/imports.ts";
import type { CreatingCall } from "../../../../shared/dynamo/once.ts";
import type { Instant } from "../../../../shared/kernel/time.ts";
import type { UnitCode } from "../../../../shared/reference/units.ts";
import type { Row, RowEdit } from "../../domain/imports/row.ts";
import type { ImportChange, SheetImport } from "../../domain/imports/sheet-import.ts";
import type { Change } from "../../domain/item.ts";
import type { PageOf, PageRequest } from "../ports.ts";

/** Imports and their rows, as people work on them. */
export interface Imports {
  create(change: ImportChange, call: CreatingCall): Promise<string>;
  find(id: string): Promise<SheetImport | undefined>;
  /** Stores the change if the import still is what `before` was; otherwise `import.stale`. */
  save(before: SheetImport, change: ImportChange): Promise<void>;
  list(unit: UnitCode | undefined, page: PageRequest): Promise<PageOf<SheetImport>>;
  rows(id: string, state: RowState | undefined, page: PageRequest): Promise<PageOf<Row>>;
  row(id: string, row: number): Promise<Row | undefined>;
  /** Stores a row that was decided on, with the counts that follow, while the import takes decisions. */
  saveRow(it: SheetImport, before: Row, after: Row, at: Instant): Promise<void>;
}

/** What a job holds while it works: whoever else comes meanwhile finds it taken. */
export interface Lease {
  readonly import: SheetImport;
  readonly token: string;
}

/** How far a job has come with one piece of its work. */
export interface Step {
  readonly cursor: number;
  readonly done: number;
  readonly counts: Partial<RowCounts>;
  readonly at: Instant;
}

/** A row that becomes an item. */
export interface RowItem {
  readonly row: Row;
  readonly change: Change;
}

/** The lease was lost: the import was cancelled, or somebody else goes on with it. Nothing is left to do. */
export class LeaseLost extends Error {}

/** Somebody else holds the lease; should they be gone, it passes after a minute. */
export class LeaseTaken extends Error {}

/** A row's key was written by another import meanwhile. */
export class RowTaken extends Error {
  readonly row: number;
  constructor(row: number) {
    super("row taken");
    this.row = row;
  }
}

/** Imports as jobs work on them: every write holds only while the lease does. */
export interface ImportWork {
  /** Undefined when that work is not wanted any more. */
  begin(id: string, run: number, work: "read" | "write", at: Instant): Promise<Lease | undefined>;
  edits(id: string): Promise<ReadonlyMap<number, RowEdit>>;
  noteSheet(
    lease: Lease,
    found: Pick<SheetImport, "columns"> & {
      sheet: NonNullable<Import["sheet"]>;
      missing: readonly ImportField[];
    },
    at: Instant,
  ): Promise<void>;
  putRows(
    lease: Lease,
    rows: readonly Row[],
    notices: Readonly<Record<string, number>>,
    step: Step,
  ): Promise<void>;
  /** In the order of the sheet, from after this line. */
  rowsAfter(id: string, line: number, limit: number): Promise<Row[]>;
  /** Items, their logs, the guards of their keys and the rows, all or none. Throws RowTaken. */
  writeItems(lease: Lease, items: readonly RowItem[], step: Step): Promise<void>;
  /** Rows that turned out to be something else when they were to be written. */
  setAside(lease: Lease, rows: readonly Row[], step: Step): Promise<void>;
  finish(lease: Lease, at: Instant): Promise<void>;
  refuse(lease: Lease, problem: NonNullable<Import["problem"]>, at: Instant): Promise<void>;
  /** There is more to do than one run may take: another one goes on. */
  handOn(lease: Lease, at: Instant): Promise<void>;
}

/** What is known outside the sheet that a row is compared with. */
export interface RowFacts {
  /** The items that imports wrote, by the keys of their rows. */
  written(keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  organization(uscc: string): Promise<RegisteredOrganization | undefined>;
  /** The titles of an organization's items, or of what was collected under its code. */
  titles(
    kind: SheetImport["kind"],
    owner: { readonly organizationId: string } | { readonly uscc: string },
  ): Promise<readonly { readonly id: string; readonly title: string }[]>;
}

export interface RegisteredOrganization {
  readonly id: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly status: string;
}
