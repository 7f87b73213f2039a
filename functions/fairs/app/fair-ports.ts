import type { LogEntry } from "../../../shared/contracts/common.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { UnitCode } from "../../../shared/reference/units.ts";
import type { StoredFair } from "../domain/fair.ts";
import type { FairChange } from "../domain/fair-change.ts";

export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}
export interface PageOf<T> {
  readonly items: T[];
  readonly nextCursor?: string;
}

/** Fairs with their logs. */
export interface Fairs {
  /** As it stands now. */
  find(eventId: string): Promise<StoredFair | undefined>;
  /** What an earlier attempt of this very call created, if there was one. */
  earlier(call: CreatingCall): Promise<string | undefined>;
  /** Stores it once per call, if the event has no fair yet (`fair.exists`); returns the id that the call led to. */
  create(change: FairChange, call: CreatingCall): Promise<string>;
  /** Stores the change if the fair still is what `before` was; otherwise `fair.stale`. */
  save(before: StoredFair, change: FairChange): Promise<void>;
  log(eventId: string, page: PageRequest): Promise<PageOf<LogEntry>>;
  /** Every fair, latest first; `choice` names what `keep` chooses, so that a cursor of another is refused. */
  list(choice: string, keep: (fair: StoredFair) => boolean, page: PageRequest): Promise<PageOf<StoredFair>>;
}

/** How much there is of everything at a fair. */
export interface FairCounts {
  readonly participants: number;
  /** Pairs of which one side asked, whatever became of it. */
  readonly requests: number;
  readonly accepted: number;
  readonly mutual: number;
}

export interface Counts {
  of(eventId: string): Promise<FairCounts>;
}

/** An event of the kind fair, as this module knows it: as it was last told. */
export interface KnownEvent {
  readonly eventId: string;
  readonly title: string;
  readonly unitCode: UnitCode;
  readonly placeName?: string | undefined;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly status: "confirmed" | "tentative" | "cancelled";
  /** Later news of an event has a later instant. */
  readonly at: Instant;
}

export interface KnownEvents {
  find(eventId: string): Promise<KnownEvent | undefined>;
  /** Keeps the newest that is known; older or repeated news changes nothing. */
  keep(event: KnownEvent): Promise<void>;
}
