import type { OpenedProposal } from "../../../shared/contracts/proposals.ts";
import type { ProposalPayload, ProposalState } from "../../../shared/contracts/proposals-content.ts";
import { type Actor, holds } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import { challengeNotFound } from "../domain/challenge-change.ts";
import { actsAs, isOfPoster, mayRead } from "../domain/permission.ts";
import { answersTerms, type StoredProposal } from "../domain/proposal.ts";
import { mayReadBy } from "../domain/review.ts";
import { isKeptFrom } from "./challenge-conflicts.ts";
import { labelOf, proposesTo, type ReviewParts, rulesOf, submittedMembers } from "./review-reading.ts";

/**
 * Who reads proposals after the opening, and what of them. The department and auditors read everything, unless their
 * own organization poses the challenge or proposes to it; its members read those that qualify, once it is theirs to choose; an expert
 * reads what they judge, while they judge it. For everybody else, and before, there is nothing.
 */

export const proposalNotFound = () => new DomainError("not_found", "proposal.not_found");

/** What never was submitted, or was withdrawn, is nobody's to read. */
const unopened: readonly ProposalState[] = ["draft", "submitted", "withdrawn", "unopened"];
export const wasOpened = ({ proposals }: StoredChallenge, { state }: StoredProposal): boolean =>
  proposals !== undefined && !unopened.includes(state);

/** While it is so, the enterprise that poses it chooses, or has chosen. */
const posterReadsIn: readonly StoredChallenge["state"][] = [
  "deciding",
  "publicity",
  "confirmed",
  "cancelled",
];

/** Reads everything of every proposal. */
export const readsAll = (actor: Actor, challenge: StoredChallenge): boolean =>
  actsAs(actor, challenge, "department") || (holds(actor, "auditor") && !isOfPoster(actor, challenge));

/** The same, by who has no proposal of their own among them. */
export const mayReadAll = async (
  { proposals }: Pick<ReviewParts, "proposals">,
  actor: Actor,
  challenge: StoredChallenge,
): Promise<boolean> => readsAll(actor, challenge) && !(await proposesTo(proposals, actor, challenge));

const readsQualified = (actor: Actor, challenge: StoredChallenge): boolean =>
  isOfPoster(actor, challenge) && posterReadsIn.includes(challenge.state);

/** Those that have a place in the ranking. */
async function qualifiedIds({ reviews }: Pick<ReviewParts, "reviews">, { id }: StoredChallenge) {
  const ranking = await reviews.ranking(id);
  return (ranking?.ranks ?? []).filter(({ rank }) => rank !== undefined).map((one) => one.proposalId);
}

export type Sight = "whole" | "anonymous";

/** A proposal as it may be seen. Anonymous: nothing that stands in it for its solvers' names; files keep theirs. */
export function shownProposal(
  proposal: StoredProposal,
  { termsVersion }: StoredChallenge,
  sight: Sight,
  content?: ProposalPayload,
): OpenedProposal {
  const { id, challengeId, state, stateReason, version } = proposal;
  const shown = {
    id,
    challengeId,
    state,
    label: labelOf(proposal),
    termsReconfirmed: answersTerms(proposal, termsVersion),
    version,
  };
  if (sight === "whole")
    return {
      ...shown,
      members: [...submittedMembers(proposal)],
      ...(stateReason === undefined ? {} : { stateReason }),
      ...(content === undefined ? {} : { content }),
    };
  if (content === undefined) return shown;
  const { teamLead: _, ...anonymous } = content;
  return { ...shown, content: anonymous };
}

/** 开标后的方案, without their contents. */
export const listOpened =
  (parts: Pick<ReviewParts, "challenges" | "proposals" | "reviews">) =>
  async (order: { readonly challengeId: string; readonly actor: Actor }): Promise<OpenedProposal[]> => {
    const { challengeId, actor } = order;
    const challenge = await parts.challenges.find(challengeId);
    if (challenge === undefined || !mayRead(actor, challenge)) throw challengeNotFound();
    const all = await mayReadAll(parts, actor, challenge);
    if (!all && !readsQualified(actor, challenge)) {
      // Offices that look after the poster know the challenge; its proposals are not their business.
      return [];
    }
    const opened = (await parts.proposals.listOf(challengeId)).filter((one) => wasOpened(challenge, one));
    const may = all ? opened.map(({ id }) => id) : await qualifiedIds(parts, challenge);
    return opened
      .filter(({ id }) => may.includes(id))
      .map((proposal) => shownProposal(proposal, challenge, "whole"));
  };

/** What this caller may see of this proposal, with the proposal; undefined when for them there is none. */
export const sightOf =
  (parts: ReviewParts) =>
  async (order: Reading): Promise<Seen | undefined> => {
    const { challengeId, proposalId, actor } = order;
    const challenge = await parts.challenges.find(challengeId);
    if (challenge === undefined) return undefined;
    const proposal = await parts.proposals.find(challengeId, proposalId);
    if (proposal === undefined || !wasOpened(challenge, proposal)) return undefined;
    if (await mayReadAll(parts, actor, challenge)) return { challenge, proposal, sight: "whole" };
    if (readsQualified(actor, challenge)) {
      const may = await qualifiedIds(parts, challenge);
      return may.includes(proposalId) ? { challenge, proposal, sight: "whole" } : undefined;
    }
    return judgesIt(parts, { challenge, proposal, actor });
  };

interface Reading {
  readonly challengeId: string;
  readonly proposalId: string;
  readonly actor: Actor;
}
interface Seen {
  readonly challenge: StoredChallenge;
  readonly proposal: StoredProposal;
  readonly sight: Sight;
}

/** An expert who accepted and has no conflict, while the review goes on. */
async function judgesIt(
  parts: ReviewParts,
  { challenge, proposal, actor }: Omit<Seen, "sight"> & { readonly actor: Actor },
): Promise<Seen | undefined> {
  if (!holds(actor, "expert") || challenge.state !== "reviewing") return undefined;
  const expertId = actor.personId;
  const review = await parts.reviews.find(challenge.id, proposal.id, expertId);
  if (review === undefined || !mayReadBy(review)) return undefined;
  if (await isKeptFrom(parts, { challenge, proposal, expertId })) return undefined;
  return { challenge, proposal, sight: await expertSight(parts, challenge) };
}

/** Whether experts see who proposes. */
export const expertSight = async (
  { programmes }: Pick<ReviewParts, "programmes">,
  challenge: StoredChallenge,
): Promise<Sight> => ((await rulesOf(programmes, challenge)).review.anonymous ? "anonymous" : "whole");

/** 阅读方案内容 */
export const readOpened =
  (parts: ReviewParts) =>
  async (order: Reading): Promise<OpenedProposal> => {
    const seen = await sightOf(parts)(order);
    if (seen === undefined) throw proposalNotFound();
    const { challenge, proposal, sight } = seen;
    const content = await parts.proposals.opened(challenge.id, proposal.id);
    return shownProposal(proposal, challenge, sight, content);
  };
