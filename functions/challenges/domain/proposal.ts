import type { OrganizationKind } from "../../../shared/contracts/organization-facts.ts";
import type { ProposalState, Receipt } from "../../../shared/contracts/proposals-content.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { Defence } from "./defence.ts";
import { type ProposalCapacity, type ProposalMove, proposalTransitions } from "./proposal-transitions.ts";

/** An organization of the team, as it was when the lead named it. */
export interface ProposalMember {
  readonly organizationId: string;
  readonly name: string;
  readonly uscc: string;
  readonly kind: OrganizationKind;
  readonly role: string;
  /** Share of the award sum. */
  readonly percent: number;
  readonly lead: boolean;
  readonly confirmedAt?: Instant | undefined;
}

/** What was submitted last, and with whom: the team may be changed afterwards, what was submitted may not. */
export interface Submission {
  readonly version: number;
  readonly sha256: string;
  readonly size: number;
  readonly termsVersion: number;
  readonly submittedAt: Instant;
  readonly members: readonly ProposalMember[];
}

/** A proposal (揭榜申请) without what it says: that is sealed, and stands in items of its own. */
export interface StoredProposal {
  readonly id: string;
  readonly challengeId: string;
  readonly leadOrganizationId: string;
  readonly members: readonly ProposalMember[];
  readonly state: ProposalState;
  /** The team's own key, its private half under their passphrase. */
  readonly vault: { readonly recipient: string; readonly protectedIdentity: string };
  /** Whom the team declared as related (关联方), by code. */
  readonly relatedCodes: readonly string[];
  /** How many ciphertexts were staged; they are numbered from 1. */
  readonly staged: number;
  readonly current?: Submission | undefined;
  readonly receipt?: Receipt | undefined;
  /** The corrected terms that the team stands by with what it submitted before. */
  readonly reconfirmedTerms?: number | undefined;
  /** 方案一, …: given at the opening. */
  readonly label?: string | undefined;
  /** While it is under review. */
  readonly defence?: Defence | undefined;
  /** Why it did not open: a problem code. */
  readonly fault?: string | undefined;
  /** Why it was rejected, disqualified or not chosen. */
  readonly stateReason?: string | undefined;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly version: number;
}

export type ProposalAction =
  | ProposalMove
  | "start"
  | "stage"
  | "set-members"
  | "join"
  | "decline"
  | "reconfirm"
  | "schedule-defence";

/** What is written beside every change that somebody decides, in the same transaction. */
export interface ProposalLogLine {
  readonly at: Instant;
  readonly action: ProposalAction;
  readonly from?: ProposalState | undefined;
  readonly to: ProposalState;
  readonly by: { readonly personId: string; readonly name: string; readonly capacity: string };
  readonly reason?: string | undefined;
  /** Of a submission: every receipt ever given stays on record. */
  readonly receipt?: Receipt | undefined;
  /** Of a defence: when it is, and which experts are told of it. */
  readonly defence?: Defence | undefined;
  readonly expertIds?: readonly string[] | undefined;
}

export interface ProposalChange {
  readonly proposal: StoredProposal;
  readonly log: ProposalLogLine;
}

/** Who changes a proposal, in which capacity, and when. */
export interface ProposalDoing {
  readonly by: { readonly personId: string; readonly name: string };
  readonly capacity: ProposalCapacity | "member";
  readonly at: Instant;
  readonly reason?: string | undefined;
}

/** The next version of a proposal with what changes, and its log line. */
export function changedProposal(
  before: StoredProposal,
  action: ProposalAction,
  { by, capacity, at, reason }: ProposalDoing,
  also: Partial<StoredProposal>,
): ProposalChange {
  const proposal = { ...before, ...also, updatedAt: at, version: before.version + 1 };
  const { personId, name } = by;
  return {
    proposal,
    log: {
      at,
      action,
      from: before.state,
      to: proposal.state,
      by: { personId, name, capacity },
      reason,
      ...(action === "submit" ? { receipt: proposal.receipt } : {}),
    },
  };
}

export const mayMove = (state: ProposalState, move: ProposalMove): boolean =>
  (proposalTransitions[move].from as readonly ProposalState[]).includes(state);

export function checkMayMove({ state }: StoredProposal, move: ProposalMove): void {
  if (!mayMove(state, move)) throw new DomainError("conflict", "proposal.move_not_allowed");
}

/** Carries out a move of the table, or refuses it as the proposal stands. */
export function movedProposal(
  before: StoredProposal,
  move: ProposalMove,
  doing: Omit<ProposalDoing, "capacity">,
  also: Partial<StoredProposal> = {},
): ProposalChange {
  checkMayMove(before, move);
  const { to, who } = proposalTransitions[move];
  return changedProposal(before, move, { ...doing, capacity: who }, { ...also, state: to });
}

/** Was it corrected after this was submitted, without the team standing by it? */
export const reconfirmationNeeded = (
  { state, current, reconfirmedTerms = 0 }: StoredProposal,
  termsVersion: number,
): boolean =>
  state === "submitted" &&
  current !== undefined &&
  Math.max(current.termsVersion, reconfirmedTerms) < termsVersion;

/** At the formal check: did the team answer to the terms as they were in the end? */
export const answersTerms = (
  { current, reconfirmedTerms = 0 }: StoredProposal,
  termsVersion: number,
): boolean => current !== undefined && Math.max(current.termsVersion, reconfirmedTerms) >= termsVersion;
