import { Listing } from "../../../shared/contracts/listing.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { Listings } from "../app/listing-ports.ts";
import { listingKey } from "./keys.ts";
import { putUnlessKnown } from "./known.ts";

/** Most keys that one read takes. */
const batch = 100;

/** The projection of public needs and offers. What is no longer public stays as its version, so that no older one returns. */
export const listingTable = (table: Table): Listings => ({
  async findMany(itemIds) {
    const found: Listing[] = [];
    for (let from = 0; from < itemIds.length; from += batch) {
      const stored = await table.getMany(itemIds.slice(from, from + batch).map(listingKey));
      found.push(...stored.flatMap(({ listing }) => (listing === undefined ? [] : [Listing.parse(listing)])));
    }
    return found;
  },

  keep: (itemId, version, listing) =>
    putUnlessKnown(table, { ...listingKey(itemId), version, listing }, "version", version),
});
