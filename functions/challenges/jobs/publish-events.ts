import type { DynamoDBBatchResponse } from "aws-lambda";
import { publishEventsEnv } from "../env.ts";

publishEventsEnv.parse(process.env);

/** Tells other modules and people what the logs of challenges and proposals tell. */
export const handler = async (): Promise<DynamoDBBatchResponse> => ({ batchItemFailures: [] });
