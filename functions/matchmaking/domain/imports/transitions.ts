import type { ImportMove, ImportState } from "../../../../shared/contracts/imports.ts";

interface Transition {
  readonly from: readonly ImportState[];
  readonly to: ImportState;
}

/** Every legal move of an import by people; nothing else moves one, except the work that they order. */
export const transitions = {
  read: { from: ["announced"], to: "reading" },
  /** Other columns or defaults: all rows are read again. */
  edit: { from: ["preview"], to: "reading" },
  /** Again after more rows were corrected: what is written stays written. */
  write: { from: ["preview", "done"], to: "writing" },
  cancel: { from: ["announced", "reading", "preview", "failed"], to: "cancelled" },
} as const satisfies Record<ImportMove | "edit", Transition>;

/** Where the work that was ordered leads. */
export const workMoves = {
  read: { from: ["reading"], to: "preview" },
  refuse: { from: ["reading"], to: "failed" },
  written: { from: ["writing"], to: "done" },
} as const satisfies Record<string, Transition>;

/** In these states rows may be corrected, skipped and taken. */
export const rowsEditableIn: readonly ImportState[] = ["preview", "done"];

/** A state in which work is due, and the move that orders it again should it be stuck. */
export const workDue = { reading: "read", writing: "write" } as const;
