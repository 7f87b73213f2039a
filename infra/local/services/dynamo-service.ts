import type { Service } from "../gateway/aws-gateway.ts";
import { demand } from "../gateway/callers.ts";
import { dynamoNeeds } from "../gateway/dynamo-needs.ts";
import type { Dynamo } from "./dynamo-call.ts";
import type { Table } from "./tables.ts";

const writes = new Set(["PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems"]);

/** DynamoDB as functions see it: what their role allows, forwarded to DynamoDB Local. */
export function createDynamoService(
  dynamo: Dynamo,
  tables: readonly Table[],
  onWrite: (tableArns: ReadonlySet<string>) => void,
): Service {
  const byName = new Map(
    tables.flatMap((table) => [[table.name, table] as const, [table.arn, table] as const]),
  );
  return async ({ caller, operation, input, target, body }) => {
    const needs = dynamoNeeds(operation, input, (name) => byName.get(name));
    demand(caller, needs);
    const answer = await dynamo.send(target, body);
    if (answer.status === 200 && writes.has(operation))
      onWrite(new Set(needs.map(({ resource }) => resource)));
    return answer;
  };
}
