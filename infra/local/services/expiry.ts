import { isObject, type JsonObject } from "../json.ts";
import { type Dynamo, DynamoError } from "./dynamo-call.ts";
import type { Table } from "./tables.ts";

/** AWS deletes within days. Code that forgets to filter expired items on read shall fail here too, so: late. */
const graceSeconds = 3600;
const everyMilliseconds = 15 * 60_000;

/** Deletes the items of a table that expired before this moment; gives their number. */
export async function deleteExpired(dynamo: Dynamo, table: Table, beforeSeconds: number): Promise<number> {
  const attribute = table.ttlAttribute;
  if (attribute === undefined) return 0;
  const expired = {
    ExpressionAttributeNames: { "#ttl": attribute },
    ExpressionAttributeValues: { ":before": { N: String(beforeSeconds) } },
  };
  let deleted = 0;
  let from: JsonObject | undefined;
  do {
    const page = await dynamo.call("Scan", {
      TableName: table.name,
      FilterExpression: "#ttl < :before",
      ...expired,
      ...(from ? { ExclusiveStartKey: from } : {}),
    });
    for (const item of Array.isArray(page["Items"]) ? page["Items"] : []) {
      if (!isObject(item)) continue;
      const key = Object.fromEntries(table.keyNames.map((name) => [name, item[name] ?? null]));
      try {
        // On the condition that it still is expired: it may have been renewed since the scan.
        await dynamo.call("DeleteItem", {
          TableName: table.name,
          Key: key,
          ConditionExpression: "#ttl < :before",
          ...expired,
        });
        deleted++;
      } catch (error) {
        if (!(error instanceof DynamoError && error.code === "ConditionalCheckFailedException")) throw error;
      }
    }
    from = isObject(page["LastEvaluatedKey"]) ? page["LastEvaluatedKey"] : undefined;
  } while (from);
  return deleted;
}

/** Sweeps the tables now and then, long after their items expired, as AWS does. */
export interface Expiry {
  /** Not now and then but at once, and still only what expired long ago. */
  sweep(): Promise<void>;
  stop(): void;
}

export function startExpiry(dynamo: Dynamo, tables: readonly Table[]): Expiry {
  const sweep = async (): Promise<void> => {
    for (const table of tables) {
      await deleteExpired(dynamo, table, Math.floor(Date.now() / 1000) - graceSeconds).catch(
        (error: unknown) =>
          console.error(`Expired items of ${table.name} could not be deleted: ${String(error)}`),
      );
    }
  };
  const timer = setInterval(sweep, everyMilliseconds).unref();
  return { sweep, stop: () => clearInterval(timer) };
}
