import { fieldErrors } from "../../../../shared/contracts/field-errors.ts";
import type {
  CellNote,
  ImportColumn,
  ImportDefaults,
  ImportField,
  RowState,
  RowValues,
} from "../../../../shared/contracts/imports.ts";
import {
  type ItemKind,
  NeedContent,
  NeedDraft,
  OfferContent,
  OfferDraft,
} from "../../../../shared/contracts/matchmaking-content.ts";
import type { FieldError } from "../../../../shared/kernel/domain-error.ts";
import type { CivilDate } from "../../../../shared/kernel/time.ts";
import type { UnitCode } from "../../../../shared/reference/units.ts";
import { isOpenUntilAllowed } from "../content.ts";
import type { Draft } from "../item.ts";
import { moneyUnitOf } from "./columns.ts";
import type { ReadRow } from "./read-cells.ts";
import { readContent } from "./read-content.ts";
import { type FieldFault, type RowOwner, readOwner } from "./read-owner.ts";

/** What an import says that holds for all of its rows. */
export interface RowRules {
  readonly kind: ItemKind;
  readonly columns: readonly ImportColumn[];
  readonly defaults: ImportDefaults;
  readonly unitCode?: UnitCode | undefined;
  readonly today: CivilDate;
}

/** A row as it was understood; whether it says something new is another question. */
export interface CheckedRow {
  readonly row: number;
  readonly state: Extract<RowState, "ready" | "incomplete" | "faulty">;
  readonly values: RowValues;
  readonly faults: readonly CellNote[];
  readonly notices: readonly CellNote[];
  readonly content: Draft;
  readonly owner?: RowOwner;
}

const schemas = {
  need: { draft: NeedDraft, content: NeedContent },
  offer: { draft: OfferDraft, content: OfferContent },
} as const;

/** Where the schema's complaint belongs in the sheet. */
const fieldOf: Readonly<Record<string, ImportField>> = {
  needType: "itemType",
  offerType: "itemType",
  budget: "amount",
  price: "amount",
  contact: "contactName",
  "contact.name": "contactName",
  "contact.phone": "contactPhone",
  "contact.email": "contactEmail",
};

function faultOf({ path, code, params }: FieldError): FieldFault {
  const [, ...parts] = path.split(".");
  const [top = ""] = parts;
  const field = fieldOf[parts.slice(0, 2).join(".")] ?? fieldOf[top] ?? top;
  if (field === "notClassified") return { code: "import.promise_needed" };
  return {
    field: field as ImportField,
    code: code as FieldFault["code"],
    ...(params === undefined ? {} : { params }),
  };
}

/** One complaint a field: the first says what to do. */
function firstOfEach(faults: readonly FieldFault[]): FieldFault[] {
  const seen = new Set<string>();
  return faults.filter(({ field = "" }) => !seen.has(field) && seen.add(field));
}

/** What a draft must be: well-formed, and with a title by which people tell it from others. */
function draftFaults(
  kind: ItemKind,
  content: Draft,
  today: CivilDate,
): { content: Draft; faults: FieldFault[] } {
  const parsed = schemas[kind].draft.safeParse(content);
  const faults = parsed.success ? [] : fieldErrors(parsed.error, content, "row").map(faultOf);
  if (content.title === undefined) faults.push({ field: "title", code: "input.required" });
  if (content.openUntil !== undefined && !isOpenUntilAllowed(content.openUntil, today)) {
    faults.push({ field: "openUntil", code: "item.open_until" });
  }
  return { content: parsed.data ?? content, faults };
}

function missingIn(kind: ItemKind, content: Draft): FieldFault[] {
  const parsed = schemas[kind].content.safeParse(content);
  return parsed.success ? [] : fieldErrors(parsed.error, content, "row").map(faultOf);
}

/** Understands a row and says of every cell what is wrong with it. */
export function checkRow(read: ReadRow, rules: RowRules): CheckedRow {
  const { kind, columns, defaults, unitCode, today } = rules;
  const letterOf = new Map(columns.map((column) => [column.field, column.letter]));
  const heading = columns.find((column) => column.field === "amount")?.heading ?? "";
  const { owner, faults: ownerFaults } = readOwner(read.values, {
    unitCode,
    defaultDistrict: defaults.districtCode,
  });
  const given = { kind, values: read.values, defaults, moneyUnit: moneyUnitOf(heading) };
  const { content: described, faults: cellFaults, notices } = readContent(given);
  const { content, faults: formFaults } = draftFaults(kind, described, today);

  const noted = ({ field, ...said }: FieldFault): CellNote => {
    const letter = field === undefined ? undefined : letterOf.get(field);
    return {
      ...said,
      ...(field === undefined ? {} : { field }),
      ...(letter === undefined ? {} : { letter }),
    };
  };
  const wrong = firstOfEach([...ownerFaults, ...cellFaults, ...formFaults]);
  const missing = firstOfEach([...wrong, ...missingIn(kind, content)]).slice(wrong.length);
  const faulty = wrong.length > 0 || read.faults.length > 0;
  return {
    row: read.row,
    state: faulty ? "faulty" : missing.length > 0 ? "incomplete" : "ready",
    values: read.values,
    faults: [...read.faults, ...[...wrong, ...missing].map(noted)],
    notices: [...read.notices, ...notices.map(noted)],
    content: faulty ? {} : content,
    ...(owner === undefined ? {} : { owner }),
  };
}
