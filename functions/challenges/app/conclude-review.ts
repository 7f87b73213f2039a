import type { Reply } from "../../../shared/contracts/contract.ts";
import type { ProgrammeRules } from "../../../shared/contracts/programmes-content.ts";
import type { reviewContracts } from "../../../shared/contracts/reviews.ts";
import type { JsonObject } from "../../../shared/digest/canonical-json.ts";
import { lotOf } from "../../../shared/digest/lot.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { moveChallenge, permitMove } from "../domain/challenge-change.ts";
import type { StoredProposal } from "../domain/proposal.ts";
import { type StoredReview, totalOf } from "../domain/review.ts";
import { progressOf } from "../domain/review-progress.ts";
import { type Contender, type Rank, rankProposals } from "../domain/review-ranking.ts";
import type { Aggregate } from "../domain/scoring.ts";
import { onRecord } from "./record-entry.ts";
import { boardAfter } from "./review-board.ts";
import type { ConcludedRanking } from "./review-ports.ts";
import { labelOf, ownChallenge, type ReviewParts, submittedMembers } from "./review-reading.ts";
import { type ReviewSituation, readSituation } from "./review-situation.ts";
import { settleRanking } from "./settle-ranking.ts";

/** The scores of every proposal, or what it waits for. */
function completed({ proposals, reviews, rules, isConflicted }: ReviewSituation): Aggregate[] {
  return proposals.map((proposal) => {
    const { aggregate } = progressOf(proposal.id, reviews, rules.review, isConflicted);
    const params = { label: labelOf(proposal) };
    if (aggregate.state === "too_few") throw new DomainError("conflict", "review.quorum_missing", { params });
    if (aggregate.state === "arbitration")
      throw new DomainError("conflict", "review.arbitration_missing", { params });
    return aggregate;
  });
}

async function contenderOf(parts: ReviewParts, proposal: StoredProposal): Promise<Contender> {
  const content = await parts.proposals.opened(proposal.challengeId, proposal.id);
  if (content === undefined) throw new Error(`${proposal.id} passed the formal check unopened`);
  return {
    proposalId: proposal.id,
    label: labelOf(proposal),
    quoteYuan: content.quoteYuan,
    // Lead first.
    members: [...submittedMembers(proposal)]
      .sort((a, b) => Number(b.lead) - Number(a.lead))
      .map(({ organizationId, name, lead }) => ({ organizationId, name, lead })),
  };
}

/** Reviews that count, by expert. */
function countingByExpert({ reviews, proposals, isConflicted }: ReviewSituation) {
  const judged = new Set(proposals.map(({ id }) => id));
  const experts = new Map<string, { name: string; scores: { label: string; total: number }[] }>();
  for (const review of reviews.filter((one) => counts(one) && judged.has(one.proposalId))) {
    const { expertId, expertName: name, label, scores } = review;
    const expert = experts.get(expertId) ?? { name, scores: [] };
    expert.scores.push({ label, total: totalOf(scores) });
    experts.set(expertId, expert);
  }
  return [...experts.values()];

  function counts(review: StoredReview): boolean {
    return review.state === "locked" && !isConflicted(review);
  }
}

/**
 * What anybody may read at once: figures under labels, which tell nothing of who proposes. Single totals only where
 * the programme shows scores, sorted, so that they tell nothing of who gave them.
 */
function figures(
  ranks: readonly Rank[],
  experts: ConcludedRanking["experts"],
  { expertVisibility }: ProgrammeRules,
): JsonObject[] {
  return ranks.map(({ label, rank, mean, tieBrokenBy }) => ({
    proposal: label,
    qualified: rank !== undefined,
    mean,
    ...(rank === undefined ? {} : { rank }),
    ...(tieBrokenBy === undefined ? {} : { tieBrokenBy }),
    ...(expertVisibility === "with-scores"
      ? {
          totals: experts
            .flatMap(({ scores }) => scores.filter((one) => one.label === label).map(({ total }) => total))
            .sort((a, b) => a - b),
        }
      : {}),
  }));
}

/** 结束评审: the quorum and every arbitration are in; whoever decides may read the ranking from now on. */
export const concludeReview =
  (parts: ReviewParts) =>
  async (order: {
    readonly challengeId: string;
    readonly expectedVersion: number;
    readonly actor: Actor;
  }): Promise<Reply<(typeof reviewContracts)["concludeReview"]>> => {
    const { challengeId, expectedVersion, actor } = order;
    const challenge = await ownChallenge(parts, challengeId, actor);
    const doing = { actor, at: parts.clock.now(), expectedVersion };
    permitMove(challenge, "conclude", doing);
    const situation = await readSituation(parts, challenge);
    const { assignment, rules, proposals } = situation;
    if (assignment === undefined) throw new Error(`${challengeId} is under review without an assignment`);
    if (proposals.length === 0) throw new DomainError("conflict", "challenge.move_not_allowed");

    const aggregates = completed(situation);
    const contenders = await Promise.all(proposals.map((proposal) => contenderOf(parts, proposal)));
    const ranks = rankProposals(contenders, aggregates, rules.review, (id) => lotOf(assignment.seed, id));
    const candidates = ranks.filter(({ rank }) => rank !== undefined).length;
    const experts = countingByExpert(situation);
    const earlier = await parts.reviews.ranking(challengeId);
    const ranking: ConcludedRanking = {
      challengeId,
      decidedBy: challenge.poser === "enterprise" ? "poster" : "panel",
      winners: challenge.content.winners ?? 1,
      reserves: rules.reserves,
      ranks,
      seed: assignment.seed,
      experts,
      version: (earlier?.version ?? 0) + 1,
    };
    await parts.reviews.conclude(assignment, ranking, {
      before: challenge,
      change: onRecord(moveChallenge(challenge, "conclude", doing, { candidates }), {
        action: "review.concluded",
        public: { seed: assignment.seed, figures: figures(ranks, experts, rules) },
      }),
    });
    await settleRanking(parts)(challengeId);
    return boardAfter(parts, challengeId, actor);
  };
