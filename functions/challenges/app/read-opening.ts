import type { Opening } from "../../../shared/contracts/sealing.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { type StoredChallenge, titleOf } from "../domain/challenge.ts";
import { challengeNotFound } from "../domain/challenge-change.ts";
import { settledFrom } from "../domain/opening.ts";
import { mayRead } from "../domain/permission.ts";
import type { Challenges } from "./challenge-ports.ts";
import type { Committees } from "./committee-ports.ts";
import type { Openings } from "./opening-ports.ts";

interface ReadingParts {
  readonly challenges: Pick<Challenges, "find">;
  readonly committees: Pick<Committees, "key" | "holderKey">;
  readonly openings: Pick<Openings, "find" | "shares">;
}

interface ReadOpening {
  readonly challengeId: string;
  readonly actor: Actor;
  readonly at: Instant;
}

function stateOf(
  { proposals, state, closesAt }: StoredChallenge,
  enough: boolean,
  at: Instant,
): Opening["state"] {
  if (proposals !== undefined) return "done";
  if (state !== "published" || closesAt === undefined || at < settledFrom(closesAt)) return "closed-for-now";
  return enough ? "working" : "waiting";
}

/** Where the opening of a challenge stands, with the caller's own share from the closing on. */
export const readOpening =
  ({ challenges, committees, openings }: ReadingParts) =>
  async ({ challengeId, actor, at }: ReadOpening): Promise<Opening> => {
    const challenge = await challenges.find(challengeId);
    // Without a key there is nothing that could be opened.
    const key = await committees.key(challengeId);
    if (challenge === undefined || key === undefined || !mayRead(actor, challenge)) throw challengeNotFound();
    const [opening, released] = await Promise.all([openings.find(challengeId), openings.shares(challengeId)]);
    const state = stateOf(challenge, released.length >= key.threshold, at);
    const mine = key.shares.find(({ holderId }) => holderId === actor.personId);
    const own =
      mine === undefined || state === "closed-for-now"
        ? undefined
        : await committees.holderKey(challenge.programmeId, actor.personId);
    const releasedAt = new Map(released.map((share) => [share.personId, share.releasedAt]));
    return {
      challengeId,
      challengeTitle: titleOf(challenge),
      state,
      closesAt: challenge.closesAt,
      threshold: key.threshold,
      holders: key.holders.map((holder) => ({ ...holder, releasedAt: releasedAt.get(holder.personId) })),
      ...(own === undefined || mine === undefined
        ? {}
        : { mySealedShare: mine.sealedShare, myProtectedIdentity: own.protectedIdentity }),
      // How many there are is nobody's to know before they are being opened.
      ...(opening === undefined || released.length < key.threshold
        ? {}
        : { progress: { opened: opening.opened, total: opening.total } }),
      ...(opening?.state === "done" ? { entries: [...opening.entries], openedAt: opening.openedAt } : {}),
    };
  };
