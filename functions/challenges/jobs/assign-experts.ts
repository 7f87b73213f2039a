import type { DynamoDBBatchResponse } from "aws-lambda";
import { assignExpertsEnv } from "../env.ts";

assignExpertsEnv.parse(process.env);

/** Chooses the experts of each proposal of a challenge. */
export const handler = async (): Promise<DynamoDBBatchResponse> => ({ batchItemFailures: [] });
