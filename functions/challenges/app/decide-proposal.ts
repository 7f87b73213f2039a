import type { Reply } from "../../../shared/contracts/contract.ts";
import type { openedContracts } from "../../../shared/contracts/proposals.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import { type ChallengeAction, changedBy } from "../domain/challenge-change.ts";
import { actsAs } from "../domain/permission.ts";
import { movedProposal, type ProposalChange, type StoredProposal } from "../domain/proposal.ts";
import { withoutRank } from "../domain/review-ranking.ts";
import { proposalNotFound, shownProposal, wasOpened } from "./opened-reading.ts";
import { type NewSalt, onRecord } from "./record-entry.ts";
import type { Decided, ProposalDecisions } from "./review-ports.ts";
import { labelOf, proposesTo, type ReviewParts } from "./review-reading.ts";
import { whileOvertaken } from "./while-overtaken.ts";

type Shown = Reply<(typeof openedContracts)["checkProposal"]>;

interface Order {
  readonly challengeId: string;
  readonly proposalId: string;
  readonly expectedVersion: number;
  readonly actor: Actor;
}

interface Parts extends Pick<ReviewParts, "challenges" | "proposals" | "reviews"> {
  readonly decisions: ProposalDecisions;
  readonly newSalt: NewSalt;
  readonly clock: Clock;
}

/** While it is so, the formal check goes on. */
const checkedIn: readonly StoredChallenge["state"][] = ["opened"];
/** Later, an objection is what takes a proposal out. */
const disqualifiedIn: readonly StoredChallenge["state"][] = ["opened", "reviewing", "deciding"];

/** The opened proposal, for the department; for everybody else, and before the opening, there is none. */
async function decidable(parts: Parts, order: Order, phases: readonly StoredChallenge["state"][]) {
  const { challengeId, proposalId, actor, expectedVersion } = order;
  const challenge = await parts.challenges.find(challengeId);
  if (
    challenge === undefined ||
    !actsAs(actor, challenge, "department") ||
    (await proposesTo(parts.proposals, actor, challenge))
  )
    throw proposalNotFound();
  const proposal = await parts.proposals.find(challengeId, proposalId);
  if (proposal === undefined || !wasOpened(challenge, proposal)) throw proposalNotFound();
  if (proposal.version !== expectedVersion) throw new DomainError("stale", "proposal.stale");
  if (!phases.includes(challenge.state)) throw new DomainError("conflict", "proposal.move_not_allowed");
  return { challenge, proposal };
}

/** Does it still stand among those that the challenge counts on? */
const mayWin = ({ state }: StoredProposal): boolean =>
  state === "opened" || state === "formal-ok" || state === "qualified";

const candidatesOf = ({ id, candidates }: StoredChallenge): number => {
  if (candidates === undefined) throw new Error(`${id} was opened without counting what may win`);
  return candidates;
};

/**
 * The record tells the label and the outcome; the reason is committed to and stands in the proposal's own log. In the
 * challenge's it would be read by its poser.
 */
function recorded(
  parts: Parts,
  { challenge, proposal }: { readonly challenge: StoredChallenge; readonly proposal: StoredProposal },
  action: ChallengeAction,
  { log }: ProposalChange,
  actor: Actor,
): Decided {
  const { at, reason, to } = log;
  const change = changedBy(
    challenge,
    action,
    { actor, at, capacity: "department" },
    mayWin(proposal) && to !== "formal-ok" ? { candidates: candidatesOf(challenge) - 1 } : {},
  );
  const outcome = { proposal: labelOf(proposal), outcome: to };
  return {
    before: challenge,
    change: onRecord(change, {
      action: action === "check-proposal" ? "proposal.checked" : "proposal.disqualified",
      public: outcome,
      private: {
        salt: parts.newSalt(),
        value: { ...outcome, proposalId: proposal.id, reason: reason ?? null, by: actor.personId },
      },
    }),
  };
}

/** 形式审查 */
export const checkProposal =
  (parts: Parts) =>
  (
    order: Order & { readonly outcome: "ok" | "rejected"; readonly reason?: string | undefined },
  ): Promise<Shown> =>
    whileOvertaken(async () => {
      const { outcome, actor } = order;
      const found = await decidable(parts, order, checkedIn);
      if (outcome === "rejected" && order.reason === undefined)
        throw new DomainError("invalid", "proposal.reason_needed", {
          errors: [{ path: "body.reason", code: "proposal.reason_needed" }],
        });
      const reason = outcome === "ok" ? undefined : order.reason;
      const doing = { by: actor, at: parts.clock.now(), reason };
      const change = movedProposal(found.proposal, outcome === "ok" ? "accept" : "reject", doing, {
        stateReason: reason,
      });
      const decided = recorded(parts, found, "check-proposal", change, actor);
      await parts.decisions.decide(found.proposal, change, decided);
      return shownProposal(change.proposal, found.challenge, "whole");
    });

/** 取消资格: at any time before the award is proposed. Whoever was ranked behind it moves up. */
export const disqualifyProposal =
  (parts: Parts) =>
  (order: Order & { readonly reason: string }): Promise<Shown> =>
    whileOvertaken(async () => {
      const { actor, reason } = order;
      const found = await decidable(parts, order, disqualifiedIn);
      const { challenge, proposal } = found;
      const change = movedProposal(
        proposal,
        "disqualify",
        { by: actor, at: parts.clock.now(), reason },
        { stateReason: reason },
      );
      const ranking = challenge.state === "deciding" ? await parts.reviews.ranking(challenge.id) : undefined;
      await parts.decisions.decide(
        proposal,
        change,
        recorded(parts, found, "disqualify-proposal", change, actor),
        ranking === undefined
          ? undefined
          : {
              ...ranking,
              ranks: withoutRank(ranking.ranks, proposal.id, reason),
              version: ranking.version + 1,
            },
      );
      return shownProposal(change.proposal, challenge, "whole");
    });
