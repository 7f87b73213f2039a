import type { ProgrammeEvent } from "../../../../../shared/contracts/events-content.ts";
import type { Instant } from "../../../../../shared/kernel/time.ts";

/** ok: as it should be; look: worth a thought; stop: it cannot be published like this. */
export type Verdict = "ok" | "look" | "stop";

export interface Point {
  readonly key:
    | "over"
    | "soon"
    | "time"
    | "registrationOver"
    | "registrationOpen"
    | "registration"
    | "seats"
    | "priorityOver"
    | "cover"
    | "noCover"
    | "agenda"
    | "noAgenda"
    | "description"
    | "noDescription"
    | "contact";
  readonly verdict: Verdict;
}

const dayMs = 86_400_000;
const point = (key: Point["key"], verdict: Verdict): Point => ({ key, verdict });

function timePoint({ startsAt, endsAt }: ProgrammeEvent["content"], now: Instant): Point {
  if (endsAt <= now) return point("over", "stop");
  return Date.parse(startsAt) - Date.parse(now) < 3 * dayMs ? point("soon", "look") : point("time", "ok");
}

function registrationPoint(content: ProgrammeEvent["content"], now: Instant): Point {
  if (content.registrationClosesAt <= now) return point("registrationOver", "look");
  return content.registrationOpensAt <= now ? point("registrationOpen", "look") : point("registration", "ok");
}

/** What an organizer looks over before the public sees an event, what cannot be changed afterwards first. */
export function checklist(event: ProgrammeEvent, now: Instant): Point[] {
  const { content } = event;
  const has = (purpose: "cover" | "attachment"): boolean =>
    event.files.some((file) => file.purpose === purpose && file.state === "ready");
  const priorityOver = content.pools.some(({ priority }) => priority !== undefined && priority.until <= now);
  return [
    timePoint(content, now),
    registrationPoint(content, now),
    point("seats", "ok"),
    ...(priorityOver ? [point("priorityOver", "look")] : []),
    content.agenda.length > 0 ? point("agenda", "ok") : point("noAgenda", "look"),
    content.description === undefined ? point("noDescription", "look") : point("description", "ok"),
    has("cover") ? point("cover", "ok") : point("noCover", "look"),
    point("contact", "ok"),
  ];
}

export const mayPublish = (points: readonly Point[]): boolean =>
  points.every(({ verdict }) => verdict !== "stop");
