import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { namedIn, numbered } from "../domain/announcement.ts";
import { checkConfirm, type StoredAward } from "../domain/award.ts";
import { titleOf } from "../domain/challenge.ts";
import { moveChallenge, permitMove } from "../domain/challenge-change.ts";
import { withNextNumber } from "./announce.ts";
import { followed, noticeView, rankingOf } from "./award-reading.ts";
import type { AwardParts } from "./propose-award.ts";
import { asJson, decided } from "./record-entry.ts";

interface Confirming {
  readonly challengeId: string;
  readonly expectedVersion: number;
  readonly actor: Actor;
}

/** 确认: the notice is over, and nobody's objection waits. */
export const confirmAward = (parts: AwardParts) => async (order: Confirming) => {
  const { challengeId, expectedVersion, actor } = order;
  const at = parts.clock.now();
  const doing = { actor, at, expectedVersion };
  const { programmeId } = await followed(parts, challengeId, actor);
  return withNextNumber(parts.programmes, programmeId, async (programme) => {
    const challenge = await followed(parts, challengeId, actor);
    const award = await parts.awards.find(challengeId);
    // Says why it is too early, where the table would only say that it is.
    if (challenge.state === "publicity" && award !== undefined && challenge.version === expectedVersion)
      checkConfirm(award, at);
    permitMove(challenge, "confirm", doing);
    await rankingOf(parts, challenge, actor);
    if (award === undefined) throw new DomainError("conflict", "challenge.move_not_allowed");

    const change = moveChallenge(challenge, "confirm", doing);
    const notice = numbered(
      programme,
      {
        kind: "result",
        title: `关于“${titleOf(challenge)}”揭榜结果的公告`,
        challenges: [namedIn(challenge)],
      },
      { id: parts.newId("announcement"), at },
    );
    const confirmed: StoredAward = { ...award, confirmedAt: at, version: award.version + 1 };
    await parts.awards.confirm(
      award,
      confirmed,
      {
        before: challenge,
        change: decided(change, parts.newSalt, {
          public: { notice: notice.announcement.number },
          release: {
            tags: ["result"],
            data: asJson({ award: { confirmedAt: at, objections: award.objections } }),
          },
        }),
      },
      { programme, notice },
    );
    return noticeView(confirmed, change.challenge, at);
  });
};
