import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";

/** Capacity units: as consumed, and the least that the same items would cost. */
export interface Spent {
  readonly read: number;
  readonly leastRead: number;
  readonly written: number;
  readonly leastWritten: number;
}

interface Share {
  readonly CapacityUnits?: number;
}
interface Consumed {
  readonly Table?: Share;
  readonly GlobalSecondaryIndexes?: Readonly<Record<string, Share>>;
}

const of = (shares: readonly (Share | undefined)[]): number =>
  shares.reduce((sum, share) => sum + (share?.CapacityUnits ?? 0), 0);

/** Listens to a client and adds up what its requests consume, table and indexes apart. */
export function capacityMeter(client: DynamoDBClient): { reset(): void; spent(): Spent } {
  let sums = { read: 0, leastRead: 0, written: 0, leastWritten: 0 };

  client.middlewareStack.add(
    (next, context) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: "INDEXES" });
      const answer = await next(args);
      const output = answer.output as { ConsumedCapacity?: Consumed | Consumed[] };
      const command = String(context.commandName);
      const strong = (args.input as { ConsistentRead?: boolean }).ConsistentRead === true;
      for (const consumed of [output.ConsumedCapacity ?? []].flat()) {
        const table = of([consumed.Table]);
        const indexes = of(Object.values(consumed.GlobalSecondaryIndexes ?? {}));
        if (/^(Get|BatchGet|Query)/.test(command)) {
          sums.read += table + indexes;
          sums.leastRead += (strong ? table / 2 : table) + indexes;
        } else {
          sums.written += table + indexes;
          // A transaction writes each item of the table twice; indexes follow once.
          sums.leastWritten += (command.startsWith("TransactWrite") ? table / 2 : table) + indexes;
        }
      }
      return answer;
    },
    { step: "initialize", name: "capacityMeter" },
  );

  return {
    reset() {
      sums = { read: 0, leastRead: 0, written: 0, leastWritten: 0 };
    },
    spent: () => ({ ...sums }),
  };
}
