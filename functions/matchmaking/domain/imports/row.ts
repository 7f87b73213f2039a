import type { CellNote, ImportRow, RowState, RowValues } from "../../../../shared/contracts/imports.ts";
import { DomainError } from "../../../../shared/kernel/domain-error.ts";
import type { CheckedRow } from "./check-row.ts";
import { maskValue, type ReadRow } from "./read-cells.ts";
import type { RowOwner } from "./read-owner.ts";
import { rowKey } from "./row-key.ts";

/** What people decided about a row; it outlives reading the sheet again. */
export interface RowEdit {
  readonly values: RowValues;
  readonly skipped: boolean;
  /** Taken in although the organization has an item of this title. */
  readonly taken: boolean;
}

export const untouched: RowEdit = { values: {}, skipped: false, taken: false };

/** A row with everything that is known of it. */
export interface Row extends Omit<CheckedRow, "state" | "owner"> {
  readonly state: RowState;
  readonly owner?: (RowOwner & { readonly organizationId?: string }) | undefined;
  /** What makes it the same as another; absent while owner or title are not understood. */
  readonly key?: string | undefined;
  readonly duplicateOf?: ImportRow["duplicateOf"];
  readonly itemId?: string | undefined;
  readonly edit: RowEdit;
  readonly version: number;
}

/** What else is known that says the same as a row. */
export interface Known {
  /** An item that an import has written for this key. */
  readonly writtenItemId?: string | undefined;
  /** An earlier line of the sheet. */
  readonly repeats?: number | undefined;
  /** An item of the organization under the same title. */
  readonly resemblesItemId?: string | undefined;
  /** The organization that is registered under the code. */
  readonly organization?:
    | {
        readonly id: string;
        readonly verified: boolean;
        readonly suspended: boolean;
        readonly sameName: boolean;
        readonly name: string;
      }
    | undefined;
}

/** The key of a row, if its owner and title are understood. */
export const keyOfRow = ({ owner, content, state }: CheckedRow): string | undefined =>
  owner === undefined || content.title === undefined || state === "faulty"
    ? undefined
    : rowKey(owner, content.title);

/** A row as people corrected it, with what must not be stored masked again. */
export function corrected(read: ReadRow, edit: RowEdit): ReadRow {
  const names = Object.keys(edit.values) as (keyof RowValues)[];
  if (names.length === 0) return read;
  const untouchedNote = (note: CellNote) => note.field === undefined || !names.includes(note.field);
  const values: RowValues = { ...read.values };
  for (const name of names) {
    const text = edit.values[name] ?? "";
    if (text === "") delete values[name];
    else values[name] = text;
  }
  return {
    row: read.row,
    values,
    faults: read.faults.filter(untouchedNote),
    notices: read.notices.filter(untouchedNote),
  };
}

/** Corrections as they are stored: trimmed, masked. */
export function maskEdits(values: RowValues): { values: RowValues; notices: CellNote[] } {
  const notices: CellNote[] = [];
  const entries = (Object.entries(values) as [keyof RowValues, string][]).map(([field, text]) => {
    const masked = maskValue(field, text.normalize("NFC").trim());
    notices.push(...masked.notices);
    return [field, masked.text] as const;
  });
  return { values: Object.fromEntries(entries), notices };
}

function verdict(
  checked: CheckedRow,
  edit: RowEdit,
  known: Known,
): Pick<Row, "state" | "duplicateOf"> & { note?: CellNote } {
  if (edit.skipped) return { state: "skipped" };
  if (checked.state === "faulty") return { state: "faulty" };
  const { organization } = known;
  if (organization !== undefined && !organization.sameName) {
    return {
      state: "faulty",
      note: { code: "cell.name_differs", field: "uscc", params: { name: organization.name } },
    };
  }
  if (organization?.suspended) {
    return { state: "faulty", note: { code: "item.organization_not_verified", field: "uscc" } };
  }
  if (known.writtenItemId !== undefined) {
    return {
      state: "duplicate",
      duplicateOf: { itemId: known.writtenItemId },
      note: { code: "import.row_written_before", field: "title" },
    };
  }
  if (known.repeats !== undefined) {
    return {
      state: "duplicate",
      duplicateOf: { row: known.repeats },
      note: { code: "import.row_repeated", field: "title", params: { row: known.repeats } },
    };
  }
  if (known.resemblesItemId !== undefined && !edit.taken) {
    return {
      state: "duplicate",
      duplicateOf: { itemId: known.resemblesItemId },
      note: { code: "import.row_resembles", field: "title" },
    };
  }
  return { state: checked.state };
}

/** The row as it stands: understood, decided on, compared with what is known. */
export function settle(checked: CheckedRow, edit: RowEdit, known: Known, version: number): Row {
  const { note, ...stands } = verdict(checked, edit, known);
  const { owner, ...rest } = checked;
  const organizationId = known.organization?.verified ? known.organization.id : undefined;
  const key = keyOfRow(checked);
  return {
    ...rest,
    ...stands,
    faults: note === undefined ? checked.faults : [...checked.faults, note],
    ...(owner === undefined
      ? {}
      : { owner: { ...owner, ...(organizationId === undefined ? {} : { organizationId }) } }),
    ...(key === undefined ? {} : { key }),
    edit,
    version,
  };
}

/** What people may decide about a row that is not written yet. */
export function decideOn(row: Row, decision: "skip" | "take"): RowEdit {
  if (row.state === "written") throw new DomainError("conflict", "import.row_state");
  if (decision === "skip") return { ...row.edit, skipped: true };
  const insists = row.state === "duplicate" && row.faults.some(({ code }) => code === "import.row_resembles");
  if (!row.edit.skipped && !insists) throw new DomainError("conflict", "import.row_state");
  return { ...row.edit, skipped: false, taken: row.edit.taken || insists };
}
