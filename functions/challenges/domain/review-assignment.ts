import type { Assignment } from "../../../shared/contracts/reviews.ts";
import type { Instant } from "../../../shared/kernel/time.ts";

/** 抽派专家: what is asked of the job that assigns, and what it has found. */
export interface StoredAssignment {
  readonly challengeId: string;
  readonly state: Exclude<Assignment["state"], "none">;
  /** Made when the review began, committed to in the record then and published with the conclusion. */
  readonly seed: string;
  /** Rises with each request: replacements are requests too. */
  readonly run: number;
  readonly requestedAt: Instant;
  /** Who began the review: the job asks experts in their name. */
  readonly by: { readonly personId: string; readonly name: string };
  /** Who may be assigned; empty: the whole pool. */
  readonly expertIds: readonly string[];
  /**
   * Rises with everything that changes which reviews there are or count. The conclusion is made on the condition that
   * it is as read, so that no review is locked behind its back.
   */
  readonly revision: number;
  readonly worst?: number | undefined;
  readonly shortages: Assignment["shortages"];
}

/** What one run has decided. Kept as it is: together with the seed it can be computed again. */
export interface AssignmentPlan {
  readonly run: number;
  readonly pairs: readonly { readonly proposalId: string; readonly expertId: string; readonly fit: number }[];
  readonly worst?: number | undefined;
  readonly shortages: Assignment["shortages"];
}
