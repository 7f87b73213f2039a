import type { Ranking } from "../../../shared/contracts/awards.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import type { StoredExpert } from "../domain/expert.ts";
import type { ProposalChange, StoredProposal } from "../domain/proposal.ts";
import type { ReviewChange, StoredReview } from "../domain/review.ts";
import type { AssignmentPlan, StoredAssignment } from "../domain/review-assignment.ts";
import type { StoredDismissal } from "../domain/review-conflicts.ts";
import type { RecordedChange } from "./challenge-ports.ts";

/** The pool of experts. */
export interface Experts {
  find(personId: string): Promise<StoredExpert | undefined>;
  list(): Promise<StoredExpert[]>;
  /** Stores it if the profile still is what `before` was; otherwise `expert.stale`. */
  save(before: StoredExpert | undefined, after: StoredExpert): Promise<void>;
}

/** A changed challenge with its record entry, of a decision that changes other things with it. */
export interface Decided {
  readonly before: StoredChallenge;
  readonly change: RecordedChange;
}

/** What a conclusion leaves behind for those who award. */
export interface ConcludedRanking extends Ranking {
  readonly version: number;
  readonly seed: string;
  /** Names and totals, for what the programme lets the public notice show. */
  readonly experts: readonly { readonly name: string; readonly scores: { label: string; total: number }[] }[];
}

export interface Reviews {
  /** All reviews of a challenge, as they stand now. */
  list(challengeId: string): Promise<StoredReview[]>;
  find(challengeId: string, proposalId: string, expertId: string): Promise<StoredReview | undefined>;
  /** Everything that an expert was ever asked to judge. */
  ofExpert(expertId: string): Promise<StoredReview[]>;
  dismissals(challengeId: string): Promise<StoredDismissal[]>;
  assignment(challengeId: string): Promise<StoredAssignment | undefined>;
  ranking(challengeId: string): Promise<ConcludedRanking | undefined>;

  /** Draft scores: nobody else's business. `review.stale` if it was changed in between. */
  saveDraft(before: StoredReview, after: StoredReview): Promise<void>;
  /**
   * A move of a review, while its challenge is under review: otherwise `review.move_not_allowed`. With a request, the
   * job looks for whoever takes its place.
   */
  move(before: StoredReview, change: ReviewChange, request?: "replacement"): Promise<void>;
  /** Makes one void: a decision on record, and a request for a replacement. */
  void(before: StoredReview, change: ReviewChange, decided: Decided): Promise<void>;
  /** One more review, asked for by hand; `review.assigned_already` when there is one of this expert. */
  add(change: ReviewChange, decided: Decided): Promise<void>;
  /** With a request, the job looks whether there are enough experts now. */
  dismiss(dismissal: StoredDismissal, decided: Decided, request?: "again"): Promise<void>;
  /** Begins a review: the challenge moves, and the job is asked for. */
  start(assignment: StoredAssignment, decided: Decided): Promise<void>;
  /** Ends it, if nothing about its reviews has changed since `assignment` was read; otherwise `challenge.stale`. */
  conclude(assignment: StoredAssignment, ranking: ConcludedRanking, decided: Decided): Promise<void>;
}

/** Decisions on single proposals that are on the record of their challenge. */
export interface ProposalDecisions {
  /** `ranking`: as it is without the proposal, when there is one already. */
  decide(
    before: StoredProposal,
    change: ProposalChange,
    decided: Decided,
    ranking?: ConcludedRanking,
  ): Promise<void>;
}

/** What the job that assigns needs beside `Reviews`. */
export interface AssignmentRuns {
  plan(challengeId: string, run: number): Promise<AssignmentPlan | undefined>;
  /** The first plan of a run counts; returns the one that does. */
  keepPlan(challengeId: string, plan: AssignmentPlan): Promise<AssignmentPlan>;
  /** Asks these experts; whoever was asked before is left alone. */
  invite(changes: readonly ReviewChange[]): Promise<void>;
  /** The run is done, unless a later one was asked for meanwhile. */
  finish(assignment: StoredAssignment, plan: AssignmentPlan): Promise<void>;
}
