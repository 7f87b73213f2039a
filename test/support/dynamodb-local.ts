import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { ModuleIndex } from "../../infra/constructs/module-table.ts";
import { anyCredentials, connectDynamo, unsignedSigner } from "../../infra/local/services/dynamo-call.ts";
import { type DynamoProcess, startDynamo } from "../../infra/local/services/dynamo-process.ts";
import { Table } from "../../shared/dynamo/table.ts";
import { scratchFolder } from "./scratch-folder.ts";
import { portOfWorker } from "./shared-dynamodb-local.ts";

/** Tables of one test file on DynamoDB Local, with the same keys and indexes as the deployed ones. */
export interface LocalStore {
  /** What the tables are reached with; a benchmark listens to it. */
  readonly client: DynamoDBClient;
  newTable(name: string, indexes: readonly ModuleIndex[]): Promise<Table>;
  stop(): Promise<void>;
}

const key = (name: string, type: "HASH" | "RANGE") => ({ AttributeName: name, KeyType: type });

const projectionOf = (projection: ModuleIndex["projection"]) =>
  typeof projection === "string"
    ? { ProjectionType: projection }
    : { ProjectionType: "INCLUDE", NonKeyAttributes: [...projection] };

/** The one of this worker, or, without a test run, one of its own. */
async function reachDynamo(): Promise<DynamoProcess> {
  const port = portOfWorker();
  if (port !== undefined) {
    const dynamo = connectDynamo(port);
    return { dynamo, stop: async () => dynamo.close() };
  }
  const folder = scratchFolder();
  const { dynamo, stop } = await startDynamo(folder);
  return {
    dynamo,
    async stop() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function startStore(): Promise<LocalStore> {
  const { dynamo, stop } = await reachDynamo();
  /** Files that run at the same time name their tables alike. */
  const owner = randomUUID();
  const client = new DynamoDBClient({
    endpoint: dynamo.endpoint,
    region: "cn-north-1",
    credentials: anyCredentials,
    signer: unsignedSigner,
  });

  return {
    client,
    async newTable(name, indexes) {
      const tableName = `${name}-${owner}`;
      const attributes = ["pk", "sk", ...indexes.flatMap((index) => [index.partitionKey, index.sortKey])];
      await dynamo.call("CreateTable", {
        TableName: tableName,
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: "S" })),
        KeySchema: [key("pk", "HASH"), key("sk", "RANGE")],
        ...(indexes.length === 0
          ? {}
          : {
              GlobalSecondaryIndexes: indexes.map((index) => ({
                IndexName: index.name,
                KeySchema: [key(index.partitionKey, "HASH"), key(index.sortKey, "RANGE")],
                Projection: projectionOf(index.projection),
              })),
            }),
      });
      return new Table(tableName, client);
    },
    async stop() {
      client.destroy();
      await stop();
    },
  };
}
