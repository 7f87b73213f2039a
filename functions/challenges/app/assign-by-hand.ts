import type { Reply } from "../../../shared/contracts/contract.ts";
import type { reviewContracts } from "../../../shared/contracts/reviews.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { titleOf } from "../domain/challenge.ts";
import { changedBy } from "../domain/challenge-change.ts";
import { expertFit } from "../domain/expert-fit.ts";
import { invited, isLive, movedReview, type StoredReview } from "../domain/review.ts";
import { progressOf } from "../domain/review-progress.ts";
import { isKeptFrom } from "./challenge-conflicts.ts";
import { activeExpert } from "./expert-pool.ts";
import { proposalNotFound } from "./opened-reading.ts";
import { type NewSalt, onRecord } from "./record-entry.ts";
import { boardAfter } from "./review-board.ts";
import { labelOf, ownChallenge, type ReviewParts } from "./review-reading.ts";
import { readSituation } from "./review-situation.ts";
import { whileOvertaken } from "./while-overtaken.ts";

type Board = Reply<(typeof reviewContracts)["assignExpert"]>;

interface Pair {
  readonly challengeId: string;
  readonly proposalId: string;
  readonly expertId: string;
  readonly actor: Actor;
}
interface Parts extends ReviewParts {
  readonly newSalt: NewSalt;
}

/** Nobody's name stands in the record: who judges is told by the programme's rule, after the award at the earliest. */
const about = (parts: Parts, { proposalId, expertId, actor }: Pair, reason?: string) => ({
  salt: parts.newSalt(),
  value: { proposalId, expertId, reason: reason ?? null, by: actor.personId },
});

/** 补派专家，或指定仲裁专家 */
export const assignExpert =
  (parts: Parts) =>
  async (order: Pair & { readonly arbitration: boolean }): Promise<Board> => {
    const { challengeId, proposalId, expertId, arbitration, actor } = order;
    await whileOvertaken(async () => {
      const challenge = await ownChallenge(parts, challengeId, actor);
      if (challenge.state !== "reviewing") throw new DomainError("conflict", "challenge.move_not_allowed");
      const situation = await readSituation(parts, challenge);
      const { proposals, reviews, rules, isConflicted } = situation;
      const proposal = proposals.find(({ id }) => id === proposalId);
      if (proposal === undefined) throw proposalNotFound();
      const expert = await activeExpert(parts, expertId);
      if (expert === undefined) throw new DomainError("not_found", "expert.unknown");
      if (reviews.some((one) => one.proposalId === proposalId && one.expertId === expertId))
        throw new DomainError("conflict", "review.assigned_already");
      if (await isKeptFrom(parts, { challenge, proposal, expertId }))
        throw new DomainError("conflict", "review.conflict");
      if (arbitration && !progressOf(proposalId, reviews, rules.review, isConflicted).needsArbitration)
        throw new DomainError("conflict", "review.no_arbitration");
      const at = parts.clock.now();
      const review: StoredReview = {
        challengeId,
        challengeTitle: titleOf(challenge),
        proposalId,
        label: labelOf(proposal),
        expertId,
        expertName: expert.name,
        state: "invited",
        arbitration,
        fit: expertFit(
          expert.content,
          challenge.content,
          await parts.proposals.opened(challengeId, proposalId),
        ),
        scores: [],
        invitedAt: at,
        updatedAt: at,
        version: 1,
      };
      const change = changedBy(challenge, "assign-expert", { actor, at, capacity: "department" }, {});
      await parts.reviews.add(invited(review, actor, "department"), {
        before: challenge,
        change: onRecord(change, {
          action: arbitration ? "review.arbiter-assigned" : "review.expert-assigned",
          public: { proposal: review.label },
          private: about(parts, order),
        }),
      });
    });
    return boardAfter(parts, challengeId, actor);
  };

/** 作废: the scores of somebody who turns out to have a conflict do not count, and the job looks for another expert. */
export const voidReview =
  (parts: Parts) =>
  async (order: Pair & { readonly reason: string }): Promise<Board> => {
    const { challengeId, proposalId, expertId, reason, actor } = order;
    await whileOvertaken(async () => {
      const challenge = await ownChallenge(parts, challengeId, actor);
      const before = await parts.reviews.find(challengeId, proposalId, expertId);
      if (before === undefined) throw new DomainError("not_found", "review.not_found");
      if (challenge.state !== "reviewing" || !isLive(before))
        throw new DomainError("conflict", "challenge.move_not_allowed");
      const at = parts.clock.now();
      const moved = movedReview(before, "void", { by: actor, at, reason });
      const change = changedBy(challenge, "void-review", { actor, at, capacity: "department" }, {});
      await parts.reviews.void(before, moved, {
        before: challenge,
        change: onRecord(change, {
          action: "review.voided",
          public: { proposal: before.label },
          private: about(parts, order, reason),
        }),
      });
    });
    return boardAfter(parts, challengeId, actor);
  };
