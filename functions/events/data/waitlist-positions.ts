import type { Audience } from "../../../shared/contracts/events-content.ts";
import type { StoredItem, Table } from "../../../shared/dynamo/table.ts";
import type { StoredRegistration } from "../domain/registration.ts";
import { placeKey, placePk, poolShards, waitPrefix } from "./registration-keys.ts";
import { remembering } from "./remembering.ts";

const rememberedForMs = 1000;

/** How many of these sorted keys come before this one. */
function before(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? "") < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Whose turn it is. Everybody who waits looks now and then, so the order of a pool is read once a second at most, its
 * keys alone, and everybody finds themselves in it.
 */
export function waitingPositions(table: Table) {
  async function keysOf(pk: string): Promise<string[]> {
    const keys: string[] = [];
    let start: StoredItem | undefined;
    do {
      const page = await table.query({
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :waiting)",
        ExpressionAttributeValues: { ":pk": pk, ":waiting": waitPrefix },
        ProjectionExpression: "sk",
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      });
      keys.push(...page.items.map(({ sk }) => String(sk)));
      start = page.lastKey;
    } while (start !== undefined);
    return keys;
  }

  const orderOf = remembering(async (pool: string) => {
    const [eventId = "", audience = ""] = pool.split("#");
    const shards = [...Array(poolShards).keys()].map((shard) =>
      keysOf(placePk("WAIT", eventId, audience as Audience, shard)),
    );
    return (await Promise.all(shards)).flat().sort();
  }, rememberedForMs);

  return async (registration: StoredRegistration): Promise<number | undefined> => {
    if (registration.place.kind !== "wait") return undefined;
    const order = await orderOf(`${registration.eventId}#${registration.audience}`);
    return before(order, placeKey(registration).sk) + 1;
  };
}
