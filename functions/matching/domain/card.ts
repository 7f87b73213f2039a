import type { Listing, ListingCard } from "../../../shared/contracts/listing.ts";

const excerptLength = 120;

/** A listing as lists show it. The contract's reply schema drops what a card does not have. */
export const cardOf = (listing: Listing): ListingCard => ({
  ...listing,
  excerpt: [...listing.publicText].slice(0, excerptLength).join(""),
});
