import type { Reply } from "../../../shared/contracts/contract.ts";
import type { Conflict, ConflictCode, reviewContracts } from "../../../shared/contracts/reviews.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import { changedBy } from "../domain/challenge-change.ts";
import type { ReviewConflict } from "../domain/review-conflicts.ts";
import { conflictsBetween } from "./challenge-conflicts.ts";
import { activeExperts } from "./expert-pool.ts";
import { type NewSalt, onRecord } from "./record-entry.ts";
import { reviewedChallenge } from "./review-board.ts";
import { judgedProposals, ownChallenge, type ReviewParts } from "./review-reading.ts";
import { whileOvertaken } from "./while-overtaken.ts";

/** Between everybody in the pool and everything that is judged. */
async function allConflicts(parts: ReviewParts, challenge: StoredChallenge): Promise<ReviewConflict[]> {
  const [experts, proposals, reviews, dismissals] = await Promise.all([
    activeExperts(parts),
    judgedProposals(parts.proposals, challenge),
    parts.reviews.list(challenge.id),
    parts.reviews.dismissals(challenge.id),
  ]);
  return conflictsBetween(parts, { challenge, experts, proposals, reviews, dismissals });
}

const shown = ({ key: _, ...conflict }: ReviewConflict): Conflict => conflict;

export const listConflicts =
  (parts: ReviewParts) =>
  async (order: {
    readonly challengeId: string;
    readonly actor: Actor;
  }): Promise<Reply<(typeof reviewContracts)["listConflicts"]>> => {
    const challenge = await reviewedChallenge(parts, order.challengeId, order.actor);
    return { items: (await allConflicts(parts, challenge)).map(shown) };
  };

/** Afterwards nobody is assigned any more, and who judged what stands as it was. */
const dismissedIn: readonly StoredChallenge["state"][] = ["opened", "reviewing"];

interface Dismiss {
  readonly challengeId: string;
  readonly expertId: string;
  readonly proposalId: string;
  readonly code: ConflictCode;
  readonly reason: string;
  readonly actor: Actor;
}

/** 排除误判: what was found under this code is none; what is found later under the same code still counts. */
export const dismissConflict =
  (parts: ReviewParts & { readonly newSalt: NewSalt }) =>
  (order: Dismiss): Promise<Conflict> =>
    whileOvertaken(async () => {
      const { challengeId, expertId, proposalId, code, reason, actor } = order;
      const challenge = await ownChallenge(parts, challengeId, actor);
      if (!dismissedIn.includes(challenge.state))
        throw new DomainError("conflict", "challenge.move_not_allowed");
      const found = (await allConflicts(parts, challenge)).filter(
        (one) => one.expertId === expertId && one.proposalId === proposalId && one.code === code,
      );
      const [first] = found;
      if (first === undefined) throw new DomainError("not_found", "conflict.not_found");
      if (!found.every(({ dismissible }) => dismissible))
        throw new DomainError("conflict", "conflict.not_dismissible");
      const assignment = await parts.reviews.assignment(challengeId);
      const lacks = challenge.state === "reviewing" && assignment?.state === "infeasible";
      const at = parts.clock.now();
      const keys = found.map(({ key }) => key);
      const change = changedBy(challenge, "dismiss-conflict", { actor, at, capacity: "department" }, {});
      await parts.reviews.dismiss(
        { expertId, proposalId, code, keys, at, byName: actor.name, reason },
        {
          before: challenge,
          change: onRecord(change, {
            action: "conflict.dismissed",
            public: { code },
            private: {
              salt: parts.newSalt(),
              value: { expertId, proposalId, code, keys, reason, by: actor.personId },
            },
          }),
        },
        lacks ? "again" : undefined,
      );
      return { ...shown(first), dismissed: { at, byName: actor.name, reason } };
    });
