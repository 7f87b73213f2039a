import type { RequestState } from "../../../shared/contracts/meeting-requests-content.ts";
import type { StoredRequestState } from "./request.ts";

/** Who makes a move: the side whose answer is awaited, or one that said it wants the meeting. */
type Mover = "awaited" | "willing";

interface Transition {
  readonly from: readonly RequestState[];
  readonly to: StoredRequestState;
  readonly who: Mover;
}

/**
 * Every legal move of a request by its sides; nothing else moves one. Rules, the console's buttons and the diagram in
 * docs/state-machines.md come from this table.
 */
export const transitions = {
  accept: { from: ["pending", "countered"], to: "accepted", who: "awaited" },
  decline: { from: ["pending", "countered"], to: "declined", who: "awaited" },
  counter: { from: ["pending"], to: "countered", who: "awaited" },
  withdraw: { from: ["pending", "countered", "accepted"], to: "withdrawn", who: "willing" },
} as const satisfies Record<string, Transition>;
export type RequestMove = keyof typeof transitions;
export const requestMoveNames = Object.keys(transitions) as RequestMove[];

/** While it is so, somebody may say how important it is to them. */
export const prioritizableIn: readonly RequestState[] = ["pending", "countered", "accepted"];
