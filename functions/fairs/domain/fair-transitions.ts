import type { FairPhase, FairState } from "../../../shared/contracts/fairs-content.ts";

interface Transition {
  readonly from: readonly FairPhase[];
  readonly to: FairState;
}

/**
 * Every legal move of a fair; whoever holds it makes them (`mayHold`). Rules, the console's buttons and the diagram in
 * docs/state-machines.md come from this table.
 */
export const transitions = {
  open: { from: ["draft"], to: "open" },
  cancel: {
    from: ["draft", "announced", "requesting", "arranging", "published", "running"],
    to: "cancelled",
  },
  report: { from: ["finished"], to: "reported" },
} as const satisfies Record<string, Transition>;
export type FairMove = keyof typeof transitions;

/** While it is so, the set-up may be edited. */
export const editableIn: readonly FairPhase[] = [
  "draft",
  "announced",
  "requesting",
  "arranging",
  "published",
  "running",
];

/** While it is so, timetables are computed: also before requests close, to see what is coming. */
export const solvableIn: readonly FairPhase[] = ["requesting", "arranging", "published", "running"];

/** While it is so, what people hold to is repaired, if there is such a timetable. */
export const repairableIn: readonly FairPhase[] = ["published", "running"];
