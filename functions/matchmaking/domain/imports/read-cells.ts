import type { CellNote, ImportColumn, ImportField, RowValues } from "../../../../shared/contracts/imports.ts";
import type { ProblemCode } from "../../../../shared/kernel/problem-texts.ts";
import { containsMobile } from "../../../../shared/reference/phone.ts";
import { maskNumbers } from "./masking.ts";

/** A cell as the sheet's reader hands it over. */
export interface ReadCell {
  readonly text: string;
  readonly condition?: "formula-result" | "formula" | "error-value" | "merged-filled" | "shortened";
}

/** A line of the sheet by what its columns hold, with nothing in it that must not be stored. */
export interface ReadRow {
  readonly row: number;
  readonly values: RowValues;
  readonly faults: readonly CellNote[];
  readonly notices: readonly CellNote[];
}

/** What these columns hold are numbers of people and codes by their purpose; everywhere else they are masked. */
const holdsNumbers: ReadonlySet<ImportField> = new Set([
  "uscc",
  "contactName",
  "contactPhone",
  "contactEmail",
  "intellectualProperty",
  "openUntil",
  "amount",
]);

const maxCell = 8000;

const conditions: Readonly<
  Record<NonNullable<ReadCell["condition"]>, { readonly code: ProblemCode; readonly fault: boolean }>
> = {
  "formula-result": { code: "cell.formula_result", fault: false },
  formula: { code: "cell.formula", fault: true },
  "error-value": { code: "cell.error_value", fault: true },
  "merged-filled": { code: "cell.merged_filled", fault: false },
  shortened: { code: "cell.shortened", fault: false },
};

/** Masks what must not be stored of one value; people who correct a cell are told the same. */
export function maskValue(
  field: ImportField,
  text: string,
  letter?: string,
): { text: string; notices: CellNote[] } {
  if (holdsNumbers.has(field)) return { text, notices: [] };
  const { text: masked, found } = maskNumbers(text);
  return {
    text: masked,
    notices: found.map(({ code, count }) => ({
      code,
      field,
      ...(letter === undefined ? {} : { letter }),
      params: { count },
    })),
  };
}

/** "张三 13800005555" under one heading for both. */
function splitContact(values: RowValues): RowValues {
  const { contactName, contactPhone } = values;
  if (contactName === undefined || contactPhone !== undefined || !containsMobile(contactName)) return values;
  const phone = /(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}/.exec(contactName.normalize("NFKC"))?.[0];
  if (phone === undefined) return values;
  const name = contactName
    .normalize("NFKC")
    .replace(phone, "")
    .replace(/[\s,，:：、/()（）]+/g, " ")
    .trim();
  return { ...values, contactPhone: phone, ...(name === "" ? {} : { contactName: name }) };
}

const says = ["organizationName", "title", "publicText"] as const;
const footnote = /^(合计|总计|小计|备注|注[:：]|说明|填表说明|填报说明|填表人|审核人|负责人签字)/;

/** The line as a row; undefined when it holds none of what makes one (sums, signatures, notes under the table). */
export function readRow(
  row: number,
  cells: readonly (ReadCell | undefined)[],
  columns: readonly ImportColumn[],
): ReadRow | undefined {
  const values: RowValues = {};
  const faults: CellNote[] = [];
  const notices: CellNote[] = [];
  for (const { column, letter, field } of columns) {
    const cell = cells[column - 1];
    if (field === undefined || cell === undefined) continue;
    if (cell.condition !== undefined) {
      const { code, fault } = conditions[cell.condition];
      (fault ? faults : notices).push({
        code,
        field,
        letter,
        ...(code === "cell.shortened" ? { params: { limit: maxCell } } : {}),
      });
    }
    if (cell.text === "") continue;
    const masked = maskValue(field, cell.text, letter);
    values[field] = masked.text;
    notices.push(...masked.notices);
  }
  const first = cells.find((cell) => cell !== undefined && cell.text !== "");
  const hasRow = says.some((field) => values[field] !== undefined);
  if (!hasRow || (footnote.test(first?.text ?? "") && Object.keys(values).length <= 2)) return undefined;
  return { row, values: splitContact(values), faults, notices };
}
