import { DynamoDBClient } from "@aws-sdk/client-dynamodb";

/** The baseline of the cold-start benchmark: the least that a function which uses a table can be. */
const client = new DynamoDBClient({});

export const handler = async (): Promise<{ statusCode: number; region: string }> => ({
  statusCode: 200,
  region: await client.config.region(),
});
