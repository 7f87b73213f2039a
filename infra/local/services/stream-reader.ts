import { secondsAhead } from "../clock/clock.ts";
import { arrayAt, isObject, type JsonObject, objectAt, textAt } from "../json.ts";
import type { Dynamo } from "./dynamo-call.ts";
import { type Checkpoints, iteratorAt, openShards } from "./stream-shards.ts";

/** Records of one shard, in order. */
export interface StreamPage {
  readonly shardId: string;
  readonly records: readonly JsonObject[];
}

/** Where a consumer of a stream stands, kept between two looks at it. */
export interface StreamReader {
  /**
   * What is there now, a parent shard before its children. Asking for the next page says that this one is settled;
   * whoever leaves earlier is given the page again, from their checkpoint.
   * @param most records of a page
   */
  pages(most: number): AsyncGenerator<StreamPage>;
}

/** Shards split and end; an end is seen when it is read, anything else at the next look. */
const shardsKnownForMs = 60_000;

/** DynamoDB Local does not follow when the clock is put forward; its records would look days old. */
function inOurTime(record: JsonObject): JsonObject {
  const change = objectAt(record, "dynamodb");
  const created = change["ApproximateCreationDateTime"];
  if (typeof created !== "number") return record;
  return {
    ...record,
    dynamodb: { ...change, ApproximateCreationDateTime: created + secondsAhead() },
  };
}

export function createStreamReader(
  dynamo: Dynamo,
  streamArn: string,
  checkpoints: Checkpoints,
  start: "TRIM_HORIZON" | "LATEST",
): StreamReader {
  /** They move on with every read, so those of a consumer that looks now and then do not expire. */
  const iterators = new Map<string, string>();
  let known: { readonly shardIds: readonly string[]; readonly at: number } | undefined;

  async function shardsToRead(): Promise<readonly string[]> {
    if (known === undefined || performance.now() - known.at > shardsKnownForMs)
      known = { shardIds: await openShards(dynamo, streamArn, checkpoints), at: performance.now() };
    return known.shardIds;
  }

  async function* pagesOf(shardId: string, most: number): AsyncGenerator<StreamPage> {
    for (;;) {
      const iterator =
        iterators.get(shardId) ??
        (await iteratorAt(dynamo, streamArn, shardId, checkpoints.after(shardId), start));
      // Kept again once the page is settled: until then the checkpoint says where to go on.
      iterators.delete(shardId);
      const page = await dynamo.callStreams("GetRecords", { ShardIterator: iterator, Limit: most });
      const records = arrayAt(page, "Records").filter(isObject).map(inOurTime);
      if (records.length > 0) yield { shardId, records };
      const next = textAt(page, "NextShardIterator");
      if (next === undefined) {
        checkpoints.finish(shardId);
        known = undefined;
        return;
      }
      // DynamoDB Local refuses an iterator that stood before the first record of all once there is one.
      if (checkpoints.after(shardId) !== undefined) iterators.set(shardId, next);
      if (records.length < most) return;
    }
  }

  return {
    async *pages(most) {
      for (const shardId of await shardsToRead()) yield* pagesOf(shardId, most);
    },
  };
}
