import * as z from "zod";
import type { TableKeys } from "../gateway/dynamo-needs.ts";
import { arrayAt, isObject, type Json, type JsonObject, textAt } from "../json.ts";
import { type Deployed, propertiesOf } from "../template/deployment.ts";
import { type Dynamo, DynamoError } from "./dynamo-call.ts";

const KeySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) }));
const Index = z.object({
  IndexName: z.string(),
  KeySchema,
  Projection: z.object({
    ProjectionType: z.enum(["ALL", "KEYS_ONLY", "INCLUDE"]),
    NonKeyAttributes: z.array(z.string()).optional(),
  }),
});

const TableProperties = z.object({
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(["S", "N", "B"]) }),
  ),
  KeySchema,
  GlobalSecondaryIndexes: z.array(Index).default([]),
  LocalSecondaryIndexes: z.array(Index).default([]),
  StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
  TimeToLiveSpecification: z
    .object({ AttributeName: z.string(), Enabled: z.boolean().default(true) })
    .optional(),
});
type TableProperties = z.infer<typeof TableProperties>;

/** A table that is there. */
export interface Table extends TableKeys {
  readonly name: string;
  readonly logicalId: string;
  readonly keyNames: readonly string[];
  readonly ttlAttribute: string | undefined;
}

const hashKeyOf = (schema: z.infer<typeof KeySchema>): string =>
  schema.find(({ KeyType }) => KeyType === "HASH")?.AttributeName ?? "";

const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

function definition(name: string, wanted: TableProperties): JsonObject {
  const { GlobalSecondaryIndexes, LocalSecondaryIndexes, StreamSpecification } = wanted;
  return {
    TableName: name,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: asJson(wanted.AttributeDefinitions),
    KeySchema: asJson(wanted.KeySchema),
    ...(GlobalSecondaryIndexes.length > 0 ? { GlobalSecondaryIndexes: asJson(GlobalSecondaryIndexes) } : {}),
    ...(LocalSecondaryIndexes.length > 0 ? { LocalSecondaryIndexes: asJson(LocalSecondaryIndexes) } : {}),
    ...(StreamSpecification
      ? { StreamSpecification: { StreamEnabled: true, StreamViewType: StreamSpecification.StreamViewType } }
      : {}),
  };
}

async function describe(dynamo: Dynamo, name: string): Promise<JsonObject | undefined> {
  try {
    const { Table } = await dynamo.call("DescribeTable", { TableName: name });
    return isObject(Table) ? Table : undefined;
  } catch (error) {
    if (error instanceof DynamoError && error.code === "ResourceNotFoundException") return undefined;
    throw error;
  }
}

/** Brings an existing table to what the template says: indexes that are new or gone, a stream that is new. */
async function update(
  dynamo: Dynamo,
  name: string,
  existing: JsonObject,
  wanted: TableProperties,
): Promise<void> {
  const there = arrayAt(existing, "GlobalSecondaryIndexes").map((index) => textAt(index, "IndexName"));
  for (const gone of there.filter(
    (index) => !wanted.GlobalSecondaryIndexes.some((i) => i.IndexName === index),
  )) {
    await dynamo.call("UpdateTable", {
      TableName: name,
      GlobalSecondaryIndexUpdates: [{ Delete: { IndexName: gone ?? "" } }],
    });
  }
  for (const index of wanted.GlobalSecondaryIndexes.filter((i) => !there.includes(i.IndexName))) {
    await dynamo.call("UpdateTable", {
      TableName: name,
      AttributeDefinitions: asJson(wanted.AttributeDefinitions),
      GlobalSecondaryIndexUpdates: [{ Create: asJson(index) }],
    });
  }
  if (wanted.StreamSpecification && existing["LatestStreamArn"] === undefined) {
    const { StreamViewType } = wanted.StreamSpecification;
    await dynamo.call("UpdateTable", {
      TableName: name,
      StreamSpecification: { StreamEnabled: true, StreamViewType },
    });
  }
}

/** Creates the table of the template, or brings it up to date. */
export async function provideTable(dynamo: Dynamo, resource: Deployed): Promise<Table> {
  const wanted = propertiesOf(resource, TableProperties);
  const existing = await describe(dynamo, resource.name);
  if (existing) await update(dynamo, resource.name, existing, wanted);
  else await dynamo.call("CreateTable", definition(resource.name, wanted));
  const indexes = [...wanted.GlobalSecondaryIndexes, ...wanted.LocalSecondaryIndexes];
  const ttl = wanted.TimeToLiveSpecification;
  return {
    name: resource.name,
    logicalId: resource.logicalId,
    arn: resource.arn,
    hashKey: hashKeyOf(wanted.KeySchema),
    keyNames: wanted.KeySchema.map(({ AttributeName }) => AttributeName),
    indexHashKeys: new Map(indexes.map((index) => [index.IndexName, hashKeyOf(index.KeySchema)])),
    ttlAttribute: ttl?.Enabled ? ttl.AttributeName : undefined,
  };
}
