import { join } from "node:path";
import * as z from "zod";
import type { FunctionPool } from "../functions/function-pool.ts";
import type { Line } from "../functions/line.ts";
import type { Json, JsonObject } from "../json.ts";
import { place } from "../place.ts";
import { StartError } from "../start-error.ts";
import { type Deployed, propertiesOf } from "../template/deployment.ts";
import type { Dynamo } from "./dynamo-call.ts";
import { type Matches, readPattern } from "./event-pattern.ts";
import type { FailureQueues } from "./failure-queues.ts";
import { type BatchRules, deliver, sequenceOf } from "./stream-batches.ts";
import { createStreamReader, type StreamPage, type StreamReader } from "./stream-reader.ts";
import { type Checkpoints, openCheckpoints, streamOf } from "./stream-shards.ts";
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
  MaximumBatchingWindowInSeconds: z.number().default(0),
  // Shards are read one after the other: only latency on AWS depends on it.
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
/** As many records as one call may ask for. */
const mostAtOnce = 1000;
/**
 * Lambda gathers records for the whole window before it calls. Nobody wants to wait so long at a desk: here the first
 * records go at once, and the next batch that is not full begins a quarter of the window later. While people stand in
 * line it is the whole window.
 */
const windowShare = 0.25;

export function createStreamMapping(
  resource: Deployed,
  dynamo: Dynamo,
  tables: readonly Table[],
  pools: ReadonlyMap<string, FunctionPool>,
  failures: FailureQueues,
  folder: string,
  line: Line,
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

  const windowMilliseconds = (): number =>
    mapping.MaximumBatchingWindowInSeconds * 1000 * (line.isLong() ? 1 : windowShare);
  let running = true;
  let awake = false;
  let wakeUp = (): void => undefined;
  let endRest = (): void => undefined;
  let loop: Promise<void> = Promise.resolve();

  /** Waits; what `keepEnd` gets ends it early. */
  const wait = (milliseconds: number, keepEnd: (end: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      keepEnd(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  const untilWoken = (): Promise<void> =>
    wait(idleMilliseconds, (end) => {
      wakeUp = end;
    });
  /** Not even a new record shortens it: that is what a window is for. */
  const rest = (milliseconds: number): Promise<void> =>
    wait(Math.max(0, milliseconds), (end) => {
      endRest = end;
    });

  const pause = async (attempt: number): Promise<boolean> => {
    await rest(Math.min(10_000, 200 * 2 ** attempt));
    return running;
  };

  const asSeenByFunction = (record: JsonObject): JsonObject => ({
    ...record,
    awsRegion: place.region,
    eventSourceARN: mapping.EventSourceArn,
  });
  const isWanted = (record: JsonObject): boolean =>
    filters.length === 0 || filters.some((matches) => matches(record));

  async function settle({ shardId, records }: StreamPage, checkpoints: Checkpoints): Promise<void> {
    const wanted = records.map(asSeenByFunction).filter(isWanted);
    const advance = (sequence: string): void => checkpoints.advance(shardId, sequence);
    if (wanted.length > 0) await deliver(wanted, pool as FunctionPool, rules, advance, pause);
    const last = records.at(-1);
    if (running && last) advance(sequenceOf(last));
  }

  /** Says whether there was anything to read. */
  async function readOnce(reader: StreamReader, checkpoints: Checkpoints): Promise<boolean> {
    let found = false;
    for await (const page of reader.pages(mapping.BatchSize)) {
      found = true;
      await settle(page, checkpoints);
      if (!running) break;
    }
    return found;
  }

  async function follow(reader: StreamReader, checkpoints: Checkpoints): Promise<void> {
    while (running) {
      awake = false;
      const began = performance.now();
      let found = false;
      try {
        found = await readOnce(reader, checkpoints);
      } catch (error) {
        if (running) console.error(`The stream of ${table?.name} cannot be read: ${String(error)}`);
      }
      if (running && found) await rest(began + windowMilliseconds() - performance.now());
      else if (running && !awake) await untilWoken();
    }
  }

  /** What came before is history: its end is remembered, nobody hears of it. */
  async function passOver(reader: StreamReader, checkpoints: Checkpoints): Promise<void> {
    for await (const { shardId, records } of reader.pages(mostAtOnce)) {
      const last = records.at(-1);
      if (last) checkpoints.advance(shardId, sequenceOf(last));
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
      const reader = createStreamReader(dynamo, streamArn, checkpoints, mapping.StartingPosition);
      if (past === "skip") await passOver(reader, checkpoints);
      loop = follow(reader, checkpoints);
    },
    async stop() {
      running = false;
      wakeUp();
      endRest();
      await Promise.race([loop, new Promise((resolve) => setTimeout(resolve, 3000))]);
    },
  };
}
