import type { ProposalState } from "../../../shared/contracts/proposals-content.ts";

/**
 * In which capacity a proposal is moved. `team`: admin or agent of its lead; `opening`: the job that opens what was
 * sealed; `department`: organizer or operator; `review`: the conclusion of the review; `award`: the award or what
 * became of it.
 */
export type ProposalCapacity = "team" | "opening" | "department" | "review" | "award";

interface ProposalTransition {
  readonly from: readonly ProposalState[];
  readonly to: ProposalState;
  readonly who: ProposalCapacity;
}

/** Every legal move of a proposal; nothing else moves one. */
export const proposalTransitions = {
  // Until the closing a solver submits as often as they like; the last submission counts.
  submit: { from: ["draft", "submitted"], to: "submitted", who: "team" },
  withdraw: { from: ["draft", "submitted"], to: "withdrawn", who: "team" },
  open: { from: ["submitted"], to: "opened", who: "opening" },
  damage: { from: ["submitted"], to: "damaged", who: "opening" },
  "leave-unopened": { from: ["draft"], to: "unopened", who: "opening" },
  accept: { from: ["opened"], to: "formal-ok", who: "department" },
  reject: { from: ["opened"], to: "formal-rejected", who: "department" },
  qualify: { from: ["formal-ok"], to: "qualified", who: "review" },
  "not-qualify": { from: ["formal-ok"], to: "unqualified", who: "review" },
  win: { from: ["qualified"], to: "won", who: "award" },
  reserve: { from: ["qualified"], to: "reserve", who: "award" },
  lose: { from: ["qualified", "unqualified"], to: "lost", who: "award" },
  "review-again": {
    from: ["qualified", "unqualified", "won", "reserve", "lost"],
    to: "formal-ok",
    who: "award",
  },
  disqualify: {
    from: ["opened", "formal-ok", "qualified", "unqualified", "won", "reserve"],
    to: "disqualified",
    who: "department",
  },
} as const satisfies Record<string, ProposalTransition>;

export type ProposalMove = keyof typeof proposalTransitions;
