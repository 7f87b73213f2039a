import type { LogEntry } from "../../../shared/contracts/common.ts";
import type {
  Audience,
  EventKind,
  EventState,
  PoolCounts,
} from "../../../shared/contracts/events-content.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { ChainCode } from "../../../shared/reference/chains.ts";
import type { UnitCode } from "../../../shared/reference/units.ts";
import type { EventFile, EventRules, StoredEvent, WholeEvent } from "../domain/event.ts";
import type { EventChange } from "../domain/event-change.ts";

export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}
export interface PageOf<T> {
  readonly items: T[];
  readonly nextCursor?: string;
}

/** An event as everybody beside its pages reads it. */
export interface Events {
  /** As it stands now. */
  find(eventId: string): Promise<StoredEvent | undefined>;
  /** As it stood a second ago at most: for many people at once. */
  findRecent(eventId: string): Promise<StoredEvent | undefined>;
}

/** How full the pools are, counted moments ago; none of what was never counted. */
export type Counts = readonly PoolCounts[];

export interface EventPage {
  readonly event: WholeEvent;
  readonly counts: Counts;
}

/** Events with their texts, files and logs: for those who hold them, and for their public page. */
export interface EventStore extends Events {
  /** Everything of an event, in one query. */
  read(eventId: string): Promise<EventPage | undefined>;
  /** The same as it stood moments ago: for the public page. */
  readRecent(eventId: string): Promise<EventPage | undefined>;
  /** Stores it once per call; returns the id of what the call created, now or earlier. */
  create(change: EventChange, call: CreatingCall): Promise<string>;
  /** Stores the change if the event still is what `before` was; otherwise `event.stale`. */
  save(before: WholeEvent, change: EventChange): Promise<void>;
  /** Announces a file once per call; returns the id of the file of that call. Does not touch the event's version. */
  addFile(event: StoredEvent, file: EventFile, call: CreatingCall): Promise<string>;
  /** A checked file; a cover takes the place of the one before it. */
  keepFile(event: WholeEvent, file: EventFile): Promise<void>;
  /** Stores the change that takes this file off the event. */
  removeFile(before: WholeEvent, change: EventChange, file: EventFile): Promise<void>;
  log(eventId: string, page: PageRequest): Promise<PageOf<LogEntry>>;
}

/** A row of a list, as stored: time has not been applied to its state. */
export interface StoredCard
  extends Pick<
    EventRules,
    | "kind"
    | "title"
    | "summary"
    | "unitCode"
    | "chains"
    | "mode"
    | "startsAt"
    | "endsAt"
    | "registrationOpensAt"
    | "registrationClosesAt"
  > {
  readonly id: string;
  readonly state: EventState;
  readonly hostName: string;
  readonly placeName?: string | undefined;
  readonly pools: readonly { readonly audience: Audience; readonly capacity: number }[];
  readonly counts: Counts;
  readonly cover?: string | undefined;
}

export interface DirectoryFilters {
  /** Only events that end after this instant. */
  readonly from?: Instant | undefined;
  /** Only events that start before this instant. */
  readonly to?: Instant | undefined;
  readonly kind?: EventKind | undefined;
  readonly unit?: UnitCode | undefined;
  readonly chain?: ChainCode | undefined;
}

/** The lists of events. */
export interface EventLists {
  /** What anybody may find, by start. */
  directory(filters: DirectoryFilters, page: PageRequest): Promise<PageOf<StoredCard>>;
  /** Every event, latest start first; `choice` names what `keep` chooses, so that a cursor of another is refused. */
  all(choice: string, keep: (card: StoredCard) => boolean, page: PageRequest): Promise<PageOf<StoredCard>>;
}
