import type { ImportRow, RowValues } from "../../../../shared/contracts/imports.ts";
import type { Actor } from "../../../../shared/identity/actor.ts";
import { DomainError } from "../../../../shared/kernel/domain-error.ts";
import { type Clock, civilDateAt } from "../../../../shared/kernel/time.ts";
import { decideOn, maskEdits, type Row, type RowEdit } from "../../domain/imports/row.ts";
import type { SheetImport } from "../../domain/imports/sheet-import.ts";
import { rowsEditableIn } from "../../domain/imports/transitions.ts";
import { compareRows } from "./compare-rows.ts";
import type { Imports, RowFacts } from "./ports.ts";
import { rowView, visibleImport } from "./viewing.ts";

interface Asked {
  readonly importId: string;
  readonly row: number;
  readonly actor: Actor;
  readonly expectedVersion: number;
}

/** What an import says that holds for all of its rows, today. */
export const rulesOf = (it: SheetImport, today: string) => ({
  kind: it.kind,
  columns: it.columns,
  defaults: it.defaults,
  unitCode: it.unitCode,
  today,
});

/** Corrects, skips or takes a row; it is checked and compared at once. */
export const decideOnRow = (imports: Imports, facts: RowFacts, clock: Clock) => {
  const change = async (asked: Asked, editOf: (row: Row) => RowEdit): Promise<ImportRow> => {
    const it = await visibleImport(imports, asked.importId, asked.actor);
    const before = await imports.row(it.id, asked.row);
    if (before === undefined) throw new DomainError("not_found", "import.row_not_found");
    if (before.version !== asked.expectedVersion) throw new DomainError("stale", "import.stale");
    if (!rowsEditableIn.includes(it.state)) throw new DomainError("conflict", "import.state");
    if (before.state === "written") throw new DomainError("conflict", "import.row_state");
    const edit = editOf(before);
    const at = clock.now();
    const { row, values, faults, notices, version } = before;
    const own = new Set(Object.keys(edit.values));
    const compare = compareRows(facts, rulesOf(it, civilDateAt(at)));
    const [compared] = await compare([
      {
        // Faults of the sheet's cells stay until the cell is corrected; all others are found anew.
        read: {
          row,
          values,
          faults: faults.filter(({ code, field = "" }) => sheetFaults.has(code) && !own.has(field)),
          notices,
        },
        edit,
        version: version + 1,
        repeats: repeatedLine(before, edit),
      },
    ]);
    const after = compared as Row;
    await imports.saveRow(it, before, after, at);
    return rowView(after);
  };

  return {
    correct: (asked: Asked, typed: RowValues) =>
      change(asked, (row) => {
        const { values } = maskEdits(typed);
        return { ...row.edit, values: { ...row.edit.values, ...values } };
      }),
    decide: (asked: Asked, decision: "skip" | "take") => change(asked, (row) => decideOn(row, decision)),
  };
};

const sheetFaults: ReadonlySet<string> = new Set(["cell.formula", "cell.error_value"]);

/** A repetition stays one until what makes it the same is corrected; what is missed here, the guard stops in writing. */
function repeatedLine(row: Row, edit: RowEdit): number | undefined {
  const changed = (["title", "organizationName", "uscc", "district"] as const).some(
    (field) => edit.values[field] !== row.edit.values[field],
  );
  return changed ? undefined : row.duplicateOf?.row;
}
