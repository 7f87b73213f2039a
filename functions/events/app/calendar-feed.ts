import { calendarText } from "../../../shared/calendar/calendar-text.ts";
import { type CalendarFeeds, feedTokenHash, newFeedToken } from "../../../shared/calendar/feed.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { hasSeat } from "../domain/registration-view.ts";
import { type CalendarSite, calendarEntry } from "./calendar-entry.ts";
import type { MyRegistrations } from "./desk-ports.ts";
import type { Events } from "./event-ports.ts";

/** What the feed is called in the calendars that subscribe to it. */
const feedName = "对接 · 我的活动";

export interface CalendarFeedParts {
  readonly feeds: CalendarFeeds;
  readonly mine: Pick<MyRegistrations, "all">;
  readonly events: Pick<Events, "findRecent">;
  readonly site: CalendarSite;
  readonly clock: Clock;
}

/** A person's events as a feed that calendars subscribe to: whoever knows its address reads it, nobody else. */
export const calendarFeed = ({ feeds, mine, events, site, clock }: CalendarFeedParts) => ({
  async read({ personId }: Actor) {
    const feed = await feeds.of(personId);
    return { createdAt: feed?.createdAt };
  },

  /** The address is told in this answer and never again. */
  async create({ personId }: Actor) {
    const token = newFeedToken();
    const createdAt = clock.now();
    await feeds.replace({ owner: personId, tokenHash: feedTokenHash(token), createdAt });
    return { url: `${site.consoleOrigin}/v1/calendar-feeds/${token}`, createdAt };
  },

  async revoke({ personId }: Actor) {
    await feeds.end(personId);
    return {};
  },

  /** The events where this person has a seat; a cancelled one stays, so that calendars learn of it. */
  async subscribe(token: string): Promise<string> {
    const feed = await feeds.withToken(feedTokenHash(token));
    if (feed === undefined) throw new DomainError("not_found", "calendar.not_found");
    const seated = (await mine.all(feed.owner)).filter(hasSeat);
    const found = await Promise.all(seated.map(({ eventId }) => events.findRecent(eventId)));
    const occurrences = found
      .filter((event) => event !== undefined)
      .map((event) => calendarEntry(event, site, feed.owner));
    return calendarText({ method: "PUBLISH", occurrences, at: clock.now(), name: feedName });
  },
});
