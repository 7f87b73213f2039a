import type { Listing } from "../../../shared/contracts/listing.ts";

/** The public needs and offers that participants can name, as matchmaking tells of them. */
export interface Listings {
  /** Those of these that are public, in this order. */
  findMany(itemIds: readonly string[]): Promise<Listing[]>;
  /** Keeps the newest version known; an older or repeated one changes nothing. `undefined`: no longer public. */
  keep(itemId: string, version: number, listing: Listing | undefined): Promise<void>;
}
