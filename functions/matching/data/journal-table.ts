import * as z from "zod";
import { Listing } from "../../../shared/contracts/listing.ts";
import { ItemKind } from "../../../shared/contracts/matchmaking-content.ts";
import type { StoredItem, Table, Write } from "../../../shared/dynamo/table.ts";
import type { ListingChanged } from "../../../shared/events/listing.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Delta, Head, Journal } from "../app/ports.ts";
import { deltaKey, deltaPk, deltaSk, headKey, listingKey } from "./keys.ts";

const SnapshotRecord = z.object({
  key: z.string(),
  version: z.string(),
  at: z.string(),
  seq: z.int(),
  needs: z.int(),
  offers: z.int(),
  impressions: z.int(),
  smallProvidersShare: z.number().optional(),
});
const HeadRecord = z.object({
  seq: z.int(),
  snapshot: SnapshotRecord.optional(),
  previous: SnapshotRecord.optional(),
});
const DeltaRecord = z.object({
  seq: z.int(),
  itemId: z.string(),
  kind: ItemKind,
  version: z.int(),
  listing: Listing.optional(),
});

/** This version, or a newer one, is known. */
class Known extends Error {}
/** Another change took the number. */
class NumberTaken extends Error {}

/** A transaction takes no more. */
const mostWrites = 100;
const attempts = 12;
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * Math.min(2 ** attempt, 64)));

/** Keeps the owner of the last public version: it may still look back when nothing is public any more. */
function project({ itemId, kind, version, listing }: ListingChanged): Write {
  return {
    update: {
      Key: listingKey(itemId),
      UpdateExpression:
        listing === undefined
          ? "SET id = :id, kind = :kind, version = :version REMOVE listing"
          : "SET id = :id, kind = :kind, version = :version, listing = :listing, #owner = :owner",
      ConditionExpression: "attribute_not_exists(pk) OR version < :version",
      ...(listing === undefined ? {} : { ExpressionAttributeNames: { "#owner": "owner" } }),
      ExpressionAttributeValues: {
        ":id": itemId,
        ":kind": kind,
        ":version": version,
        ...(listing === undefined
          ? {}
          : {
              ":listing": listing,
              ":owner": { organizationId: listing.organizationId, unitCode: listing.unitCode },
            }),
      },
    },
    onConditionFailed: () => new Known(),
  };
}

const takeNumber = (after: number): Write => ({
  update: {
    Key: headKey,
    UpdateExpression: "SET seq = :next",
    ConditionExpression: after === 0 ? "attribute_not_exists(seq) OR seq = :after" : "seq = :after",
    ExpressionAttributeValues: { ":next": after + 1, ":after": after },
  },
  onConditionFailed: () => new NumberTaken(),
});

const putDelta = (seq: number, { itemId, kind, version, listing }: ListingChanged): Write => ({
  put: {
    Item: { ...deltaKey(seq), seq, itemId, kind, version, listing },
    ConditionExpression: "attribute_not_exists(pk)",
  },
  onConditionFailed: () => new NumberTaken(),
});

/** The sequence of changes in the matching table. */
export function journalTable(table: Table): Journal {
  const head = async (): Promise<Head> => {
    const stored = await table.get(headKey);
    return stored === undefined ? { seq: 0 } : HeadRecord.parse(stored);
  };

  return {
    head,

    async append(change) {
      for (let attempt = 1; attempt <= attempts; attempt += 1) {
        const { seq } = await head();
        try {
          await table.transact([project(change), takeNumber(seq), putDelta(seq + 1, change)]);
          return true;
        } catch (error) {
          if (error instanceof Known) return false;
          if (!(error instanceof NumberTaken)) throw error;
          await pause(attempt);
        }
      }
      throw new DomainError("conflict", "request.contended");
    },

    async deltas(after, upTo) {
      const found: Delta[] = [];
      let start: StoredItem | undefined;
      do {
        const page = await table.query({
          KeyConditionExpression: "pk = :pk AND sk BETWEEN :first AND :last",
          ExpressionAttributeValues: { ":pk": deltaPk, ":first": deltaSk(after + 1), ":last": deltaSk(upTo) },
          ConsistentRead: true,
          ...(start === undefined ? {} : { ExclusiveStartKey: start }),
        });
        for (const stored of page.items) {
          const delta = DeltaRecord.parse(stored);
          // A transaction becomes visible item by item: what has a gap before it comes with the next read.
          if (delta.seq !== after + found.length + 1) return found;
          found.push(delta);
        }
        start = page.lastKey;
      } while (start !== undefined);
      return found;
    },

    moveSnapshot: (from, to) =>
      table.transact([
        {
          update: {
            Key: headKey,
            UpdateExpression:
              from.snapshot === undefined
                ? "SET #snapshot = :to, seq = if_not_exists(seq, :none)"
                : "SET #snapshot = :to, previous = :from",
            ConditionExpression:
              from.snapshot === undefined ? "attribute_not_exists(#snapshot)" : "#snapshot.#key = :key",
            ExpressionAttributeNames: {
              "#snapshot": "snapshot",
              ...(from.snapshot === undefined ? {} : { "#key": "key" }),
            },
            ExpressionAttributeValues: {
              ":to": to,
              ...(from.snapshot === undefined
                ? { ":none": 0 }
                : { ":from": from.snapshot, ":key": from.snapshot.key }),
            },
          },
          onConditionFailed: () => new DomainError("conflict", "request.contended"),
        },
      ]),

    async forget(upTo) {
      for (;;) {
        const { items } = await table.query({
          KeyConditionExpression: "pk = :pk AND sk <= :last",
          ExpressionAttributeValues: { ":pk": deltaPk, ":last": deltaSk(upTo) },
          ProjectionExpression: "pk, sk",
          Limit: mostWrites,
        });
        if (items.length === 0) return;
        await table.transact(
          items.map(({ pk, sk }) => ({ remove: { Key: { pk: String(pk), sk: String(sk) } } })),
        );
      }
    },
  };
}
