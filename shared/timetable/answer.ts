import type { Timetable } from "./instance.ts";

/** What an answer was made by: a stored draft tells which engine to ask for the same one again. */
export const engineVersion = "1.0.0";

/** One thing that the organizer asked for and could change. Meetings and participants count from 1. */
export type Cause =
  | { readonly kind: "meeting"; readonly meeting: number }
  | { readonly kind: "fixed"; readonly meeting: number }
  | { readonly kind: "session"; readonly meeting: number }
  | { readonly kind: "absence"; readonly participant: number; readonly slot: number }
  | { readonly kind: "limit"; readonly participant: number }
  | { readonly kind: "precedence"; readonly before: number; readonly after: number }
  | { readonly kind: "tables" }
  | { readonly kind: "homes" }
  | { readonly kind: "fairness" };

/** Causes that cannot all be kept. */
export interface Conflict {
  readonly causes: readonly Cause[];
  /** Without any one of them the rest can be kept. False when time ran out before that was shown. */
  readonly smallest: boolean;
}

/** What a timetable is worth, most important first. */
export interface Worth {
  readonly weight: number;
  /** Of the meetings that the worst served participant could have at most, the part that is held; 1 is all. */
  readonly worstServed: number;
  readonly breaks: number;
  readonly tableMoves: number;
}

export interface Answer {
  readonly status: "optimal" | "feasible" | "infeasible" | "unknown";
  /** Mode `all`: breaks. Mode `select`: weight of what is held. */
  readonly objective: number | undefined;
  /** No timetable has fewer breaks, or more weight. */
  readonly bound: number | undefined;
  readonly timetable: Timetable | undefined;
  readonly worth: Worth | undefined;
  readonly conflict: Conflict | undefined;
  readonly seed: number;
  readonly version: string;
  /** Time or the caller ended the search, so that another run may end elsewhere. */
  readonly cut: boolean;
}

export interface Progress {
  readonly objective: number | undefined;
  readonly bound: number | undefined;
}

export interface Options {
  readonly seconds: number;
  readonly seed: number;
  readonly signal?: { readonly aborted: boolean };
  readonly progress?: (progress: Progress) => void;
  /** Milliseconds; the machine's own when nothing is said. */
  readonly clock?: () => number;
}
