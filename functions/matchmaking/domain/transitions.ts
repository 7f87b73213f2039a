import type { ItemMove, ItemState } from "../../../shared/contracts/matchmaking.ts";
import type { StoredState } from "./item.ts";

/**
 * In which capacity somebody acts on an item. `member`: admin or agent of its organization; `reviewer`: operator,
 * organizer, or the district office of its unit; `operator`, `organizer`: those roles; `broker`: the assigned one.
 */
export type Capacity = "member" | "reviewer" | "operator" | "organizer" | "broker";

interface Transition {
  readonly from: readonly ItemState[];
  readonly to: StoredState;
  readonly who: readonly Capacity[];
  readonly reasonNeeded: boolean;
}

/**
 * Every legal move of a need or an offer; nothing else moves one. Rules, repository conditions, the console's buttons
 * and the diagram in docs/state-machines.md come from this table.
 */
export const transitions = {
  submit: { from: ["draft", "returned"], to: "submitted", who: ["member"], reasonNeeded: false },
  withdraw: { from: ["submitted"], to: "draft", who: ["member"], reasonNeeded: false },
  return: { from: ["submitted", "refining"], to: "returned", who: ["reviewer"], reasonNeeded: true },
  refine: { from: ["submitted"], to: "refining", who: ["reviewer"], reasonNeeded: true },
  "hand-back": { from: ["refining"], to: "submitted", who: ["broker"], reasonNeeded: true },
  publish: { from: ["submitted"], to: "open", who: ["reviewer"], reasonNeeded: false },
  divert: { from: ["submitted"], to: "diverted", who: ["reviewer"], reasonNeeded: true },
  match: {
    from: ["open", "expired"],
    to: "matched",
    who: ["member", "operator", "organizer"],
    reasonNeeded: true,
  },
  close: {
    from: ["draft", "submitted", "returned", "open", "expired"],
    to: "closed",
    who: ["member", "operator"],
    reasonNeeded: true,
  },
} as const satisfies Record<ItemMove, Transition>;

/** The states in which the content may be edited, and by whom. An expired one is edited to be opened again. */
export const editableIn: Readonly<Partial<Record<ItemState, Capacity>>> = {
  draft: "member",
  returned: "member",
  open: "member",
  expired: "member",
  refining: "broker",
};
