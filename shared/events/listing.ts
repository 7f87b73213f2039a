import * as z from "zod";
import { Listing } from "../contracts/listing.ts";
import { ItemKind } from "../contracts/matchmaking-content.ts";

/**
 * The public part of a need or an offer changed. Delivered at least once and in any order: consumers keep the highest
 * `version` of each `itemId`. Without `listing` it is withdrawn, hidden or closed as of this version.
 */
export const listingChanged = z.object({
  /** `<itemId>/<version>` */
  id: z.string(),
  at: z.string(),
  type: z.literal("listing.changed"),
  itemId: z.string(),
  kind: ItemKind,
  version: z.int().positive(),
  listing: Listing.optional(),
});
export type ListingChanged = z.infer<typeof listingChanged>;
