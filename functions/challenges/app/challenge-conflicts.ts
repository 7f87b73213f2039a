import { civilDateAt } from "../../../shared/kernel/time.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import type { PooledExpert } from "../domain/expert.ts";
import type { StoredProposal } from "../domain/proposal.ts";
import type { StoredReview } from "../domain/review.ts";
import {
  type NamedParty,
  type ReviewConflict,
  reviewConflicts,
  type StoredDismissal,
  stands,
} from "../domain/review-conflicts.ts";
import type { IsConflicted } from "../domain/review-progress.ts";
import { pooledExpert } from "./expert-pool.ts";
import { type ReviewParts, rulesOf, submittedMembers } from "./review-reading.ts";

type Parts = Pick<ReviewParts, "programmes" | "directory" | "clock">;

interface Between {
  readonly challenge: StoredChallenge;
  readonly experts: readonly PooledExpert[];
  readonly proposals: readonly StoredProposal[];
  /** Of this challenge; who recused tells it here. */
  readonly reviews: readonly StoredReview[];
  readonly dismissals: readonly StoredDismissal[];
}

/**
 * The conflicts between them as of now. Nothing of it is ever stored: a profile that its owner corrects, or an
 * organization that somebody joins, counts the next time.
 */
export async function conflictsBetween(parts: Parts, between: Between): Promise<ReviewConflict[]> {
  const { challenge, experts, proposals, reviews, dismissals } = between;
  const [rules, poster] = await Promise.all([
    rulesOf(parts.programmes, challenge),
    posterOf(parts, challenge),
  ]);
  return reviewConflicts(
    experts,
    {
      challengeId: challenge.id,
      poster,
      feasibility: challenge.demonstration?.experts.map(({ personId }) => personId) ?? [],
      proposals: proposals.map((proposal) => ({ id: proposal.id, members: partiesOf(proposal) })),
      recusals: reviews.filter(({ state }) => state === "recused"),
    },
    { years: rules.review.conflictYears, on: civilDateAt(parts.clock.now()) },
    dismissals,
  );
}

/** Whether somebody must not judge something; of those that were looked at. */
export function conflictedIn(conflicts: readonly ReviewConflict[]): IsConflicted {
  const standing = new Set(
    conflicts.filter(stands).map(({ expertId, proposalId }) => `${expertId}|${proposalId}`),
  );
  return ({ expertId, proposalId }) => standing.has(`${expertId}|${proposalId}`);
}

/** Is this expert kept from this proposal, as of now? Who has no profile any more is. */
export async function isKeptFrom(
  parts: Parts & Pick<ReviewParts, "experts" | "reviews">,
  { challenge, proposal, expertId }: Kept,
): Promise<boolean> {
  const [expert, dismissals] = await Promise.all([
    pooledExpert(parts, expertId),
    parts.reviews.dismissals(challenge.id),
  ]);
  if (expert === undefined) return true;
  const conflicts = await conflictsBetween(parts, {
    challenge,
    experts: [expert],
    proposals: [proposal],
    reviews: [],
    dismissals,
  });
  return conflicts.some(stands);
}

interface Kept {
  readonly challenge: StoredChallenge;
  readonly proposal: StoredProposal;
  readonly expertId: string;
}

async function posterOf(
  { directory }: Parts,
  { posterOrganizationId, content }: StoredChallenge,
): Promise<NamedParty | undefined> {
  if (posterOrganizationId === undefined) return undefined;
  const poster = await directory.organization(posterOrganizationId);
  if (poster === undefined) throw new Error(`no organization ${posterOrganizationId}`);
  const { id, name, uscc } = poster;
  return { organizationId: id, name, uscc, affiliates: content.relatedCodes ?? [] };
}

/** What the team declared as related stands beside its lead: once is enough to be found. */
const partiesOf = (proposal: StoredProposal): NamedParty[] =>
  submittedMembers(proposal).map(({ organizationId, name, uscc, lead }) => ({
    organizationId,
    name,
    uscc,
    affiliates: lead ? proposal.relatedCodes : [],
  }));
