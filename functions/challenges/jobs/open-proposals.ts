import { Logger } from "@aws-lambda-powertools/logger";
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { openTable } from "../../../shared/dynamo/table.ts";
import { systemClock } from "../../../shared/kernel/time.ts";
import { decisionKeyFrom } from "../app/decision-key.ts";
import { openProposals } from "../app/open-proposals.ts";
import { challengeTable } from "../data/challenge-table.ts";
import { committeeTable } from "../data/committee-table.ts";
import { decisionSecretFrom } from "../data/decision-secret.ts";
import { openingTable } from "../data/opening-table.ts";
import { proposalTable } from "../data/proposal-table.ts";
import { openProposalsEnv } from "../env.ts";

const env = openProposalsEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const logger = new Logger({ serviceName: "open-proposals" });

const open = openProposals({
  challenges: challengeTable(table),
  committees: committeeTable(table),
  openings: openingTable(table),
  proposals: proposalTable(table),
  decisionKey: decisionKeyFrom(decisionSecretFrom(env.DECISION_SECRET_ARN)),
  clock: systemClock,
});

/** Opens the sealed proposals of a challenge once enough shares are released. A batch is one share. */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const batchItemFailures = [];
  for (const { dynamodb } of Records) {
    const challengeId = dynamodb?.NewImage?.challengeId?.S;
    try {
      if (challengeId === undefined) throw new Error("a share of no challenge");
      await open(challengeId);
    } catch (error) {
      // Name and stack only: what was opened must stand in no log.
      const { name, stack = "" } = error instanceof Error ? error : new Error("unknown");
      logger.error("opening failed", { challengeId, name, stack });
      batchItemFailures.push({ itemIdentifier: dynamodb?.SequenceNumber ?? "" });
    }
  }
  return { batchItemFailures };
};
