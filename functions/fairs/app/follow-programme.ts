import type { DuijieEvent } from "../../../shared/events/events.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { followOccasion } from "../domain/follow-occasion.ts";
import type { Fairs, KnownEvents } from "./fair-ports.ts";
import type { Listings } from "./listing-ports.ts";
import { asOvertaken, whileOvertaken } from "./while-overtaken.ts";

interface Parts {
  readonly fairs: Pick<Fairs, "find" | "save">;
  readonly events: KnownEvents;
  readonly listings: Listings;
  readonly clock: Clock;
}

/**
 * Keeps what fairs need to know of events, needs and offers, and lets a fair follow its event: renamed and moved to
 * another place with it, cancelled when it is. Late and repeated news changes nothing more.
 */
export const followProgramme =
  ({ fairs, events, listings, clock }: Parts) =>
  async (news: DuijieEvent): Promise<void> => {
    if (news.type === "listing.changed") {
      const { itemId, version, listing } = news;
      return listings.keep(itemId, version, listing);
    }
    if (news.type !== "event.changed" || news.occurrence.kind !== "fair") return;
    const { eventId, unitCode, occurrence, at } = news;
    const { title, place, startsAt, endsAt, status } = occurrence;
    await events.keep({ eventId, title, unitCode, placeName: place, startsAt, endsAt, status, at });
    await whileOvertaken(async () => {
      const [fair, event] = await Promise.all([fairs.find(eventId), events.find(eventId)]);
      if (fair === undefined || event === undefined) return;
      const reason = event.at === at ? news.reason : undefined;
      const change = followOccasion(fair, event, { at: clock.now(), reason });
      if (change !== undefined) await asOvertaken(fairs.save(fair, change));
    });
  };
