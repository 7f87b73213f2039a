import type {
  Audience,
  EventContent,
  EventPhase,
  EventState,
  Pool,
} from "../../../shared/contracts/events-content.ts";
import type { StoredFile } from "../../../shared/contracts/files.ts";
import type { Occurrence } from "../../../shared/events/programme-events.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";

/** What registering and the door need to know; the long text of an event is kept apart from it. */
export type EventRules = Omit<EventContent, "description" | "agenda">;

/** An event (活动) without its long text and files: one small item, read with every registration. */
export interface StoredEvent {
  readonly id: string;
  readonly state: EventState;
  readonly content: EventRules;
  readonly version: number;
  /** Rises with everything that calendars must follow. */
  readonly sequence: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly publishedAt?: Instant | undefined;
  /** Why it was postponed or cancelled. */
  readonly stateReason?: string | undefined;
  /** When it was to start before it was last moved. */
  readonly previousStartsAt?: Instant | undefined;
}

export type EventFile = StoredFile & { readonly purpose: "cover" | "attachment" };

/** The same with everything that its pages show. */
export interface WholeEvent extends StoredEvent {
  readonly content: EventContent;
  readonly files: readonly EventFile[];
}

type Timed = Pick<StoredEvent, "state"> & {
  readonly content: Pick<
    EventRules,
    "startsAt" | "endsAt" | "registrationOpensAt" | "registrationClosesAt" | "waitlistUntil"
  >;
};

/** Where it stands at this instant: time moves a published event on, whatever any job did or not. */
export function phaseAt({ state, content }: Timed, at: Instant): EventPhase {
  if (state !== "published") return state;
  if (at >= content.endsAt) return "finished";
  if (at >= content.startsAt) return "running";
  if (at < content.registrationOpensAt) return "announced";
  return at < content.registrationClosesAt ? "open" : "closed";
}

/** May people register at this instant? The window includes its first instant and excludes its last. */
export const registrationOpenAt = ({ state, content }: Timed, at: Instant): boolean =>
  state === "published" && at >= content.registrationOpensAt && at < content.registrationClosesAt;

/** From here on nobody is moved up from the waitlist any more. */
export const waitlistEndsAt = ({ content }: Timed): Instant => content.waitlistUntil ?? content.startsAt;

/** The seats for this audience. */
export function poolOf({ content }: Pick<StoredEvent, "content">, audience: Audience): Pool {
  const pool = content.pools.find((known) => known.audience === audience);
  if (pool === undefined) throw new DomainError("not_found", "event.pool_unknown");
  return pool;
}

/** The office whose event it is: the first host. */
export const hostNameOf = ({ hosts }: Pick<EventRules, "hosts">): string => hosts[0]?.name ?? "";

/** What calendars and other modules are told of it. */
export function occurrenceOf({ state, content, sequence }: StoredEvent): Occurrence {
  const { title, kind, startsAt, endsAt, place } = content;
  return {
    title,
    kind,
    startsAt,
    endsAt,
    place:
      place === undefined ? undefined : [place.name, place.address, place.room].filter(Boolean).join(" "),
    hostName: hostNameOf(content),
    sequence,
    status: state === "cancelled" ? "cancelled" : state === "postponed" ? "tentative" : "confirmed",
  };
}
