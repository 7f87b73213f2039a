import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { checkChoice } from "../domain/award.ts";
import { changedBy } from "../domain/challenge-change.ts";
import { actsAs } from "../domain/permission.ts";
import { followed, rankingOf, rankingView } from "./award-reading.ts";
import type { AwardParts } from "./propose-award.ts";
import { decided } from "./record-entry.ts";

interface Choice {
  readonly challengeId: string;
  readonly proposalIds: readonly string[];
  readonly reason: string;
  readonly expectedVersion: number;
  readonly actor: Actor;
}

/** 出题企业选定: among those that qualify, in whatever order, with a reason. May be changed until the notice is out. */
export const chooseWinners = (parts: AwardParts) => async (order: Choice) => {
  const { challengeId, proposalIds, reason, expectedVersion, actor } = order;
  const challenge = await followed(parts, challengeId, actor);
  if (challenge.poser !== "enterprise" || !actsAs(actor, challenge, "poster"))
    throw new DomainError("forbidden", "challenge.move_not_allowed");
  if (challenge.version !== expectedVersion) throw new DomainError("stale", "challenge.stale");
  if (challenge.state !== "deciding") throw new DomainError("conflict", "challenge.move_not_allowed");
  const ranking = await rankingOf(parts, challenge, actor);
  checkChoice(ranking, proposalIds);

  const at = parts.clock.now();
  const change = changedBy(challenge, "choose-winners", { actor, at, reason, capacity: "poster" }, {});
  const labels = proposalIds.map((id) => ranking.ranks.find((one) => one.proposalId === id)?.label ?? "");
  const chosen = {
    ...ranking,
    choice: { proposalIds: [...proposalIds], reason, at },
    version: ranking.version + 1,
  };
  await parts.awards.choose(ranking, chosen, {
    before: challenge,
    change: decided(change, parts.newSalt, { public: { proposals: labels, reason } }),
  });
  return rankingView(chosen, challenge, actor);
};
