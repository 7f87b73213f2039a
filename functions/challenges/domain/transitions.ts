import type {
  ChallengeMove,
  ChallengePhase,
  ChallengeState,
  Poser,
} from "../../../shared/contracts/challenges-content.ts";

/**
 * In which capacity somebody acts on a challenge. `poster`: admin or agent of the organization that poses it, or the
 * department where it does; `reviewer`: operator, or the district office of its unit; `department`: organizer or
 * operator; `opening`: the job that opens it once enough shares are released, nobody by hand.
 */
export type Capacity = "poster" | "reviewer" | "department" | "opening";

export interface Transition {
  readonly from: readonly ChallengePhase[];
  readonly to: ChallengeState;
  readonly who: readonly Capacity[];
  readonly reasonNeeded: boolean;
  /** Only of a challenge that an enterprise, or the department, poses. */
  readonly poser?: Poser;
}

/**
 * Every legal move of a challenge; nothing else moves one. Rules, repository conditions, the console's buttons and the
 * diagram in docs/state-machines.md come from this table. A move may have several lines: the first one that fits the
 * phase, the poser and the caller counts.
 */
export const transitions: Readonly<Record<ChallengeMove, readonly Transition[]>> = {
  submit: [
    {
      from: ["draft", "returned"],
      to: "submitted",
      who: ["poster"],
      reasonNeeded: false,
      poser: "enterprise",
    },
    // The department does not ask a district to recommend what it poses itself.
    {
      from: ["draft", "returned"],
      to: "recommended",
      who: ["poster"],
      reasonNeeded: false,
      poser: "government",
    },
  ],
  "take-back": [
    { from: ["submitted"], to: "draft", who: ["poster"], reasonNeeded: false, poser: "enterprise" },
  ],
  return: [
    { from: ["submitted"], to: "returned", who: ["reviewer"], reasonNeeded: true, poser: "enterprise" },
  ],
  reject: [
    { from: ["submitted"], to: "rejected", who: ["reviewer"], reasonNeeded: true, poser: "enterprise" },
    { from: ["recommended"], to: "rejected", who: ["department"], reasonNeeded: true },
  ],
  recommend: [
    { from: ["submitted"], to: "recommended", who: ["reviewer"], reasonNeeded: true, poser: "enterprise" },
  ],
  demonstrate: [{ from: ["recommended"], to: "demonstrated", who: ["department"], reasonNeeded: true }],
  divert: [{ from: ["recommended"], to: "diverted", who: ["department"], reasonNeeded: true }],
  publish: [{ from: ["demonstrated"], to: "published", who: ["department"], reasonNeeded: false }],
  extend: [
    { from: ["announced", "open", "closed"], to: "published", who: ["department"], reasonNeeded: true },
  ],
  withdraw: [
    {
      from: ["draft", "returned", "submitted", "recommended", "demonstrated", "announced", "open"],
      to: "withdrawn",
      who: ["poster", "department"],
      reasonNeeded: true,
    },
    // Once proposals are in, the enterprise asks the department; once the notice of the award runs, nobody can.
    {
      from: ["closed", "opened", "reviewing", "deciding"],
      to: "withdrawn",
      who: ["department"],
      reasonNeeded: true,
    },
  ],
  fail: [
    { from: ["opened", "reviewing", "deciding"], to: "failed", who: ["department"], reasonNeeded: true },
  ],
  // The round that is over stays as it ended; the new one is a challenge of its own.
  relist: [
    { from: ["failed"], to: "failed", who: ["department"], reasonNeeded: false },
    { from: ["cancelled"], to: "cancelled", who: ["department"], reasonNeeded: false },
  ],
  open: [{ from: ["closed"], to: "opened", who: ["opening"], reasonNeeded: false }],
  review: [{ from: ["opened"], to: "reviewing", who: ["department"], reasonNeeded: false }],
  conclude: [{ from: ["reviewing"], to: "deciding", who: ["department"], reasonNeeded: false }],
  award: [{ from: ["deciding"], to: "publicity", who: ["department"], reasonNeeded: false }],
  "review-again": [
    { from: ["publicity", "publicity-over"], to: "reviewing", who: ["department"], reasonNeeded: true },
  ],
  cancel: [
    { from: ["publicity", "publicity-over"], to: "cancelled", who: ["department"], reasonNeeded: true },
  ],
  confirm: [{ from: ["publicity-over"], to: "confirmed", who: ["department"], reasonNeeded: false }],
};

/** The phases in which the content may be edited, and by whom; the department readies for the list what it found feasible. */
export const editableIn: Readonly<Partial<Record<ChallengePhase, Capacity>>> = {
  draft: "poster",
  returned: "poster",
  demonstrated: "department",
};

/** The phases in which a published challenge may be corrected: solvers can still answer to what is new. */
export const correctableIn: readonly ChallengePhase[] = ["announced", "open"];

/** The phases in which solvers may ask. */
export const questionsIn: readonly ChallengePhase[] = ["announced", "open"];
