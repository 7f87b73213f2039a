import type { Reply } from "../../../shared/contracts/contract.ts";
import type { reviewContracts } from "../../../shared/contracts/reviews.ts";
import { type Actor, holds } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import type { StoredProposal } from "../domain/proposal.ts";
import { isLive, mayReadBy, type StoredReview } from "../domain/review.ts";
import { isKeptFrom } from "./challenge-conflicts.ts";
import { expertSight, shownProposal } from "./opened-reading.ts";
import { isJudged, type ReviewParts, rulesOf } from "./review-reading.ts";

export type Task = Reply<(typeof reviewContracts)["getMyReview"]>;
type TaskList = Reply<(typeof reviewContracts)["listMyReviews"]>;

export const reviewNotFound = () => new DomainError("not_found", "review.not_found");

interface Own {
  readonly challengeId: string;
  readonly proposalId: string;
  readonly actor: Actor;
}

export interface OwnReview {
  readonly review: StoredReview;
  readonly challenge: StoredChallenge;
  readonly proposal: StoredProposal;
}

/** A task that its expert may know of. To who recused, was replaced or has a conflict, it looks as if there were none. */
async function known(parts: ReviewParts, review: StoredReview): Promise<OwnReview | undefined> {
  if (!isLive(review)) return undefined;
  const { challengeId, proposalId, expertId } = review;
  const [challenge, proposal] = await Promise.all([
    parts.challenges.find(challengeId),
    parts.proposals.find(challengeId, proposalId),
  ]);
  if (challenge === undefined || proposal === undefined || !isJudged(proposal)) return undefined;
  if (await isKeptFrom(parts, { challenge, proposal, expertId })) return undefined;
  return { review, challenge, proposal };
}

/** The caller's own task on this proposal, as of now. */
export async function ownReview(parts: ReviewParts, order: Own): Promise<OwnReview> {
  const { challengeId, proposalId, actor } = order;
  if (!holds(actor, "expert")) throw reviewNotFound();
  const review = await parts.reviews.find(challengeId, proposalId, actor.personId);
  const own = review === undefined ? undefined : await known(parts, review);
  if (own === undefined) throw reviewNotFound();
  return own;
}

async function rowOf(parts: ReviewParts, { review, challenge, proposal }: OwnReview) {
  const { criteria } = (await rulesOf(parts.programmes, challenge)).review;
  const { challengeId, challengeTitle, proposalId, label, state, arbitration, scores, comment, version } =
    review;
  return {
    challengeId,
    challengeTitle,
    proposalId,
    label,
    state,
    arbitration,
    criteria,
    scores,
    ...(comment === undefined ? {} : { comment }),
    ...(proposal.defence === undefined ? {} : { defence: proposal.defence }),
    version,
  };
}

/** What is to be judged against. Whom to call, and who belongs to whom, is not the expert's business. */
function termsOf({ posterName, content, files }: StoredChallenge, whole: boolean) {
  const { contact, relatedCodes, needId, attachments = [], confidentialText, ...terms } = content;
  const readable = attachments.filter(({ visibility }) => whole || visibility === "public");
  return {
    ...terms,
    posterName,
    files: files.filter(({ id }) => readable.some(({ fileId }) => fileId === id)),
    ...(whole && confidentialText !== undefined ? { confidentialText } : {}),
  };
}

/** The task with what is judged: contents and confidential parts from acceptance on, while the review goes on. */
export async function shownTask(parts: ReviewParts, own: OwnReview): Promise<Task> {
  const { review, challenge, proposal } = own;
  const row = await rowOf(parts, own);
  const reads = mayReadBy(review) && challenge.state === "reviewing";
  const task = { ...row, challenge: termsOf(challenge, reads) };
  if (!reads) return task;
  const [sight, content] = await Promise.all([
    expertSight(parts, challenge),
    parts.proposals.opened(challenge.id, proposal.id),
  ]);
  return { ...task, proposal: shownProposal(proposal, challenge, sight, content) };
}

export const getMyReview =
  (parts: ReviewParts) =>
  async (order: Own): Promise<Task> =>
    shownTask(parts, await ownReview(parts, order));

export const listMyReviews =
  (parts: ReviewParts) =>
  async (actor: Actor): Promise<TaskList> => {
    const reviews = await parts.reviews.ofExpert(actor.personId);
    const own = await Promise.all(reviews.map((review) => known(parts, review)));
    const items = await Promise.all(own.filter((one) => one !== undefined).map((one) => rowOf(parts, one)));
    return { items };
  };
