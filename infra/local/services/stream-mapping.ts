import { join } from "node:path";
import * as z from "zod";
import type { FunctionPool } from "../functions/function-pool.ts";
import { arrayAt, isObject, type Json, type JsonObject, textAt } from "../json.ts";
import { place } from "../place.ts";
import { StartError } from "../start-error.ts";
import { type Deployed, propertiesOf } from "../template/deployment.ts";
import type { Dynamo } from "./dynamo-call.ts";
import { type Matches, readPattern } from "./event-pattern.ts";
import type { FailureQueues } from "./failure-queues.ts";
import { type BatchRules, deliver, sequenceOf } from "./stream-batches.ts";
import { type Checkpoints, iteratorAt, openCheckpoints, openShards, streamOf } from "./stream-shards.ts";
import type { Table } from "./tables.ts";

/** Every property that a mapping may have here: others would be silently without effect, so they stop the start. */
export const MappingProperties = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.number().default(100),
  StartingPosition: z.enum(["TRIM_HORIZON", "LATEST"]).default("LATEST"),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
  FunctionResponseTypes: z.array(z.string()).default([]),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.number().default(-1),
  MaximumRecordAgeInSeconds: z.number().default(-1),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).default({}),
  // Batches are not waited for and shards are read one after the other: only latency on AWS depends on these.
  MaximumBatchingWindowInSeconds: z.unknown().optional(),
  ParallelizationFactor: z.unknown().optional(),
  Tags: z.unknown().optional(),
});

/** A function that follows a table's stream. */
export interface StreamMapping {
  readonly tableArn: string;
  /** New records may be there. */
  wake(): void;
  /** @param past what came before is history that nobody needs to hear of */
  start(past: "deliver" | "skip"): Promise<void>;
  stop(): Promise<void>;
}

const idleMilliseconds = 2000;

export function createStreamMapping(
  resource: Deployed,
  dynamo: Dynamo,
  tables: readonly Table[],
  pools: ReadonlyMap<string, FunctionPool>,
  failures: FailureQueues,
  folder: string,
): StreamMapping {
  const mapping = propertiesOf(resource, MappingProperties);
  const tableArn = mapping.EventSourceArn.replace(/\/stream\/.*$/, "");
  const table = tables.find(({ arn }) => arn === tableArn);
  const pool =
    pools.get(mapping.FunctionName) ?? [...pools.values()].find(({ name }) => name === mapping.FunctionName);
  if (!table || !pool) {
    throw new StartError(
      `The event source mapping ${resource.logicalId} joins a table or a function that does not run here.`,
    );
  }
  const filters = (mapping.FilterCriteria?.Filters ?? []).map(
    ({ Pattern }): Matches => readPattern(JSON.parse(Pattern) as Json, resource.logicalId),
  );
  const destination = mapping.DestinationConfig.OnFailure?.Destination;
  const rules: BatchRules = {
    reportsItemFailures: mapping.FunctionResponseTypes.includes("ReportBatchItemFailures"),
    bisects: mapping.BisectBatchOnFunctionError,
    retries: mapping.MaximumRetryAttempts < 0 ? Number.POSITIVE_INFINITY : mapping.MaximumRetryAttempts,
    maximumAgeSeconds: mapping.MaximumRecordAgeInSeconds,
    giveUp(records, why) {
      const [first, last] = [records[0], records.at(-1)];
      console.error(`${pool.name}: ${records.length} records of ${table.name} are given up: ${why}`);
      if (!destination || !first || !last) return;
      failures.send(destination, {
        requestContext: { functionArn: pool.arn, condition: "RetryAttemptsExhausted" },
        DDBStreamBatchInfo: {
          batchSize: records.length,
          startSequenceNumber: sequenceOf(first),
          endSequenceNumber: sequenceOf(last),
          streamArn: mapping.EventSourceArn,
        },
      });
    },
  };

  let running = true;
  let awake = false;
  let wakeUp = (): void => undefined;
  let loop: Promise<void> = Promise.resolve();

  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const pause = async (attempt: number): Promise<boolean> => {
    await new Promise((resolve) => setTimeout(resolve, Math.min(10_000, 200 * 2 ** attempt)));
    return running;
  };

  const asSeenByFunction = (record: JsonObject): JsonObject => ({
    ...record,
    awsRegion: place.region,
    eventSourceARN: mapping.EventSourceArn,
  });

  async function readShard(
    streamArn: string,
    shardId: string,
    checkpoints: Checkpoints,
    skip: boolean,
  ): Promise<void> {
    const after = checkpoints.after(shardId);
    let iterator: string | undefined = await iteratorAt(
      dynamo,
      streamArn,
      shardId,
      after,
      mapping.StartingPosition,
    );
    while (running && iterator !== undefined) {
      const page: JsonObject = await dynamo.callStreams("GetRecords", {
        ShardIterator: iterator,
        Limit: mapping.BatchSize,
      });
      const records = arrayAt(page, "Records").filter(isObject).map(asSeenByFunction);
      const last = records.at(-1);
      iterator = textAt(page, "NextShardIterator");
      if (!last) {
        if (iterator === undefined) checkpoints.finish(shardId);
        return;
      }
      const wanted =
        filters.length === 0
          ? records
          : records.filter((record) => filters.some((matches) => matches(record)));
      if (wanted.length > 0 && !skip) {
        await deliver(
          wanted,
          pool as FunctionPool,
          rules,
          (sequence) => checkpoints.advance(shardId, sequence),
          pause,
        );
      }
      if (running) checkpoints.advance(shardId, sequenceOf(last));
    }
    if (running && iterator === undefined) checkpoints.finish(shardId);
  }

  async function readOpenShards(streamArn: string, checkpoints: Checkpoints, skip: boolean): Promise<void> {
    for (const shardId of await openShards(dynamo, streamArn, checkpoints)) {
      if (running) await readShard(streamArn, shardId, checkpoints, skip);
    }
  }

  async function follow(streamArn: string, checkpoints: Checkpoints): Promise<void> {
    while (running) {
      awake = false;
      try {
        await readOpenShards(streamArn, checkpoints, false);
      } catch (error) {
        if (running) console.error(`The stream of ${table?.name} cannot be read: ${String(error)}`);
      }
      if (running && !awake) await sleep(idleMilliseconds);
    }
  }

  return {
    tableArn,
    wake() {
      awake = true;
      wakeUp();
    },
    async start(past) {
      if (!mapping.Enabled) return;
      const streamArn = await streamOf(dynamo, table.name);
      if (streamArn === undefined)
        throw new StartError(`The table ${table.name} has no stream for ${pool.name} to follow.`);
      const file = join(folder, `${resource.stack.name}-${resource.logicalId}.json`);
      const checkpoints = openCheckpoints(file, streamArn);
      if (past === "skip") await readOpenShards(streamArn, checkpoints, true);
      loop = follow(streamArn, checkpoints);
    },
    async stop() {
      running = false;
      wakeUp();
      await Promise.race([loop, new Promise((resolve) => setTimeout(resolve, 3000))]);
    },
  };
}
