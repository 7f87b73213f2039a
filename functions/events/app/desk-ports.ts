import type { Instant } from "../../../shared/kernel/time.ts";

/** A person's calendar feed. The address holds its token; only the token's hash is kept. */
export interface CalendarFeed {
  readonly personId: string;
  readonly tokenHash: string;
  readonly createdAt: Instant;
}

export interface CalendarFeeds {
  of(personId: string): Promise<CalendarFeed | undefined>;
  /** The person behind a token; undefined when it is unknown or was ended. */
  withToken(tokenHash: string): Promise<CalendarFeed | undefined>;
  /** From now on this one holds and the one before it ends, in one step. */
  replace(feed: CalendarFeed): Promise<void>;
  end(personId: string): Promise<void>;
}
