import * as z from "zod";
import { ChainCodeSchema, UnitCodeSchema } from "../../../shared/contracts/common.ts";
import { ItemKind } from "../../../shared/contracts/matchmaking-content.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { Listings } from "../app/ports.ts";
import { listingKey } from "./keys.ts";

const ListingRecord = z.object({
  itemId: z.string(),
  kind: ItemKind,
  version: z.int(),
  title: z.string(),
  organizationId: z.string(),
  organizationName: z.string(),
  unitCode: UnitCodeSchema,
  chains: z.array(ChainCodeSchema),
  openUntil: z.string(),
  collected: z.literal(true).optional(),
});

class KnownAlready extends Error {}

/** The projection of public needs and offers. What is no longer public stays as its version, so that no older one returns. */
export const listingTable = (table: Table): Listings => ({
  async find(itemId) {
    const stored = await table.get(listingKey(itemId));
    return stored?.listing === undefined ? undefined : ListingRecord.parse(stored.listing);
  },

  async keep(itemId, version, listing) {
    try {
      await table.transact([
        {
          put: {
            Item: { ...listingKey(itemId), version, listing },
            ConditionExpression: "attribute_not_exists(pk) OR version < :version",
            ExpressionAttributeValues: { ":version": version },
          },
          onConditionFailed: () => new KnownAlready(),
        },
      ]);
    } catch (error) {
      if (!(error instanceof KnownAlready)) throw error;
    }
  },
});
