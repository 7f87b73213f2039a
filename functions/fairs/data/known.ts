import type { ItemKey, StoredItem, Table } from "../../../shared/dynamo/table.ts";

class KnownAlready extends Error {}

/** Puts what a module was told, unless the same or something newer is known already. */
export async function putUnlessKnown(
  table: Table,
  item: StoredItem & ItemKey,
  attribute: string,
  newer: string | number,
): Promise<void> {
  try {
    await table.transact([
      {
        put: {
          Item: item,
          ConditionExpression: "attribute_not_exists(pk) OR #newest < :newer",
          ExpressionAttributeNames: { "#newest": attribute },
          ExpressionAttributeValues: { ":newer": newer },
        },
        onConditionFailed: () => new KnownAlready(),
      },
    ]);
  } catch (error) {
    if (!(error instanceof KnownAlready)) throw error;
  }
}
