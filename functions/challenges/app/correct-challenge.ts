import type { Announcement } from "../../../shared/contracts/programmes-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock, Instant } from "../../../shared/kernel/time.ts";
import { type Correction, correctChallenge, extendChallenge } from "../domain/correct-challenge.ts";
import type { DecisionParts, NoticedDecision } from "./notice-decision.ts";
import { noticeDecision } from "./notice-decision.ts";

/** Whether a holder has released a share of a challenge's key: then its proposals may be open already. */
export interface Openings {
  begun(challengeId: string): Promise<boolean>;
}

type Order = { readonly reason: string; readonly expectedVersion: number; readonly actor: Actor };

/** Corrections and extensions of what is published, each with its numbered notice. */
export const correctChallenges = (parts: DecisionParts, openings: Openings, clock: Clock) => {
  const carryOut = noticeDecision(parts);
  const told = async (decision: NoticedDecision): Promise<Announcement> =>
    (await carryOut(decision)).announcement;

  return {
    correct: (challengeId: string, { reason, expectedVersion, actor, ...correction }: Order & Correction) => {
      const at = clock.now();
      return told({
        challengeId,
        actor,
        at,
        kind: "correction",
        reason,
        decide: (before, programme) =>
          correctChallenge(before, programme, correction, { actor, at, reason, expectedVersion }),
      });
    },
    extend: (
      challengeId: string,
      { reason, expectedVersion, actor, closesAt }: Order & { readonly closesAt: Instant },
    ) => {
      const at = clock.now();
      return told({
        challengeId,
        actor,
        at,
        kind: "extension",
        reason,
        async decide(before) {
          const change = extendChallenge(before, closesAt, { actor, at, reason, expectedVersion });
          // Releasing a share changes the version, so none is released between this look and the write.
          if (await openings.begun(challengeId))
            throw new DomainError("conflict", "challenge.move_not_allowed");
          return change;
        },
      });
    },
  };
};
