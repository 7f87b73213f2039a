import { calendarText } from "../../../shared/calendar/calendar-text.ts";
import { type CalendarFeeds, feedTokenHash, newFeedToken } from "../../../shared/calendar/feed.ts";
import type { Occurrence } from "../../../shared/calendar/occurrence.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { StoredFair } from "../domain/fair.ts";
import { seatOf } from "../domain/request-view.ts";
import { agendaEntry } from "./agenda-entry.ts";
import type { Fairs } from "./fair-ports.ts";
import type { Participants } from "./participant-ports.ts";
import { actingParticipant, ownParticipant } from "./participant-reading.ts";
import type { Timetables } from "./timetable-ports.ts";

export interface AgendaFeedParts {
  readonly feeds: CalendarFeeds;
  readonly fairs: Pick<Fairs, "find">;
  readonly participants: Pick<Participants, "find">;
  readonly timetables: Pick<Timetables, "ofParticipant">;
  /** Where the console stands: calendars link to it, and entries are named after it. */
  readonly consoleOrigin: string;
  readonly clock: Clock;
}

const separator = "/";
const ownerOf = (eventId: string, participantId: string): string => `${eventId}${separator}${participantId}`;

/** The agenda of a participant as a feed that calendars subscribe to: whoever knows its address reads it. */
export function agendaFeed(parts: AgendaFeedParts) {
  const { feeds, fairs, participants, timetables, consoleOrigin, clock } = parts;

  /** The meetings as they are published now: one that was moved has moved, one that was taken out is gone. */
  async function entries(fair: StoredFair, participantId: string): Promise<Occurrence[]> {
    const { eventId, published } = fair;
    if (published === undefined || fair.state === "cancelled") return [];
    const meetings = await timetables.ofParticipant({ eventId, number: published.version }, participantId);
    const partnerIds = meetings.map(({ one, other }) => (one === participantId ? other : one));
    const partners = await Promise.all(partnerIds.map((partnerId) => participants.find(eventId, partnerId)));
    return meetings.flatMap(({ requestId, ...placement }, i) => {
      const seat = seatOf(fair, placement);
      const partner = partners[i];
      if (seat === undefined || partner === undefined) return [];
      return [agendaEntry({ fair, published, seat, partner, participantId, requestId, consoleOrigin })];
    });
  }

  return {
    async read(eventId: string, participantId: string, actor: Actor) {
      await ownParticipant(participants, eventId, participantId, actor);
      const feed = await feeds.of(ownerOf(eventId, participantId));
      return { createdAt: feed?.createdAt };
    },

    /** The address is told in this answer and never again. */
    async create(eventId: string, participantId: string, actor: Actor) {
      await actingParticipant(participants, eventId, participantId, actor);
      const token = newFeedToken();
      const createdAt = clock.now();
      await feeds.replace({
        owner: ownerOf(eventId, participantId),
        tokenHash: feedTokenHash(token),
        createdAt,
      });
      return { url: `${consoleOrigin}/v1/agenda-feeds/${token}`, createdAt };
    },

    async revoke(eventId: string, participantId: string, actor: Actor) {
      await actingParticipant(participants, eventId, participantId, actor);
      await feeds.end(ownerOf(eventId, participantId));
      return {};
    },

    async subscribe(token: string): Promise<string> {
      const feed = await feeds.withToken(feedTokenHash(token));
      const [eventId = "", participantId = ""] = feed?.owner.split(separator) ?? [];
      const fair = feed === undefined ? undefined : await fairs.find(eventId);
      if (fair === undefined) throw new DomainError("not_found", "calendar.not_found");
      return calendarText({
        method: "PUBLISH",
        occurrences: await entries(fair, participantId),
        at: clock.now(),
        name: fair.title,
      });
    },
  };
}
