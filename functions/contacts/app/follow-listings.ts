import type { DuijieEvent } from "../../../shared/events/events.ts";
import type { Listings } from "./ports.ts";

/** Keeps what contacts need to know of public needs and offers. Late and repeated events change nothing more. */
export const followListings =
  (listings: Listings) =>
  async (event: DuijieEvent): Promise<void> => {
    if (event.type !== "listing.changed") return;
    const { itemId, version, listing } = event;
    if (listing === undefined) return listings.keep(itemId, version, undefined);
    const { kind, title, organizationId, organizationName, unitCode, chains, openUntil, collected } = listing;
    await listings.keep(itemId, version, {
      itemId,
      kind,
      version,
      title,
      organizationId,
      organizationName,
      unitCode,
      chains,
      openUntil,
      collected,
    });
  };
