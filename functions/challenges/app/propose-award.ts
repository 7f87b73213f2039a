import type { Actor } from "../../../shared/identity/actor.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { CivilDate } from "../../../shared/kernel/time.ts";
import { namedIn, numbered } from "../domain/announcement.ts";
import { type AwardOrder, checkAward, noticeWindow, type StoredAward } from "../domain/award.ts";
import { titleOf } from "../domain/challenge.ts";
import { moveChallenge, permitMove } from "../domain/challenge-change.ts";
import type { StoredProgramme } from "../domain/programme.ts";
import { withNextNumber } from "./announce.ts";
import { type AwardReading, followed, type Notice, noticeView, rankingOf } from "./award-reading.ts";
import type { Programmes } from "./programme-ports.ts";
import { asJson, type Decision, decided, type NewSalt } from "./record-entry.ts";
import type { ConcludedRanking } from "./review-ports.ts";

export interface AwardParts extends AwardReading {
  readonly programmes: Pick<Programmes, "find">;
  readonly newId: NewId;
  readonly newSalt: NewSalt;
}

interface Proposing extends AwardOrder {
  readonly challengeId: string;
  readonly publishedOn: CivilDate;
  readonly days: number;
  readonly expectedVersion: number;
  readonly actor: Actor;
}

/** Names of experts, and their scores, as far as the programme's rules let the public know. */
function published(
  { content }: StoredProgramme,
  { experts }: ConcludedRanking,
): Pick<StoredAward, "experts"> {
  switch (content.rules.expertVisibility) {
    case "never":
      return {};
    case "after-award":
      return { experts: experts.map(({ name }) => ({ name })) };
    case "with-scores":
      return { experts: experts.map(({ name, scores }) => ({ name, scores: [...scores] })) };
  }
}

/** 拟定揭榜方并公示: who wins follows from the ranking; who does not gets a reason; then the public may object. */
export const proposeAward = (parts: AwardParts) => async (order: Proposing) => {
  const { challengeId, winners, reserves, publishedOn, days, expectedVersion, actor } = order;
  const at = parts.clock.now();
  const doing = { actor, at, expectedVersion };
  const { programmeId } = await followed(parts, challengeId, actor);
  return withNextNumber(parts.programmes, programmeId, async (programme) => {
    const challenge = await followed(parts, challengeId, actor);
    permitMove(challenge, "award", doing);
    const [ranking, earlier] = await Promise.all([
      rankingOf(parts, challenge, actor),
      parts.awards.find(challengeId),
    ]);
    checkAward(ranking, order);
    const window = noticeWindow({ publishedOn, days }, programme.content.rules.publicityDays, at);
    const change = moveChallenge(challenge, "award", doing, { publicity: window });
    const notice = numbered(
      programme,
      {
        kind: "public-notice",
        title: `关于“${titleOf(challenge)}”拟揭榜方的公示`,
        challenges: [namedIn(challenge)],
        publicity: window,
      },
      { id: parts.newId("announcement"), at },
    );
    const award: StoredAward = {
      challengeId,
      winners: [...winners],
      reserves: [...reserves],
      reasons: Object.fromEntries(order.reasons.map(({ proposalId, reason }) => [proposalId, reason])),
      ranks: ranking.ranks,
      publishedOn,
      ...window,
      proposedAt: at,
      announcement: notice.announcement,
      ...published(programme, ranking),
      objections: { pending: 0, dismissed: 0, upheld: 0 },
      version: (earlier?.version ?? 0) + 1,
    };
    const shown = noticeView(award, change.challenge, at);
    await parts.awards.propose(
      award,
      { before: challenge, change: decided(change, parts.newSalt, awardOnRecord(award, shown)) },
      { programme, notice },
    );
    return shown;
  });
};

/** What the award makes public: who wins, and how everybody was ranked, by their labels. */
const awardOnRecord = (award: StoredAward, { winners, reserves }: Notice): Decision => ({
  public: { notice: award.announcement.number, from: award.from, to: award.to },
  release: {
    tags: ["award"],
    data: asJson({
      award: {
        winners,
        reserves,
        ranking: award.ranks.map(({ label, rank, mean, state }) => ({ label, rank, mean, state })),
        from: award.from,
        to: award.to,
      },
    }),
  },
});
