import type { Announcement } from "../../../shared/contracts/programmes-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { isPublic, type StoredChallenge } from "../domain/challenge.ts";
import { moveChallenge } from "../domain/challenge-change.ts";
import { readableChallenge } from "./challenge-reading.ts";
import { type DecisionParts, noticeDecision } from "./notice-decision.ts";
import { decided } from "./record-entry.ts";

interface Order {
  readonly reason: string;
  readonly expectedVersion: number;
  readonly actor: Actor;
}

/** Challenges that end without an award: withdrawn (撤榜) or for want of a qualified proposal (流标). */
export const endChallenges = (parts: DecisionParts, clock: Clock) => {
  const carryOut = noticeDecision(parts);
  const { challenges, newSalt } = parts;

  return {
    /** What was published is withdrawn by a numbered notice; what was never handed in leaves no record. */
    async withdraw(challengeId: string, order: Order): Promise<StoredChallenge> {
      const doing = { ...order, at: clock.now() };
      const found = await readableChallenge(challenges, challengeId, order.actor);
      const decide = (before: StoredChallenge) => moveChallenge(before, "withdraw", doing);
      if (isPublic(found))
        return (await carryOut({ ...doing, challengeId, kind: "withdrawal", decide })).challenge;
      const change = decide(found);
      const recorded = found.recordHead.seq === 0 ? change : decided(change, newSalt);
      await challenges.save(found, recorded);
      return recorded.challenge;
    },

    /** Only when nobody may win any more. */
    async fail(challengeId: string, order: Order): Promise<Announcement> {
      const doing = { ...order, at: clock.now() };
      const { announcement } = await carryOut({
        ...doing,
        challengeId,
        kind: "no-award",
        decide(before) {
          const change = moveChallenge(before, "fail", doing);
          if ((before.candidates ?? 0) > 0)
            throw new DomainError("conflict", "challenge.qualified_proposals");
          return change;
        },
      });
      return announcement;
    },
  };
};
