import type { ChallengeMove, ChallengeState } from "../../../shared/contracts/challenges-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { phaseAt, type StoredChallenge } from "./challenge.ts";
import { mayEver, mayRead, relistedAlready, transitionFor } from "./permission.ts";
import { type Capacity, transitions } from "./transitions.ts";

/** Who changes a challenge, when, why, and having read which version. */
export interface Doing {
  readonly actor: Actor;
  readonly at: Instant;
  readonly reason?: string | undefined;
  readonly expectedVersion: number;
  /** In this capacity and no other, where the operation is one office's. */
  readonly as?: Capacity | undefined;
}

/** What happens to a challenge beside its moves. */
export type ChallengeAction =
  | ChallengeMove
  | "create"
  | "edit"
  | "correct"
  | "set-key"
  | "release-share"
  | "check-proposal"
  | "disqualify-proposal"
  | "dismiss-conflict"
  | "assign-expert"
  | "void-review"
  | "schedule-defences"
  | "choose-winners"
  | "object"
  | "dismiss-objection";

/** What is written beside every change, in the same transaction. */
export interface ChallengeLogLine {
  readonly at: Instant;
  readonly action: ChallengeAction;
  readonly from?: ChallengeState | undefined;
  readonly to: ChallengeState;
  readonly by: { readonly personId: string; readonly name: string; readonly capacity: string };
  readonly reason?: string | undefined;
}

/** A changed challenge and the log line that tells it. */
export interface ChallengeChange {
  readonly challenge: StoredChallenge;
  readonly log: ChallengeLogLine;
}

export const challengeNotFound = () => new DomainError("not_found", "challenge.not_found");

/** Refuses in this order: what you may not see does not exist; what is never yours to do; what is out of date; what cannot be now. */
export function permitMove(challenge: StoredChallenge, move: ChallengeMove, doing: Doing) {
  const { actor, at, reason, expectedVersion, as } = doing;
  if (!mayRead(actor, challenge)) throw challengeNotFound();
  if (!mayEver(actor, challenge, move, as)) throw new DomainError("forbidden", "challenge.move_not_allowed");
  if (expectedVersion !== challenge.version) throw new DomainError("stale", "challenge.stale");
  const permitted = transitionFor(actor, challenge, move, at, as);
  if (permitted === undefined || relistedAlready(challenge, move))
    throw new DomainError("conflict", "challenge.move_not_allowed");
  if (permitted.transition.reasonNeeded && reason === undefined)
    throw new Error(`${move} is told with a reason`);
  return permitted;
}

/** The next version of a challenge with what changes, and its log line. */
export function changedBy(
  before: StoredChallenge,
  action: ChallengeAction,
  { actor, at, reason, capacity }: Omit<Doing, "expectedVersion"> & { readonly capacity: string },
  also: Partial<StoredChallenge>,
): ChallengeChange {
  const challenge = { ...before, ...also, updatedAt: at, version: before.version + 1 };
  return {
    challenge: challenge.state === before.state ? challenge : { ...challenge, stateSince: at },
    log: {
      at,
      action,
      from: before.state,
      to: challenge.state,
      by: { personId: actor.personId, name: actor.name, capacity },
      reason,
    },
  };
}

/** Makes a move of the table, or refuses it. */
export function moveChallenge(
  before: StoredChallenge,
  move: ChallengeMove,
  doing: Doing,
  also: Partial<StoredChallenge> = {},
): ChallengeChange {
  const { transition, capacity } = permitMove(before, move, doing);
  return changedBy(
    before,
    move,
    { ...doing, capacity },
    { state: transition.to, stateReason: doing.reason, ...also },
  );
}

/** The job that opens a challenge acts for nobody: whoever released the last share stands in the log. */
export function openByJob(
  before: StoredChallenge,
  last: { readonly personId: string; readonly name: string },
  at: Instant,
  also: Pick<StoredChallenge, "proposals" | "candidates">,
): ChallengeChange {
  const [transition] = transitions.open;
  if (transition === undefined || !transition.from.includes(phaseAt(before, at)))
    throw new DomainError("conflict", "challenge.move_not_allowed");
  const capacity: Capacity = "opening";
  return {
    challenge: {
      ...before,
      ...also,
      state: transition.to,
      stateReason: undefined,
      stateSince: at,
      updatedAt: at,
      version: before.version + 1,
    },
    log: { at, action: "open", from: before.state, to: transition.to, by: { ...last, capacity } },
  };
}
