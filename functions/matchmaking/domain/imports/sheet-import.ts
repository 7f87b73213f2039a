import type {
  Import,
  ImportColumn,
  ImportDefaults,
  ImportField,
  ImportMove,
  ImportState,
  RowCounts,
} from "../../../../shared/contracts/imports.ts";
import type { ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";
import type { SheetFormat } from "../../../../shared/contracts/sheets.ts";
import { type Actor, holds, looksAfter } from "../../../../shared/identity/actor.ts";
import { DomainError } from "../../../../shared/kernel/domain-error.ts";
import { addMilliseconds, type Instant } from "../../../../shared/kernel/time.ts";
import type { UnitCode } from "../../../../shared/reference/units.ts";
import type { PersonRef } from "../item.ts";
import { transitions, workDue } from "./transitions.ts";

/** A column that people chose the meaning of. */
export interface ChosenColumn {
  readonly column: number;
  readonly field: ImportField;
}

/** One import of a sheet. Its rows are stored beside it. */
export interface SheetImport {
  readonly id: string;
  readonly kind: ItemKind;
  readonly state: ImportState;
  readonly unitCode?: UnitCode | undefined;
  readonly file: {
    readonly name: string;
    readonly format: SheetFormat;
    readonly size: number;
    readonly sha256: string;
  };
  readonly sheet?: Import["sheet"];
  readonly columns: readonly ImportColumn[];
  /** Once people have said what the columns hold, nothing is recognised any more. */
  readonly chosen?: readonly ChosenColumn[] | undefined;
  readonly missing: readonly ImportField[];
  readonly defaults: ImportDefaults;
  readonly problem?: Import["problem"];
  readonly counts: RowCounts;
  /** How many rows of each notice there are, by its code. */
  readonly notices: Readonly<Record<string, number>>;
  readonly progress: { readonly done: number; readonly total?: number | undefined };
  /** The line up to which the running work is done: where it goes on after it broke off. */
  readonly cursor: number;
  readonly incompleteAsDrafts: boolean;
  readonly createdBy: PersonRef;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** When the work last got on. */
  readonly movedAt: Instant;
  /** Numbers the orders to work: a job that carries out an earlier one finds that it is not wanted any more. */
  readonly run: number;
  readonly version: number;
}

/** What the decision log says; `work` is what the stream hands to a job. */
export interface ImportLine {
  readonly at: Instant;
  readonly action: ImportMove | "announce" | "edit";
  readonly from?: ImportState | undefined;
  readonly to: ImportState;
  readonly by: PersonRef & { readonly capacity: string };
  readonly work?: "read" | "write" | undefined;
}

export interface ImportChange {
  readonly import: SheetImport;
  readonly log: ImportLine;
}

export const noRows: RowCounts = {
  rows: 0,
  ready: 0,
  incomplete: 0,
  faulty: 0,
  duplicate: 0,
  skipped: 0,
  written: 0,
};

/** Work that has not got on for so long is stuck, whatever became of the job. */
const stuckAfterMs = 5 * 60_000;

export const isStalled = (it: SheetImport, at: Instant): boolean =>
  it.state in workDue && addMilliseconds(it.movedAt, stuckAfterMs) < at;

/** Does collecting for this unit (none: the city) belong to this person's office? */
export const collectsFor = (actor: Actor, unitCode: string | undefined): boolean =>
  holds(actor, "operator", "organizer") || (unitCode !== undefined && looksAfter(actor, unitCode));

/** Whose collection it is: the unit named, or the only one that a district office has. */
export function collectingUnit(actor: Actor, wanted: UnitCode | undefined): UnitCode | undefined {
  const own = actor.staff.flatMap((s) => (s.role === "district" ? s.units : []));
  const unit = wanted ?? (holds(actor, "operator", "organizer") || own.length !== 1 ? undefined : own[0]);
  if (!collectsFor(actor, unit)) throw new DomainError("forbidden", "import.unit");
  return unit;
}

type Move = ImportMove | "edit";

/** May this move be made now? Work that is stuck may be ordered again. */
const isOpenTo = (it: SheetImport, move: Move, at: Instant): boolean =>
  (transitions[move].from as readonly ImportState[]).includes(it.state) ||
  (isStalled(it, at) && workDue[it.state as keyof typeof workDue] === move);

export const movesOf = (it: SheetImport, at: Instant): Move[] =>
  (Object.keys(transitions) as Move[]).filter((move) => isOpenTo(it, move, at));

export interface Doing {
  readonly actor: Actor;
  readonly at: Instant;
  readonly expectedVersion: number;
}

const workOf: Readonly<Partial<Record<Move, "read" | "write">>> = {
  read: "read",
  edit: "read",
  write: "write",
};

/** Moves an import, in the order in which people are refused: out of date, then not in this state. */
export function moved(
  it: SheetImport,
  move: Move,
  doing: Doing,
  also: Partial<SheetImport> = {},
): ImportChange {
  const { actor, at, expectedVersion } = doing;
  if (expectedVersion !== it.version) throw new DomainError("stale", "import.stale");
  if (!isOpenTo(it, move, at)) throw new DomainError("conflict", "import.state");
  const { to } = transitions[move];
  const again = it.state === to;
  const work = workOf[move];
  // Work that goes on after it was stuck goes on where it stopped.
  const fresh = work === undefined || again ? {} : { progress: { done: 0 }, cursor: 0 };
  const cleared =
    work === "read" && !again ? { counts: noRows, notices: {}, missing: [], problem: undefined } : {};
  return {
    import: {
      ...it,
      ...fresh,
      ...cleared,
      state: to,
      updatedAt: at,
      movedAt: at,
      run: work === undefined ? it.run : it.run + 1,
      version: it.version + 1,
      ...also,
    },
    log: {
      at,
      action: move,
      from: it.state,
      to,
      by: { personId: actor.personId, name: actor.name, capacity: "collector" },
      work,
    },
  };
}

/** A new import, whose upload is awaited. */
export function announce(
  facts: Pick<SheetImport, "id" | "kind" | "unitCode" | "file" | "defaults">,
  { actor, at }: Pick<Doing, "actor" | "at">,
): ImportChange {
  const by: PersonRef = { personId: actor.personId, name: actor.name };
  return {
    import: {
      ...facts,
      state: "announced",
      columns: [],
      missing: [],
      counts: noRows,
      notices: {},
      progress: { done: 0 },
      cursor: 0,
      incompleteAsDrafts: false,
      createdBy: by,
      createdAt: at,
      updatedAt: at,
      movedAt: at,
      run: 0,
      version: 1,
    },
    log: { at, action: "announce", to: "announced", by: { ...by, capacity: "collector" } },
  };
}
