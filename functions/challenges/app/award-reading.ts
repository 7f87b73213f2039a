import type { awardContracts, Ranking } from "../../../shared/contracts/awards.ts";
import type { Reply } from "../../../shared/contracts/contract.ts";
import { type Actor, isMemberOf } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock, Instant } from "../../../shared/kernel/time.ts";
import { maskPhone } from "../../../shared/reference/phone.ts";
import { isPublished, noticeEnds, noticeState, qualified, type StoredAward } from "../domain/award.ts";
import { type StoredChallenge, titleOf } from "../domain/challenge.ts";
import { challengeNotFound } from "../domain/challenge-change.ts";
import { isOfPoster } from "../domain/permission.ts";
import type { Awards } from "./award-ports.ts";
import type { Challenges } from "./challenge-ports.ts";
import { readsAll } from "./opened-reading.ts";
import type { ConcludedRanking } from "./review-ports.ts";

export type Notice = Reply<(typeof awardContracts)["getPublicNotice"]>;

export interface AwardReading {
  readonly challenges: Pick<Challenges, "find">;
  readonly awards: Awards;
  readonly clock: Clock;
}

/** From the conclusion of the review on there is a ranking. */
const rankedIn: readonly StoredChallenge["state"][] = ["deciding", "publicity", "confirmed", "cancelled"];

/** A challenge whose award this person may follow; for everybody else it does not exist. */
export async function followed(parts: AwardReading, challengeId: string, actor: Actor) {
  const challenge = await parts.challenges.find(challengeId);
  if (challenge === undefined || !(readsAll(actor, challenge) || isOfPoster(actor, challenge)))
    throw challengeNotFound();
  return challenge;
}

/** The ranking, for whoever decides by it; an office does not follow what its own organization proposes to. */
export async function rankingOf(
  parts: AwardReading,
  challenge: StoredChallenge,
  actor: Actor,
): Promise<ConcludedRanking> {
  const ranking = await parts.awards.ranking(challenge.id);
  if (ranking === undefined || !rankedIn.includes(challenge.state))
    throw new DomainError("conflict", "challenge.move_not_allowed");
  const proposes = ranking.ranks.some(({ members }) =>
    members.some(({ organizationId }) => isMemberOf(actor, organizationId)),
  );
  if (proposes) throw challengeNotFound();
  return ranking;
}

/** What the caller reads of a ranking: its poster reads those it may choose, and no more. */
export function rankingView(ranking: ConcludedRanking, challenge: StoredChallenge, actor: Actor): Ranking {
  const { seed: _drawn, experts: _scored, version: _ofItem, ...shown } = ranking;
  if (readsAll(actor, challenge)) return shown;
  return { ...shown, ranks: qualified(ranking.ranks) };
}

export const readRanking = (parts: AwardReading) => async (challengeId: string, actor: Actor) => {
  const challenge = await followed(parts, challengeId, actor);
  return rankingView(await rankingOf(parts, challenge, actor), challenge, actor);
};

/** 公示 as anybody reads it: who wins under what name, never what they promised. */
export function noticeView(award: StoredAward, challenge: StoredChallenge, at: Instant): Notice {
  const named = (ids: readonly string[]) =>
    ids.map((id, i) => {
      const row = award.ranks.find(({ proposalId }) => proposalId === id);
      return { names: (row?.members ?? []).map(({ name }) => name), rank: row?.rank ?? i + 1 };
    });
  const { contact } = challenge.content;
  return {
    challengeId: challenge.id,
    challengeTitle: titleOf(challenge),
    announcement: award.announcement,
    winners: named(award.winners),
    reserves: named(award.reserves),
    from: award.from,
    to: award.to,
    until: noticeEnds(award),
    contact: { name: contact?.name ?? "", maskedPhone: maskPhone(contact?.phone ?? "") },
    ...(award.experts === undefined ? {} : { experts: [...award.experts] }),
    state: noticeState(award, at),
    objections: award.objections,
  };
}

const isOut = (award: StoredAward | undefined, at: Instant): award is StoredAward =>
  award !== undefined && isPublished(award, at);

/** The notice of a challenge's award, once it is out. */
export const readPublicNotice = (parts: AwardReading) => async (challengeId: string) => {
  const at = parts.clock.now();
  const [challenge, award] = await Promise.all([
    parts.challenges.find(challengeId),
    parts.awards.find(challengeId),
  ]);
  if (challenge === undefined || !isOut(award, at)) throw challengeNotFound();
  return noticeView(award, challenge, at);
};

export const listPublicNotices = (parts: AwardReading) => async () => {
  const at = parts.clock.now();
  const awards = await parts.awards.listPublic(at);
  const items = await Promise.all(
    awards.map(async (award) => {
      const challenge = await parts.challenges.find(award.challengeId);
      return challenge === undefined ? [] : [noticeView(award, challenge, at)];
    }),
  );
  return { items: items.flat() };
};
