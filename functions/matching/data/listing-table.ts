import * as z from "zod";
import { Listing } from "../../../shared/contracts/listing.ts";
import { ItemKind } from "../../../shared/contracts/matchmaking-content.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { KnownListing, Listings } from "../app/ports.ts";
import { listingKey } from "./keys.ts";

const ListingRecord = z.object({
  id: z.string(),
  kind: ItemKind,
  version: z.int(),
  owner: z.object({ organizationId: z.string(), unitCode: z.string() }).optional(),
  listing: Listing.optional(),
});

/** At most so many keys fit into one read. */
const batch = 100;

/** The projection of what other modules publish: the newest version known. */
export const listingTable = (table: Table): Listings => ({
  async find(id) {
    const stored = await table.get(listingKey(id));
    return stored === undefined ? undefined : ListingRecord.parse(stored);
  },
  async findMany(ids) {
    const distinct = [...new Set(ids)];
    const found: KnownListing[] = [];
    for (let at = 0; at < distinct.length; at += batch) {
      const stored = await table.getMany(distinct.slice(at, at + batch).map(listingKey));
      found.push(...stored.map((item) => ListingRecord.parse(item)));
    }
    return found;
  },
});
