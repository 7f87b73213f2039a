import type { Table } from "../../../shared/dynamo/table.ts";
import type { Decided, ProposalDecisions, Reviews } from "../app/review-ports.ts";
import type { StoredReview } from "../domain/review.ts";
import { challengeWrites } from "./challenge-writes.ts";
import {
  assignmentKey,
  challengePk,
  dismissalPrefix,
  rankingKey,
  reviewingPk,
  reviewingPrefix,
  reviewKey,
  reviewPrefix,
} from "./keys.ts";
import { proposalWrites } from "./proposal-writes.ts";
import {
  decodeAssignment,
  decodeDismissal,
  decodeRanking,
  decodeReview,
  encodeAssignment,
  encodeDismissal,
  encodeRanking,
} from "./review-codec.ts";
import {
  newReviewWrites,
  replaceReview,
  reviewsChanged,
  reviewsUnchanged,
  reviewWrites,
  underReview,
} from "./review-writes.ts";

const decisionWrites = ({ before, change }: Decided) => challengeWrites(before, change);

/** Reviews in the challenges table. */
export function reviewTable(table: Table): Reviews {
  async function find(challengeId: string, proposalId: string, expertId: string) {
    const stored = await table.get(reviewKey(challengeId, proposalId, expertId));
    return stored === undefined ? undefined : decodeReview(stored);
  }

  return {
    find,
    list: async (challengeId) =>
      (await table.queryAll(challengePk(challengeId), reviewPrefix)).map(decodeReview),
    async ofExpert(expertId) {
      const pointers = await table.queryAll(reviewingPk(expertId), reviewingPrefix);
      const found = await Promise.all(
        pointers.map(({ sk }) => {
          const [challengeId = "", proposalId = ""] = String(sk).split("#");
          return find(challengeId, proposalId, expertId);
        }),
      );
      return found.filter((review): review is StoredReview => review !== undefined);
    },
    dismissals: async (challengeId) =>
      (await table.queryAll(challengePk(challengeId), dismissalPrefix)).map(decodeDismissal),
    async assignment(challengeId) {
      const stored = await table.get(assignmentKey(challengeId));
      return stored === undefined ? undefined : decodeAssignment(stored);
    },
    async ranking(challengeId) {
      const stored = await table.get(rankingKey(challengeId));
      return stored === undefined ? undefined : decodeRanking(stored);
    },
    saveDraft: (before, after) =>
      table.transact([replaceReview(before, after), underReview(after.challengeId)]),
    move: (before, change, request) =>
      table.transact([
        ...reviewWrites(before, change),
        underReview(before.challengeId),
        reviewsChanged(before.challengeId, request === undefined ? undefined : change.log.at),
      ]),
    void: (before, change, decided) =>
      table.transact([
        ...reviewWrites(before, change),
        reviewsChanged(before.challengeId, change.log.at),
        ...decisionWrites(decided),
      ]),
    add: (change, decided) =>
      table.transact([
        ...newReviewWrites(change),
        // What the job has found wanting may be put right by this.
        reviewsChanged(change.review.challengeId, change.review.arbitration ? undefined : change.log.at),
        ...decisionWrites(decided),
      ]),
    dismiss: (dismissal, decided, request) =>
      table.transact([
        ...(request === undefined ? [] : [reviewsChanged(decided.before.id, dismissal.at)]),
        { put: { Item: encodeDismissal(decided.before.id, dismissal) } },
        ...decisionWrites(decided),
      ]),
    start: (assignment, decided) =>
      table.transact([{ put: { Item: encodeAssignment(assignment) } }, ...decisionWrites(decided)]),
    conclude: (assignment, ranking, decided) =>
      table.transact([
        reviewsUnchanged(assignment),
        { put: { Item: encodeRanking(ranking) } },
        ...decisionWrites(decided),
      ]),
  };
}

/** Decisions on single proposals, with what they put on record. */
export const proposalDecisions = (table: Table): ProposalDecisions => ({
  decide: (before, change, decided, ranking) =>
    table.transact([
      ...proposalWrites(before, change),
      ...(ranking === undefined ? [] : [{ put: { Item: encodeRanking(ranking) } }]),
      ...decisionWrites(decided),
    ]),
});
