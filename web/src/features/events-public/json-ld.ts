import type { EventPhase, PublicEvent } from "../../../../shared/contracts/events-content.ts";
import { withOffset } from "./event-time.ts";

const schema = (word: string): string => `https://schema.org/${word}`;

const modes = {
  onsite: "OfflineEventAttendanceMode",
  online: "OnlineEventAttendanceMode",
  hybrid: "MixedEventAttendanceMode",
} as const;

function status(phase: EventPhase, moved: boolean): string {
  if (phase === "cancelled") return "EventCancelled";
  if (phase === "postponed") return "EventPostponed";
  return moved ? "EventRescheduled" : "EventScheduled";
}

/** Online ones are told the way to this page: the link itself is for those with a seat. */
function locations({ content }: PublicEvent, url: string): object | object[] {
  const { place, mode } = content;
  const there = place && {
    "@type": "Place",
    name: place.room === undefined ? place.name : `${place.name} ${place.room}`,
    address: { "@type": "PostalAddress", streetAddress: place.address, addressCountry: "CN" },
  };
  const online = mode === "onsite" ? undefined : { "@type": "VirtualLocation", url };
  const all = [there, online].filter((one) => one !== undefined);
  return all.length === 1 && all[0] !== undefined ? all[0] : all;
}

/** An event in the words of schema.org, its times with Shanghai's offset. */
export function eventJsonLd(event: PublicEvent, url: string, image?: string): object {
  const { content, phase, previousStartsAt } = event;
  const sum = (of: "capacity" | "free"): number => event.counts.reduce((all, one) => all + one[of], 0);
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    name: content.title,
    description: content.summary,
    url,
    identifier: event.id,
    ...(image === undefined ? {} : { image: [image] }),
    startDate: withOffset(content.startsAt),
    endDate: withOffset(content.endsAt),
    ...(previousStartsAt === undefined ? {} : { previousStartDate: withOffset(previousStartsAt) }),
    eventStatus: schema(status(phase, previousStartsAt !== undefined)),
    eventAttendanceMode: schema(modes[content.mode]),
    location: locations(event, url),
    organizer: content.hosts.map(({ name }) => ({ "@type": "Organization", name })),
    maximumAttendeeCapacity: sum("capacity"),
    remainingAttendeeCapacity: sum("free"),
    inLanguage: "zh-CN",
  };
}
