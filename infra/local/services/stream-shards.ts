import * as z from "zod";
import { arrayAt, isObject, type JsonObject, objectAt, textAt } from "../json.ts";
import { readKept, writeKept } from "../kept-file.ts";
import type { Dynamo } from "./dynamo-call.ts";

const Kept = z.object({
  streamArn: z.string(),
  shards: z.record(z.string(), z.object({ after: z.string().optional(), finished: z.boolean() })),
});

/** How far a consumer of a stream has come, kept on disk. */
export interface Checkpoints {
  after(shardId: string): string | undefined;
  finished(shardId: string): boolean;
  advance(shardId: string, sequence: string): void;
  finish(shardId: string): void;
}

export function openCheckpoints(file: string, streamArn: string): Checkpoints {
  const kept = Kept.safeParse(readKept(file));
  // A stream of another table of that name starts from the beginning.
  const shards = kept.success && kept.data.streamArn === streamArn ? kept.data.shards : {};
  const set = (shardId: string, after: string | undefined, finished: boolean): void => {
    const before = shards[shardId];
    if (before?.after === after && before?.finished === finished) return;
    shards[shardId] = { ...(after === undefined ? {} : { after }), finished };
    writeKept(file, { streamArn, shards });
  };
  return {
    after: (shardId) => shards[shardId]?.after,
    finished: (shardId) => shards[shardId]?.finished ?? false,
    advance: (shardId, sequence) => set(shardId, sequence, false),
    finish: (shardId) => set(shardId, shards[shardId]?.after, true),
  };
}

/** The stream that a table has now. */
export async function streamOf(dynamo: Dynamo, tableName: string): Promise<string | undefined> {
  const { Table } = await dynamo.call("DescribeTable", { TableName: tableName });
  return textAt(Table, "LatestStreamArn");
}

/** The shards of a stream that may be read now: those whose parent is finished or gone, oldest first. */
export async function openShards(
  dynamo: Dynamo,
  streamArn: string,
  checkpoints: Checkpoints,
): Promise<string[]> {
  const shards: JsonObject[] = [];
  let from: string | undefined;
  do {
    const page = await dynamo.callStreams("DescribeStream", {
      StreamArn: streamArn,
      ...(from === undefined ? {} : { ExclusiveStartShardId: from }),
    });
    const description = objectAt(page, "StreamDescription");
    shards.push(...arrayAt(description, "Shards").filter(isObject));
    from = textAt(description, "LastEvaluatedShardId");
  } while (from !== undefined);
  const ids = new Set(shards.map((shard) => textAt(shard, "ShardId") ?? ""));
  return shards
    .filter((shard) => {
      const parent = textAt(shard, "ParentShardId");
      return parent === undefined || !ids.has(parent) || checkpoints.finished(parent);
    })
    .map((shard) => textAt(shard, "ShardId") ?? "")
    .filter((id) => !checkpoints.finished(id));
}

/** An iterator that stands behind the last settled record, or where a new consumer starts. */
export async function iteratorAt(
  dynamo: Dynamo,
  streamArn: string,
  shardId: string,
  after: string | undefined,
  start: "TRIM_HORIZON" | "LATEST",
): Promise<string> {
  const { ShardIterator } = await dynamo.callStreams("GetShardIterator", {
    StreamArn: streamArn,
    ShardId: shardId,
    ...(after === undefined
      ? { ShardIteratorType: start }
      : { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: after }),
  });
  return String(ShardIterator);
}
