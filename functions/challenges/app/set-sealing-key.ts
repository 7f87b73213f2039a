import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { isPublic } from "../domain/challenge.ts";
import { challengeNotFound, changedBy } from "../domain/challenge-change.ts";
import { keyFor, noCommitteeYet, type SealedShare } from "../domain/committee.ts";
import { actsAs, mayRead } from "../domain/permission.ts";
import type { Challenges } from "./challenge-ports.ts";
import type { Committees } from "./committee-ports.ts";
import { decided, type NewSalt } from "./record-entry.ts";
import { whileOvertaken } from "./while-overtaken.ts";

interface SealingKeyParts {
  readonly challenges: Pick<Challenges, "find">;
  readonly committees: Committees;
  readonly newSalt: NewSalt;
}

interface SetSealingKey {
  readonly challengeId: string;
  readonly recipient: string;
  readonly shares: readonly SealedShare[];
  readonly actor: Actor;
  readonly at: Instant;
}

/** Sets, once and before publication, the key that all proposals to a challenge are sealed to. */
export const setSealingKey =
  ({ challenges, committees, newSalt }: SealingKeyParts) =>
  (order: SetSealingKey): Promise<{ recipient: string }> =>
    whileOvertaken(async () => {
      const { challengeId, recipient, shares, actor, at } = order;
      const challenge = await challenges.find(challengeId);
      if (challenge === undefined || !mayRead(actor, challenge)) throw challengeNotFound();
      if (!actsAs(actor, challenge, "department"))
        throw new DomainError("forbidden", "challenge.move_not_allowed");
      if (challenge.recipient !== undefined || isPublic(challenge))
        throw new DomainError("conflict", "challenge.key_set");
      if (challenge.state !== "demonstrated") throw new DomainError("conflict", "challenge.move_not_allowed");
      const { programmeId } = challenge;
      const committee = (await committees.find(programmeId)) ?? noCommitteeYet(programmeId);
      const key = keyFor(committee, recipient, shares, at);
      const change = changedBy(challenge, "set-key", { actor, at, capacity: "department" }, { recipient });
      const commitments = key.shares.map(({ commitment }) => commitment).sort();
      const recorded = decided(change, newSalt, {
        action: "challenge.key-set",
        public: { recipient, threshold: key.threshold, holders: key.holders.length, commitments },
      });
      await committees.setKey(challenge, recorded, key);
      return { recipient };
    });
