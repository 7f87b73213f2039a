import type { QueryCommandInput } from "@aws-sdk/lib-dynamodb";
import type { Cursors } from "./cursor.ts";
import type { StoredItem, Table } from "./table.ts";

export interface ListOptions<T> {
  /** Names the list for its cursors: whatever chooses what is in it. */
  readonly list: string;
  readonly query: Omit<QueryCommandInput, "TableName" | "Limit" | "ExclusiveStartKey">;
  readonly limit: number;
  readonly cursor: string | undefined;
  /** The attributes that make up the position of an item: table key and index key. */
  readonly positionOf: (item: StoredItem) => StoredItem;
  readonly decode: (item: StoredItem) => T;
  /** Filters that the key cannot express (expiry, further facets). */
  readonly keep?: (item: T) => boolean;
}

/** A filtered list reads at most so many pages for one answer, so that a rare match cannot read a whole table. */
const maxRounds = 10;

/**
 * One page of a list. DynamoDB's `Limit` counts before filters, so it reads on until the page is full, the list ends
 * or the bound is reached; a page cut short by the bound still carries a cursor, so nothing is skipped.
 */
export async function listPage<T>(
  table: Table,
  cursors: Cursors,
  options: ListOptions<T>,
): Promise<{ items: T[]; nextCursor?: string }> {
  const { keep, limit } = options;
  const items: T[] = [];
  let position = options.cursor === undefined ? undefined : cursors.open(options.list, options.cursor);
  for (let round = 0; round < maxRounds; round += 1) {
    // One more than asked for tells whether there is a next page without reading it later in vain.
    const wanted = limit - items.length + 1;
    const page = await table.query({
      ...options.query,
      Limit: keep === undefined ? wanted : Math.max(wanted, 50),
      ...(position === undefined ? {} : { ExclusiveStartKey: position }),
    });
    for (const stored of page.items) {
      const item = options.decode(stored);
      if (keep !== undefined && !keep(item)) {
        position = options.positionOf(stored);
        continue;
      }
      if (items.length === limit) return { items, nextCursor: cursors.seal(options.list, position ?? {}) };
      items.push(item);
      position = options.positionOf(stored);
    }
    if (page.lastKey === undefined) return { items };
    position = page.lastKey;
  }
  return position === undefined ? { items } : { items, nextCursor: cursors.seal(options.list, position) };
}
