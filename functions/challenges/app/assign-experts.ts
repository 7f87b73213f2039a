import type { StoredChallenge } from "../domain/challenge.ts";
import { titleOf } from "../domain/challenge.ts";
import type { PooledExpert } from "../domain/expert.ts";
import { expertFit } from "../domain/expert-fit.ts";
import type { StoredProposal } from "../domain/proposal.ts";
import { invited, isLive, type ReviewChange, type StoredReview } from "../domain/review.ts";
import type { AssignmentPlan, StoredAssignment } from "../domain/review-assignment.ts";
import { missingExperts } from "../domain/review-progress.ts";
import { conflictedIn, conflictsBetween } from "./challenge-conflicts.ts";
import { activeExperts } from "./expert-pool.ts";
import type { AssignmentRuns } from "./review-ports.ts";
import { labelOf, type ReviewParts } from "./review-reading.ts";
import { type ReviewSituation, readSituation } from "./review-situation.ts";
import { settleRanking } from "./settle-ranking.ts";

/** Who is missing where, and who may go there. */
export interface Vacancies {
  readonly seed: string;
  /** `room`: so many more proposals. */
  readonly experts: readonly { readonly id: string; readonly room: number }[];
  readonly proposals: readonly { readonly id: string; readonly wanted: number }[];
  /** From 0 to 100; undefined: not this one. */
  fit(expertId: string, proposalId: string): number | undefined;
}

export interface Chosen {
  readonly pairs: readonly { readonly proposalId: string; readonly expertId: string }[];
  /** Fit of the proposal that is served worst. */
  readonly worst?: number | undefined;
}

/** Chooses as many experts as there can be, the proposal that is served worst as well as possible. */
export type ChooseExperts = (vacancies: Vacancies) => Promise<Chosen>;

interface Parts extends ReviewParts {
  readonly runs: AssignmentRuns;
  readonly choose: ChooseExperts;
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

/** Who may be asked, with every conflict as of now. */
async function planned(
  parts: Parts,
  { challenge, rules, proposals, reviews, isConflicted }: ReviewSituation,
  { seed, run, expertIds }: StoredAssignment,
): Promise<AssignmentPlan> {
  const pool = (await activeExperts(parts)).filter(
    ({ personId }) => expertIds.length === 0 || expertIds.includes(personId),
  );
  const dismissals = await parts.reviews.dismissals(challenge.id);
  const conflicted = conflictedIn(
    await conflictsBetween(parts, { challenge, experts: pool, proposals, reviews, dismissals }),
  );
  const fits = await fitsOf(parts, challenge, pool, proposals);
  const asked = new Set(reviews.map(({ expertId, proposalId }) => `${expertId}|${proposalId}`));
  const wanted = proposals.map(({ id }) => ({
    id,
    wanted: missingExperts(id, reviews, rules.review, isConflicted),
  }));
  const chosen = await parts.choose({
    seed: `${seed}/${run}`,
    experts: pool.map(({ personId }) => ({
      id: personId,
      room: Math.max(
        0,
        rules.review.load - reviews.filter((one) => one.expertId === personId && isLive(one)).length,
      ),
    })),
    proposals: wanted.filter((one) => one.wanted > 0),
    fit: (expertId, proposalId) =>
      asked.has(`${expertId}|${proposalId}`) || conflicted({ expertId, proposalId })
        ? undefined
        : fits(expertId, proposalId),
  });
  const found = (id: string): number => chosen.pairs.filter((pair) => pair.proposalId === id).length;
  return {
    run,
    pairs: chosen.pairs.map((pair) => ({ ...pair, fit: fits(pair.expertId, pair.proposalId) })),
    ...(chosen.worst === undefined ? {} : { worst: chosen.worst }),
    shortages: proposals.flatMap((proposal) => {
      const missing = (wanted.find(({ id }) => id === proposal.id)?.wanted ?? 0) - found(proposal.id);
      if (missing <= 0) return [];
      const kept = pool.filter(({ personId }) =>
        conflicted({ expertId: personId, proposalId: proposal.id }),
      ).length;
      return [{ proposalId: proposal.id, label: labelOf(proposal), missing, conflicted: kept }];
    }),
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
