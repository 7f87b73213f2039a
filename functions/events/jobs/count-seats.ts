import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { openTable } from "../../../shared/dynamo/table.ts";
import { systemClock } from "../../../shared/kernel/time.ts";
import { countSeats, type PoolName } from "../app/count-seats.ts";
import { countedPoolTable, poolOfPartition } from "../data/counted-pool-table.ts";
import { seatTable } from "../data/seat-table.ts";
import { countSeatsEnv } from "../env.ts";

const env = countSeatsEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const count = countSeats(seatTable(table), countedPoolTable(table), systemClock);

/** Counts the pools in which something changed, each once however much did. */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const pools = new Map<string, { pool: PoolName; first: string }>();
  for (const { dynamodb } of Records) {
    const pk = dynamodb?.Keys?.pk?.S ?? "";
    const pool = poolOfPartition(pk);
    if (pool === undefined) continue;
    const name = `${pool.eventId}#${pool.audience}`;
    if (!pools.has(name)) pools.set(name, { pool, first: dynamodb?.SequenceNumber ?? "" });
  }
  for (const { pool, first } of pools.values()) {
    try {
      await count(pool);
    } catch {
      // From the first change of this pool on: what was counted before is counted again, which does no harm.
      return { batchItemFailures: [{ itemIdentifier: first }] };
    }
  }
  return { batchItemFailures: [] };
};
