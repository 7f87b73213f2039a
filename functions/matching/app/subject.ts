import type { Listing } from "../../../shared/contracts/listing.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { civilDateAt, type Instant } from "../../../shared/kernel/time.ts";
import { type ListingOwner, mayReadMatches } from "../domain/permission.ts";
import type { KnownListing, Listings } from "./ports.ts";

export const notFound = () => new DomainError("not_found", "match.not_found");

/** A need or an offer whose matches this person may read; whatever else does not exist for them. */
export async function readableSubject(
  listings: Pick<Listings, "find">,
  id: string,
  actor: Actor,
): Promise<KnownListing & { owner: ListingOwner }> {
  const known = await listings.find(id);
  if (known?.owner === undefined || !mayReadMatches(actor, known.owner)) throw notFound();
  return { ...known, owner: known.owner };
}

/** Its public version, as long as it is open: nobody is matched with what is over. */
export function openListing({ listing }: KnownListing, at: Instant): Listing {
  if (listing === undefined || listing.openUntil < civilDateAt(at)) {
    throw new DomainError("conflict", "match.not_listed");
  }
  return listing;
}
