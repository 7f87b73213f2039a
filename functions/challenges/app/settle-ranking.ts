import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { mayMove, movedProposal } from "../domain/proposal.ts";
import { isJudged, type ReviewParts } from "./review-reading.ts";

/** So many proposals are told at a time. */
const together = 25;

const isOvertaken = (error: unknown): boolean => error instanceof DomainError && error.kind === "stale";

/**
 * Gives proposals the state that the ranking says. The ranking is the decision, and stands in one transaction; there may
 * be more proposals than a transaction holds, so each is told apart. Whatever is told already is left alone: it may be
 * repeated until all of it is done.
 */
export const settleRanking =
  ({
    challenges,
    proposals,
    reviews,
    clock,
  }: Pick<ReviewParts, "challenges" | "proposals" | "reviews" | "clock">) =>
  async (challengeId: string): Promise<void> => {
    const [challenge, assignment, ranking] = await Promise.all([
      challenges.find(challengeId),
      reviews.assignment(challengeId),
      reviews.ranking(challengeId),
    ]);
    if (challenge?.state !== "deciding" || assignment === undefined || ranking === undefined) return;
    const { by } = assignment;
    const settle = async (proposalId: string, qualified: boolean): Promise<void> => {
      const [move, to] = qualified
        ? (["qualify", "qualified"] as const)
        : (["not-qualify", "unqualified"] as const);
      let before = await proposals.find(challengeId, proposalId);
      if (before === undefined || !isJudged(before) || before.state === to) return;
      const doing = { by, at: clock.now() };
      try {
        // Reviewed for a second time: what it was after the first is taken back.
        if (mayMove(before.state, "review-again")) {
          const again = movedProposal(before, "review-again", doing);
          await proposals.moveTo(before, again);
          before = again.proposal;
        }
        await proposals.moveTo(before, movedProposal(before, move, doing));
      } catch (error) {
        // The job and the request do the same at the same time; whoever was first has done it.
        if (!isOvertaken(error)) throw error;
      }
    };
    for (let from = 0; from < ranking.ranks.length; from += together)
      await Promise.all(
        ranking.ranks
          .slice(from, from + together)
          .map(({ proposalId, rank }) => settle(proposalId, rank !== undefined)),
      );
  };
