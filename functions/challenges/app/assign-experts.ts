import type { Assigned, NotAssignable } from "../../../shared/assignment/assign.ts";
import type { AssignmentProblem } from "../../../shared/assignment/problem.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import { titleOf } from "../domain/challenge.ts";
import type { PooledExpert } from "../domain/expert.ts";
import { expertFit } from "../domain/expert-fit.ts";
import type { StoredProposal } from "../domain/proposal.ts";
import { invited, isLive, type ReviewChange, type StoredReview } from "../domain/review.ts";
import type { AssignmentPlan, StoredAssignment } from "../domain/review-assignment.ts";
import type { IsConflicted } from "../domain/review-progress.ts";
import { conflictedIn, conflictsBetween } from "./challenge-conflicts.ts";
import { activeExperts } from "./expert-pool.ts";
import type { AssignmentRuns } from "./review-ports.ts";
import { labelOf, type ReviewParts } from "./review-reading.ts";
import { type ReviewSituation, readSituation } from "./review-situation.ts";
import { settleRanking } from "./settle-ranking.ts";

/** Experts for every proposal, or why there are none; see `shared/assignment`. */
export type Assign = (problem: AssignmentProblem) => Promise<Assigned | NotAssignable>;

interface Parts extends ReviewParts {
  readonly runs: AssignmentRuns;
  readonly assign: Assign;
}

/**
 * Carries out what was asked of the job for this challenge. Killed at any point, it goes on where it was: a run's plan
 * is kept before anybody is asked, and whoever was asked is not asked again.
 */
export const assignExperts =
  (parts: Parts) =>
  async (challengeId: string): Promise<void> => {
    const challenge = await parts.challenges.find(challengeId);
    if (challenge === undefined) return;
    await settleRanking(parts)(challengeId);
    if (challenge.state !== "reviewing") return;
    const situation = await readSituation(parts, challenge);
    const { assignment } = situation;
    if (assignment?.state !== "working") return;
    const plan =
      (await parts.runs.plan(challengeId, assignment.run)) ??
      (await parts.runs.keepPlan(challengeId, await planned(parts, situation, assignment)));
    const asked = new Set(situation.reviews.map(({ expertId, proposalId }) => `${expertId}|${proposalId}`));
    const missing = plan.pairs.filter(({ expertId, proposalId }) => !asked.has(`${expertId}|${proposalId}`));
    await parts.runs.invite(await invitations(parts, situation, assignment, missing));
    await parts.runs.finish(assignment, plan);
  };

/** What is to be assigned, with every conflict as of now. */
async function planned(
  parts: Parts,
  situation: ReviewSituation,
  assignment: StoredAssignment,
): Promise<AssignmentPlan> {
  const { challenge, proposals, reviews } = situation;
  const pool = await activeExperts(parts);
  const dismissals = await parts.reviews.dismissals(challenge.id);
  const conflicts = conflictsBetween(parts, { challenge, experts: pool, proposals, reviews, dismissals });
  const isKept = conflictedIn(await conflicts);
  const fits = await fitsOf(parts, challenge, pool, proposals);
  const answer = await parts.assign(problemOf(situation, assignment, pool, { isKept, fits }));
  const { run } = assignment;
  if (answer.ok)
    return {
      run,
      pairs: answer.pairs
        .filter(({ fixed }) => !fixed)
        .map(({ proposalId, expertId, expertise }) => ({ proposalId, expertId, fit: expertise })),
      worst: answer.worst,
      shortages: [],
    };
  const labels = new Map(proposals.map((proposal) => [proposal.id, labelOf(proposal)]));
  return {
    run,
    pairs: [],
    shortages: answer.short.map(({ proposalId, needed, eligible }) => ({
      proposalId,
      label: labels.get(proposalId) ?? "",
      // Where there are enough, others need the same ones, and one is missing at least.
      missing: Math.max(1, needed - eligible),
      conflicted: pool.filter(({ personId: expertId }) => isKept({ expertId, proposalId })).length,
    })),
  };
}

interface Known {
  readonly isKept: IsConflicted;
  readonly fits: (expertId: string, proposalId: string) => number;
}

/**
 * Those who are at work stay; whoever was asked once is not asked again. Arbiters come on top of what a proposal
 * needs, and take of their own load.
 */
function problemOf(
  { rules, proposals, reviews, isConflicted }: ReviewSituation,
  { seed, run, expertIds }: StoredAssignment,
  pool: readonly PooledExpert[],
  { isKept, fits }: Known,
): AssignmentProblem {
  const inPool = new Set(pool.map(({ personId }) => personId));
  const known = reviews.filter(({ expertId }) => inPool.has(expertId));
  const isFixed = (review: StoredReview): boolean =>
    isLive(review) && !review.arbitration && !isConflicted(review) && !isKept(review);
  const fixed = known.filter(isFixed).map(({ expertId, proposalId }) => ({ expertId, proposalId }));
  const judged = proposals.map(({ id }) => id);
  const closed = new Set(
    known.filter((review) => !isFixed(review)).map(({ expertId, proposalId }) => `${expertId}|${proposalId}`),
  );
  const isChosen = (id: string): boolean => expertIds.length === 0 || expertIds.includes(id);
  return {
    seed: `${seed}/${run}`,
    perProposal: rules.review.experts,
    proposals: judged,
    experts: pool.map(({ personId: id }) => {
      const arbitrating = known.filter((one) => one.expertId === id && one.arbitration && isLive(one)).length;
      return {
        id,
        load: isChosen(id)
          ? Math.max(0, rules.review.load - arbitrating)
          : fixed.filter(({ expertId }) => expertId === id).length,
        topics: Object.fromEntries(judged.map((proposalId) => [proposalId, fits(id, proposalId)])),
      };
    }),
    conflicts: pool.flatMap(({ personId: expertId }) =>
      judged
        .filter((proposalId) => isKept({ expertId, proposalId }) || closed.has(`${expertId}|${proposalId}`))
        .map((proposalId) => ({ expertId, proposalId })),
    ),
    fixed: fixed.filter(({ proposalId }) => judged.includes(proposalId)),
  };
}

/** Reads each proposal once, and keeps no text. */
async function fitsOf(
  { proposals }: Parts,
  challenge: StoredChallenge,
  pool: readonly PooledExpert[],
  judged: readonly StoredProposal[],
): Promise<(expertId: string, proposalId: string) => number> {
  const fits = new Map<string, number>();
  for (const { id } of judged) {
    const content = await proposals.opened(challenge.id, id);
    for (const expert of pool)
      fits.set(`${expert.personId}|${id}`, expertFit(expert.content, challenge.content, content));
  }
  return (expertId, proposalId) => fits.get(`${expertId}|${proposalId}`) ?? 0;
}

async function invitations(
  parts: Parts,
  { challenge, proposals }: ReviewSituation,
  { by }: StoredAssignment,
  pairs: AssignmentPlan["pairs"],
): Promise<ReviewChange[]> {
  const at = parts.clock.now();
  const names = new Map((await parts.experts.list()).map(({ personId, name }) => [personId, name]));
  const labels = new Map(proposals.map((proposal) => [proposal.id, labelOf(proposal)]));
  return pairs.flatMap(({ proposalId, expertId, fit }) => {
    const [label, expertName] = [labels.get(proposalId), names.get(expertId)];
    // Taken out since it was planned.
    if (label === undefined || expertName === undefined) return [];
    const review: StoredReview = {
      challengeId: challenge.id,
      challengeTitle: titleOf(challenge),
      proposalId,
      label,
      expertId,
      expertName,
      state: "invited",
      arbitration: false,
      fit,
      scores: [],
      invitedAt: at,
      updatedAt: at,
      version: 1,
    };
    return [invited(review, by, "assignment")];
  });
}
