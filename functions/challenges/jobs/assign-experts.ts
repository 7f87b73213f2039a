import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import loadHighs from "highs";
import { assign } from "../../../shared/assignment/assign.ts";
import { openTable } from "../../../shared/dynamo/table.ts";
import { tableDirectory } from "../../../shared/identity/table-directory.ts";
import { systemClock } from "../../../shared/kernel/time.ts";
import { assignExperts } from "../app/assign-experts.ts";
import { assignmentTable } from "../data/assignment-table.ts";
import { challengeTable } from "../data/challenge-table.ts";
import { expertTable } from "../data/expert-table.ts";
import { assignmentSk } from "../data/keys.ts";
import { programmeTable } from "../data/programme-table.ts";
import { proposalTable } from "../data/proposal-table.ts";
import { reviewTable } from "../data/review-table.ts";
import { assignExpertsEnv } from "../env.ts";

const env = assignExpertsEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
/** Compiling the solver takes a while: once for a function's life. */
const highs = loadHighs();
const carryOut = assignExperts({
  challenges: challengeTable(table),
  programmes: programmeTable(table),
  proposals: proposalTable(table),
  reviews: reviewTable(table),
  experts: expertTable(table),
  directory: tableDirectory(openTable(env.ORGANIZATIONS_TABLE_NAME)),
  clock: systemClock,
  runs: assignmentTable(table),
  assign: async (problem) => assign(problem, await highs),
});

/** Chooses the experts of each proposal of a challenge, and tells proposals what the ranking says. */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  for (const { dynamodb } of Records) {
    const [pk, sk] = [dynamodb?.Keys?.pk?.S, dynamodb?.Keys?.sk?.S];
    if (sk !== assignmentSk || pk === undefined) continue;
    try {
      await carryOut(pk.slice("CHALLENGE#".length));
    } catch {
      return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? "" }] };
    }
  }
  return { batchItemFailures: [] };
};
