import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import { spread } from "./people.ts";

/** Conditional writes of one item each, with nothing around them; `all` says when each is made. */
async function withWrites<T>(
  port: number,
  all: (put: (i: number) => Promise<void>) => Promise<T>,
): Promise<T> {
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: "cn-north-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  const TableName = `ceiling-${Date.now()}`;
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
      KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
    }),
  );
  const result = await all(async (i) => {
    await client.send(
      new PutItemCommand({
        TableName,
        Item: { pk: { S: `PERSON#${i}` }, row: { S: "名".repeat(200) } },
        ConditionExpression: "attribute_not_exists(pk)",
      }),
    );
  });
  await client.send(new DeleteTableCommand({ TableName }));
  client.destroy();
  return result;
}

/** The most that the store could do: one conditional write of one item for each person, with nothing around it. */
export const measureCeiling = (
  port: number,
  count: number,
  concurrency: number,
): Promise<{ readonly perSecond: number }> =>
  withWrites(port, async (put) => {
    const began = performance.now();
    await spread(count, concurrency, put);
    return { perSecond: count / ((performance.now() - began) / 1000) };
  });

/** How long each such write takes in milliseconds, made at moments of somebody's choice. */
export const bareWrites = (
  port: number,
  count: number,
  pace: (put: (i: number) => Promise<number>) => Promise<number[]>,
): Promise<number[]> =>
  withWrites(port, async (put) => {
    // The first ones open the connections.
    await spread(Math.min(count, 20), 20, (i) => put(count + i));
    return pace(async (i) => {
      const began = performance.now();
      await put(i);
      return performance.now() - began;
    });
  });
