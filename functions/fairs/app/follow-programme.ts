import type { DuijieEvent } from "../../../shared/events/events.ts";
import type { KnownEvents } from "./fair-ports.ts";
import type { Listings } from "./listing-ports.ts";

/** Keeps what fairs need to know of events, needs and offers. Late and repeated news changes nothing more. */
export const followProgramme =
  (events: KnownEvents, listings: Listings) =>
  async (news: DuijieEvent): Promise<void> => {
    if (news.type === "listing.changed") {
      const { itemId, version, listing } = news;
      return listings.keep(itemId, version, listing);
    }
    if (news.type !== "event.changed" || news.occurrence.kind !== "fair") return;
    const { eventId, unitCode, occurrence, at } = news;
    const { title, place, startsAt, endsAt, status } = occurrence;
    await events.keep({ eventId, title, unitCode, placeName: place, startsAt, endsAt, status, at });
  };
