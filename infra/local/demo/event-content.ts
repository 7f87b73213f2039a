import { EventContent } from "../../../shared/contracts/events-content.ts";
import {
  addDays,
  addMilliseconds,
  civilDateAt,
  endOfCivilDate,
  type Instant,
} from "../../../shared/kernel/time.ts";
import type { DayAndHour, DemoEvent } from "./data/events.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** That hour of that day in China. */
export const instantOf = (now: Instant, { day, hour, minute = 0 }: DayAndHour): Instant =>
  addMilliseconds(endOfCivilDate(addDays(civilDateAt(now), day)), -dayMs + hour * hourMs + minute * minuteMs);

/** The content with all distances turned into instants, checked as a person's is. */
export function contentOf(demo: DemoEvent, now: Instant): EventContent {
  const startsAt = instantOf(now, demo.starts);
  const registrationOpensAt = instantOf(now, demo.registration.opens);
  return EventContent.parse({
    ...demo.content,
    startsAt,
    endsAt: addMilliseconds(startsAt, demo.hours * hourMs),
    registrationOpensAt,
    registrationClosesAt: instantOf(now, demo.registration.closes),
    agenda: demo.agenda.map(({ from, minutes, title }) => ({
      startsAt: addMilliseconds(startsAt, from * minuteMs),
      endsAt: addMilliseconds(startsAt, (from + minutes) * minuteMs),
      title,
    })),
    pools: demo.pools.map(({ first, ...pool }) => ({
      ...pool,
      ...(first === undefined
        ? {}
        : {
            priority: { tiers: first.tiers, until: addMilliseconds(registrationOpensAt, first.days * dayMs) },
          }),
    })),
  });
}
