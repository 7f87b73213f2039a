import type { DynamoDBBatchResponse } from "aws-lambda";
import { openProposalsEnv } from "../env.ts";

openProposalsEnv.parse(process.env);

/** Opens the sealed proposals of a challenge once enough shares are released. */
export const handler = async (): Promise<DynamoDBBatchResponse> => ({ batchItemFailures: [] });
