import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { shareCommitment } from "../../../shared/sealing/shares.ts";
import { phaseAt, type StoredChallenge } from "../domain/challenge.ts";
import { challengeNotFound, changedBy } from "../domain/challenge-change.ts";
import { mayRead } from "../domain/permission.ts";
import type { Challenges } from "./challenge-ports.ts";
import type { Committees } from "./committee-ports.ts";
import type { Openings } from "./opening-ports.ts";
import { decided, type NewSalt } from "./record-entry.ts";
import { whileOvertaken } from "./while-overtaken.ts";

export interface ShareParts {
  readonly challenges: Pick<Challenges, "find">;
  readonly committees: Pick<Committees, "key">;
  readonly openings: Pick<Openings, "shares" | "release">;
  readonly newSalt: NewSalt;
}

interface ReleaseShare {
  readonly challengeId: string;
  readonly share: string;
  readonly actor: Actor;
  readonly at: Instant;
}

/** By the server's clock: before the closing nobody's share is taken, whoever asks. */
function checkClosed(challenge: StoredChallenge, at: Instant): void {
  if (challenge.proposals !== undefined) throw new DomainError("conflict", "opening.done");
  const phase = phaseAt(challenge, at);
  if (phase === "announced" || phase === "open") throw new DomainError("conflict", "opening.not_closed");
  if (phase !== "closed") throw new DomainError("conflict", "challenge.move_not_allowed");
}

/** Takes a holder's share after the closing; the same share once. */
export const releaseShare =
  ({ challenges, committees, openings, newSalt }: ShareParts) =>
  (order: ReleaseShare): Promise<void> =>
    whileOvertaken(async () => {
      const { challengeId, share, actor, at } = order;
      const { personId, name } = actor;
      const [challenge, key] = await Promise.all([challenges.find(challengeId), committees.key(challengeId)]);
      if (challenge === undefined || !mayRead(actor, challenge)) throw challengeNotFound();
      const holder = key?.holders.find((each) => each.personId === personId);
      const own = key?.shares.find(({ holderId }) => holderId === personId);
      if (key === undefined || holder === undefined || own === undefined)
        throw new DomainError("forbidden", "opening.not_a_holder");
      checkClosed(challenge, at);
      if (shareCommitment(share) !== own.commitment) throw new DomainError("invalid", "opening.share_wrong");
      const released = await openings.shares(challengeId);
      if (released.some((each) => each.personId === personId)) return;
      // The version changes, so that the challenge cannot be extended at the same moment: it would be open again.
      const change = changedBy(challenge, "release-share", { actor, at, capacity: holder.role }, {});
      const recorded = decided(change, newSalt, {
        action: "challenge.share-released",
        public: { commitment: own.commitment, released: released.length + 1, threshold: key.threshold },
      });
      await openings.release(challenge, recorded, { personId, name, share, releasedAt: at });
    });
