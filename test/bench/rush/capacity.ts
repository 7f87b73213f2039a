import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { indexes } from "../../../functions/events/indexes.ts";
import { eventWith, instance, opensAt, poolWith } from "../../integration/events/seats-world.ts";
import { startStore } from "../../support/dynamodb-local.ts";

/** Write units of one registration. */
export interface CapacityPerRegistration {
  readonly confirmed: number;
  readonly waitlisted: number;
}

const sample = 20;

/** The size of a marshalled value, as the service counts it: names and texts in UTF-8, a little for every structure. */
function sizeOf(value: unknown): number {
  if (typeof value === "string") return Buffer.byteLength(value);
  if (value === null || typeof value !== "object") return 8;
  return Object.entries(value).reduce(
    (sum, [name, inner]) => sum + Buffer.byteLength(name) + sizeOf(inner),
    3,
  );
}

interface Entry {
  readonly Put?: { readonly Item?: unknown };
}

/**
 * Adds up what transactions cost by the service's rule, two units for each item and begun KB: DynamoDB Local reports
 * four for every transaction, of two items or of thirty. What is updated, checked or deleted here is below 1 KB.
 */
function transactionMeter(client: DynamoDBClient) {
  let units = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      const { TransactItems = [] } = args.input as { TransactItems?: readonly Entry[] };
      for (const { Put } of TransactItems)
        units += 2 * Math.max(1, Math.ceil(sizeOf(Put?.Item ?? "") / 1024));
      return next(args);
    },
    { step: "initialize", name: "transactionMeter" },
  );
  return {
    spentSinceLastAsked(): number {
      const spent = units;
      units = 0;
      return spent;
    },
  };
}

/** What one registration costs, on a small store of its own with a meter on its client. */
export async function measureCapacity(): Promise<CapacityPerRegistration> {
  const store = await startStore();
  try {
    const meter = transactionMeter(store.client);
    const table = await store.newTable("capacity", indexes);
    const setting = { now: opensAt, event: eventWith(1, [poolWith("guest", sample)], { holdMinutes: 0 }) };
    const one = instance(table, setting);
    await one.open();
    const measured = async (from: number) => {
      meter.spentSinceLastAsked();
      for (let i = from; i < from + sample; i += 1) await one.register(i, "guest");
      return meter.spentSinceLastAsked() / sample;
    };
    return { confirmed: await measured(0), waitlisted: await measured(sample) };
  } finally {
    await store.stop();
  }
}
