import type { StoredItem, Table } from "../../../shared/dynamo/table.ts";
import type { AssignmentRuns } from "../app/review-ports.ts";
import { assignmentKey, planKey } from "./keys.ts";
import { decodePlan, encodePlan } from "./review-codec.ts";
import { newReviewWrites, reviewsChanged, underReview } from "./review-writes.ts";

/** So many reviews in one transaction, of three writes each. */
const together = 30;

class RunOver extends Error {}

/** Runs of the assignment in the challenges table. */
export function assignmentTable(table: Table): AssignmentRuns {
  async function plan(challengeId: string, run: number) {
    const stored: StoredItem | undefined = await table.get(planKey(challengeId, run));
    return stored === undefined ? undefined : decodePlan(stored);
  }

  return {
    plan,
    async keepPlan(challengeId, made) {
      const kept = await plan(challengeId, made.run);
      if (kept !== undefined) return kept;
      await table.transact([
        { put: { Item: encodePlan(challengeId, made), ConditionExpression: "attribute_not_exists(pk)" } },
      ]);
      return made;
    },
    async invite(changes) {
      for (let from = 0; from < changes.length; from += together) {
        const some = changes.slice(from, from + together);
        const [first] = some;
        if (first === undefined) return;
        await table.transact([
          ...some.flatMap(newReviewWrites),
          underReview(first.review.challengeId),
          reviewsChanged(first.review.challengeId),
        ]);
      }
    },
    async finish({ challengeId, run }, { worst, shortages }) {
      try {
        await table.transact([
          {
            update: {
              Key: assignmentKey(challengeId),
              UpdateExpression: `SET #state = :state, shortages = :shortages${
                worst === undefined ? "" : ", worst = :worst"
              }`,
              ConditionExpression: "run = :run",
              ExpressionAttributeNames: { "#state": "state" },
              ExpressionAttributeValues: {
                ":state": shortages.length === 0 ? "done" : "infeasible",
                ":shortages": shortages,
                ":run": run,
                ...(worst === undefined ? {} : { ":worst": worst }),
              },
            },
            onConditionFailed: () => new RunOver(),
          },
        ]);
      } catch (error) {
        // Somebody has asked for another run meanwhile; that one will tell.
        if (!(error instanceof RunOver)) throw error;
      }
    },
  };
}
