import type { EventMove, EventPhase, EventState } from "../../../shared/contracts/events-content.ts";

interface Transition {
  readonly from: readonly EventPhase[];
  readonly to: EventState;
}

/**
 * Every legal move of an event; whoever holds it makes them (`mayHold`). Rules, the console's buttons and the diagram
 * in docs/state-machines.md come from this table. A draft that nobody wants is archived unseen.
 */
export const transitions = {
  publish: { from: ["draft"], to: "published" },
  postpone: { from: ["announced", "open", "closed", "running"], to: "postponed" },
  reschedule: { from: ["announced", "open", "closed", "running", "postponed"], to: "published" },
  cancel: { from: ["announced", "open", "closed", "running", "postponed"], to: "cancelled" },
  archive: { from: ["draft", "finished", "cancelled"], to: "archived" },
} as const satisfies Record<EventMove, Transition>;

/** While it is so, its words may be edited; a finished one is told what came of it. */
export const editableIn: readonly EventPhase[] = [
  "draft",
  "announced",
  "open",
  "closed",
  "running",
  "finished",
  "postponed",
];

/** While it is so, the seats of a pool may be changed; those of a draft are edited with it. */
export const capacityChangesIn: readonly EventPhase[] = [
  "announced",
  "open",
  "closed",
  "running",
  "postponed",
];
