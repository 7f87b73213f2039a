import { Listing } from "../../../shared/contracts/listing.ts";
import type { ItemIndex, MatchingItem } from "../../../shared/matching/index.ts";

/** A listing as the engine reads it. What the engine does not know, an index keeps beside it. */
export const matchingItemOf = (listing: Listing): MatchingItem => ({ ...listing, unit: listing.unitCode });

/** The listing that an index holds; undefined when it is not public (any more). */
export function listingIn(index: ItemIndex, id: string): Listing | undefined {
  const held = index.get(id);
  return held === undefined ? undefined : Listing.parse(held);
}
