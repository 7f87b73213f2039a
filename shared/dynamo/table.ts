import { DynamoDBClient, TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  BatchWriteCommand,
  type BatchWriteCommandInput,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { DomainError } from "../kernel/domain-error.ts";

/** A stored item, before its codec has looked at it. */
export type StoredItem = Record<string, unknown>;
export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

type TransactEntry = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];
type WithoutTable<T> = T extends undefined ? never : Omit<NonNullable<T>, "TableName">;

/**
 * One write of a transaction, without the table's name. `onConditionFailed` makes the error that its condition
 * stands for, so that nobody has to read cancellation reasons by position; it gets the item as it was found.
 */
export interface Write {
  readonly put?: WithoutTable<TransactEntry["Put"]>;
  readonly update?: WithoutTable<TransactEntry["Update"]>;
  readonly remove?: WithoutTable<TransactEntry["Delete"]>;
  readonly check?: WithoutTable<TransactEntry["ConditionCheck"]>;
  readonly onConditionFailed?: (found: StoredItem | undefined) => Error;
}

/** One of many writes that need neither conditions nor one another. */
export type PlainWrite = { readonly put: StoredItem } | { readonly remove: ItemKey };

export interface Page {
  readonly items: readonly StoredItem[];
  readonly lastKey: StoredItem | undefined;
}

const conflictAttempts = 6;
/** Most writes that DynamoDB takes in one batch. */
const batchSize = 25;

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));

/** One DynamoDB table, with the few operations that repositories need. */
export class Table {
  readonly name: string;
  readonly #documents: DynamoDBDocumentClient;

  constructor(name: string, client: DynamoDBClient) {
    this.name = name;
    this.#documents = DynamoDBDocumentClient.from(client, {
      marshallOptions: { removeUndefinedValues: true },
    });
  }

  async get(key: ItemKey, consistent = true): Promise<StoredItem | undefined> {
    const found = await this.#documents.send(
      new GetCommand({ TableName: this.name, Key: key, ConsistentRead: consistent }),
    );
    return found.Item;
  }

  /** The items of these keys that exist, in the order of the keys; at most 100. */
  async getMany(keys: readonly ItemKey[]): Promise<StoredItem[]> {
    if (keys.length === 0) return [];
    const found = new Map<string, StoredItem>();
    let pending: ItemKey[] = [...keys];
    for (let attempt = 0; pending.length > 0; attempt += 1) {
      if (attempt > 0) await pause(attempt);
      if (attempt === conflictAttempts) throw new DomainError("unavailable", "request.unavailable");
      const batch = await this.#documents.send(
        new BatchGetCommand({ RequestItems: { [this.name]: { Keys: pending.map((key) => ({ ...key })) } } }),
      );
      for (const item of batch.Responses?.[this.name] ?? []) found.set(`${item.pk}|${item.sk}`, item);
      pending = (batch.UnprocessedKeys?.[this.name]?.Keys ?? []) as ItemKey[];
    }
    return keys.flatMap((key): StoredItem[] => {
      const item = found.get(`${key.pk}|${key.sk}`);
      return item === undefined ? [] : [item];
    });
  }

  async query(input: Omit<QueryCommandInput, "TableName">): Promise<Page> {
    const page = await this.#documents.send(new QueryCommand({ ...input, TableName: this.name }));
    return { items: page.Items ?? [], lastKey: page.LastEvaluatedKey };
  }

  /** Every item of a partition whose sort key begins so; for partitions known to be small. */
  async queryAll(pk: string, skBegins = "", consistent = true): Promise<StoredItem[]> {
    const items: StoredItem[] = [];
    let start: StoredItem | undefined;
    do {
      const page = await this.query({
        KeyConditionExpression: skBegins === "" ? "pk = :pk" : "pk = :pk AND begins_with(sk, :sk)",
        ExpressionAttributeValues: skBegins === "" ? { ":pk": pk } : { ":pk": pk, ":sk": skBegins },
        ConsistentRead: consistent,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      });
      items.push(...page.items);
      start = page.lastKey;
    } while (start !== undefined);
    return items;
  }

  /**
   * All of these writes or none. A failed condition throws what its write's `onConditionFailed` makes (the first one
   * in order); a conflict with another transaction is retried with jitter, then reported as `request.contended`.
   */
  async transact(writes: readonly Write[]): Promise<void> {
    const items = writes.map((write) => this.#entry(write));
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#documents.send(new TransactWriteCommand({ TransactItems: items }));
        return;
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error;
        throwFailedCondition(error, writes);
        if (!isConflict(error)) throw error;
        if (attempt === conflictAttempts) throw new DomainError("conflict", "request.contended");
        await pause(attempt);
      }
    }
  }

  /** All of these, in no order; of those of one key only one may be given. */
  async writeMany(writes: readonly PlainWrite[]): Promise<void> {
    for (let from = 0; from < writes.length; from += batchSize) {
      await this.#writeBatch(writes.slice(from, from + batchSize));
    }
  }

  async #writeBatch(writes: readonly PlainWrite[]): Promise<void> {
    let pending: NonNullable<BatchWriteCommandInput["RequestItems"]>[string] = writes.map((write) =>
      "put" in write ? { PutRequest: { Item: write.put } } : { DeleteRequest: { Key: { ...write.remove } } },
    );
    for (let attempt = 0; pending.length > 0; attempt += 1) {
      if (attempt > 0) await pause(attempt);
      if (attempt === conflictAttempts) throw new DomainError("unavailable", "request.unavailable");
      const written = await this.#documents.send(
        new BatchWriteCommand({ RequestItems: { [this.name]: pending } }),
      );
      pending = written.UnprocessedItems?.[this.name] ?? [];
    }
  }

  #entry(write: Write): TransactEntry {
    const onTable = { TableName: this.name, ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const };
    return {
      ...(write.put === undefined ? {} : { Put: { ...write.put, ...onTable } }),
      ...(write.update === undefined ? {} : { Update: { ...write.update, ...onTable } }),
      ...(write.remove === undefined ? {} : { Delete: { ...write.remove, ...onTable } }),
      ...(write.check === undefined ? {} : { ConditionCheck: { ...write.check, ...onTable } }),
    };
  }
}

/** Reasons that pass by themselves: another transaction was quicker, or the partition takes no more right now. */
const passing = new Set(["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"]);

const isConflict = (error: TransactionCanceledException): boolean =>
  (error.CancellationReasons ?? []).some((reason) => passing.has(reason.Code ?? ""));

function throwFailedCondition(error: TransactionCanceledException, writes: readonly Write[]): void {
  const reasons = error.CancellationReasons ?? [];
  writes.forEach((write, i) => {
    const reason = reasons[i];
    if (reason?.Code !== "ConditionalCheckFailed") return;
    if (write.onConditionFailed === undefined) throw error;
    throw write.onConditionFailed(reason.Item === undefined ? undefined : unmarshall(reason.Item));
  });
}

/** A client for one function's life; region, endpoint and credentials come from the environment. */
export const openTable = (name: string): Table => new Table(name, new DynamoDBClient({ maxAttempts: 4 }));
