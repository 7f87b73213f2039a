import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { sealedDocuments } from "../../../shared/record/record.ts";
import { shareCommitment } from "../../../shared/sealing/share-commitment.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import { challengeNotFound, changedBy } from "../domain/challenge-change.ts";
import { type StoredOpening, sealedList, settledFrom, wasSubmitted } from "../domain/opening.ts";
import { mayRead } from "../domain/permission.ts";
import type { Challenges } from "./challenge-ports.ts";
import type { Committees } from "./committee-ports.ts";
import type { Openings } from "./opening-ports.ts";
import type { Proposals } from "./proposal-ports.ts";
import { decided, type NewSalt } from "./record-entry.ts";
import { whileOvertaken } from "./while-overtaken.ts";

export interface ShareParts {
  readonly challenges: Pick<Challenges, "find">;
  readonly committees: Pick<Committees, "key">;
  readonly openings: Pick<Openings, "shares" | "release">;
  readonly proposals: Pick<Proposals, "listOf">;
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
  const { proposals, state, closesAt } = challenge;
  if (proposals !== undefined) throw new DomainError("conflict", "opening.done");
  if (state !== "published" || closesAt === undefined)
    throw new DomainError("conflict", "challenge.move_not_allowed");
  if (at < settledFrom(closesAt)) throw new DomainError("conflict", "opening.not_closed");
}

/**
 * With the first share, what was handed in goes on record, so that nobody who comes to open it can put in, take out or
 * exchange anything; the salt keeps secret whose it is and how much, until the opening.
 */
async function sealedNow(
  { proposals, newSalt }: Pick<ShareParts, "proposals" | "newSalt">,
  challengeId: string,
): Promise<{ readonly sealed: StoredOpening; readonly documents: Record<string, string> }> {
  const submitted = (await proposals.listOf(challengeId)).filter(wasSubmitted);
  const salt = newSalt();
  return {
    sealed: { state: "sealed", salt, total: submitted.length, opened: 0, entries: [] },
    documents: sealedDocuments(salt, sealedList(submitted)),
  };
}

/** Takes a holder's share after the closing; the same share once. */
export const releaseShare =
  (parts: ShareParts) =>
  (order: ReleaseShare): Promise<void> =>
    whileOvertaken(async () => {
      const { challenges, committees, openings, newSalt } = parts;
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
      const first = released.length === 0 ? await sealedNow(parts, challengeId) : undefined;
      const recorded = decided(change, newSalt, {
        action: "challenge.share-released",
        ...(first === undefined ? {} : { documents: first.documents }),
        public: { commitment: own.commitment, released: released.length + 1, threshold: key.threshold },
      });
      const given = { personId, name, share, releasedAt: at };
      await openings.release(challenge, recorded, given, first?.sealed);
    });
