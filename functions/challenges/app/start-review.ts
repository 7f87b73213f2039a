import type { Reply } from "../../../shared/contracts/contract.ts";
import type { reviewContracts } from "../../../shared/contracts/reviews.ts";
import { sha256OfJson } from "../../../shared/digest/sha256.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { moveChallenge } from "../domain/challenge-change.ts";
import type { StoredAssignment } from "../domain/review-assignment.ts";
import { wasOpened } from "./opened-reading.ts";
import { type NewSalt, onRecord } from "./record-entry.ts";
import { boardAfter } from "./review-board.ts";
import { isJudged, ownChallenge, type ReviewParts } from "./review-reading.ts";

interface Parts extends ReviewParts {
  readonly newSeed: NewSalt;
}

/** What the record says of a seed before the draw is over. */
export const commitmentTo = (seed: string): string => sha256OfJson({ seed });

/** 抽派专家并开始评审: every proposal passed the formal check or not; the job chooses who judges those that did. */
export const startReview =
  (parts: Parts) =>
  async (order: {
    readonly challengeId: string;
    readonly expertIds: readonly string[];
    readonly expectedVersion: number;
    readonly actor: Actor;
  }): Promise<Reply<(typeof reviewContracts)["startReview"]>> => {
    const { challengeId, expertIds, expectedVersion, actor } = order;
    const challenge = await ownChallenge(parts, challengeId, actor);
    const at = parts.clock.now();
    const change = moveChallenge(challenge, "review", { actor, at, expectedVersion });
    const opened = (await parts.proposals.listOf(challengeId)).filter((one) => wasOpened(challenge, one));
    if (opened.some(({ state }) => state === "opened"))
      throw new DomainError("conflict", "review.formal_check_open");
    const judged = opened.filter(isJudged);
    if (judged.length === 0) throw new DomainError("conflict", "challenge.no_proposals");
    const assignment: StoredAssignment = {
      challengeId,
      state: "working",
      seed: parts.newSeed(),
      run: 1,
      requestedAt: at,
      by: { personId: actor.personId, name: actor.name },
      expertIds,
      revision: 1,
      shortages: [],
    };
    await parts.reviews.start(assignment, {
      before: challenge,
      change: onRecord(change, {
        action: "review.started",
        public: { proposals: judged.length, seedCommitment: commitmentTo(assignment.seed) },
      }),
    });
    return boardAfter(parts, challengeId, actor);
  };
