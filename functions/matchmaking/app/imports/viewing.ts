import type {
  Import,
  ImportDefaults,
  ImportField,
  ImportRow,
  ImportSummary,
} from "../../../../shared/contracts/imports.ts";
import type { Actor } from "../../../../shared/identity/actor.ts";
import { DomainError } from "../../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../../shared/kernel/time.ts";
import type { Row } from "../../domain/imports/row.ts";
import { collectsFor, isStalled, movesOf, type SheetImport } from "../../domain/imports/sheet-import.ts";
import { rowsEditableIn } from "../../domain/imports/transitions.ts";
import type { Imports } from "./ports.ts";

/** The import, for somebody whose office collects for its unit; for everybody else it does not exist. */
export async function visibleImport(
  imports: Pick<Imports, "find">,
  id: string,
  actor: Actor,
): Promise<SheetImport> {
  const found = await imports.find(id);
  if (found === undefined || !collectsFor(actor, found.unitCode)) {
    throw new DomainError("not_found", "import.not_found");
  }
  return found;
}

export const summaryOf = (it: SheetImport, at: Instant): ImportSummary => ({
  id: it.id,
  kind: it.kind,
  state: it.state,
  unitCode: it.unitCode,
  fileName: it.file.name,
  format: it.file.format,
  counts: it.counts,
  progress: it.progress,
  stalled: isStalled(it, at),
  createdBy: it.createdBy,
  createdAt: it.createdAt,
  updatedAt: it.updatedAt,
});

/** An import as its office sees it, with what can be done next. */
export function importView(it: SheetImport, at: Instant): Import {
  const moves = movesOf(it, at);
  return {
    ...summaryOf(it, at),
    problem: it.problem,
    sheet: it.sheet,
    columns: [...it.columns],
    missing: [...it.missing],
    defaults: it.defaults,
    notices: Object.entries(it.notices).map(([code, count]) => ({ code, count })),
    version: it.version,
    moves: rowsEditableIn.includes(it.state) && !moves.includes("edit") ? [...moves, "edit"] : moves,
  };
}

export const rowView = (row: Row): ImportRow => ({
  row: row.row,
  state: row.state,
  values: row.values,
  faults: [...row.faults],
  notices: [...row.notices],
  content: row.content,
  owner:
    row.owner === undefined
      ? undefined
      : {
          name: row.owner.name,
          uscc: row.owner.uscc,
          unitCode: row.owner.unitCode,
          organizationId: row.owner.organizationId,
        },
  duplicateOf: row.duplicateOf,
  itemId: row.itemId,
  version: row.version,
});

/** The fields that defaults give a value for. */
export function givenBy(defaults: ImportDefaults): ReadonlySet<ImportField> {
  const given: readonly (readonly [ImportField, unknown])[] = [
    ["district", defaults.districtCode],
    ["chains", defaults.chains?.[0]],
    ["itemType", defaults.needType ?? defaults.offerType],
    ["maturity", defaults.maturity],
    ["urgency", defaults.urgency],
    ["cooperationModes", defaults.cooperationModes?.[0]],
    ["ipOwnership", defaults.ipOwner],
    ["amount", defaults.amount],
    ["openUntil", defaults.openUntil],
    ["contactName", defaults.contact],
    ["contactPhone", defaults.contact],
    ["publicationConsent", defaults.publicationConsent],
  ];
  return new Set(given.filter(([, value]) => value !== undefined).map(([field]) => field));
}
