import { createHash, randomBytes } from "node:crypto";
import type { Instant } from "../kernel/time.ts";

/** A calendar feed. Its address holds the token; only the token's hash is kept. */
export interface CalendarFeed {
  /** Whose entries it tells: an id that the module knows. */
  readonly owner: string;
  readonly tokenHash: string;
  readonly createdAt: Instant;
}

export interface CalendarFeeds {
  of(owner: string): Promise<CalendarFeed | undefined>;
  /** What a token leads to; undefined when it is unknown or was ended. */
  withToken(tokenHash: string): Promise<CalendarFeed | undefined>;
  /** From now on this one holds and the one before it ends, in one step. */
  replace(feed: CalendarFeed): Promise<void>;
  /** Nothing when there is none. */
  end(owner: string): Promise<void>;
}

/** Nobody guesses 256 bits. */
export const newFeedToken = (): string => randomBytes(32).toString("base64url");

export const feedTokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");
