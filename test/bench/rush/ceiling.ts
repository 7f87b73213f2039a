import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import { spread } from "./people.ts";

/** The most that the store could do: one conditional write of one item for each person, with nothing around it. */
export async function measureCeiling(
  port: number,
  count: number,
  concurrency: number,
): Promise<{ readonly perSecond: number }> {
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
  const put = (i: number) =>
    client.send(
      new PutItemCommand({
        TableName,
        Item: { pk: { S: `PERSON#${i}` }, row: { S: "名".repeat(200) } },
        ConditionExpression: "attribute_not_exists(pk)",
      }),
    );
  const began = performance.now();
  await spread(count, concurrency, put);
  const seconds = (performance.now() - began) / 1000;
  await client.send(new DeleteTableCommand({ TableName }));
  client.destroy();
  return { perSecond: count / seconds };
}
