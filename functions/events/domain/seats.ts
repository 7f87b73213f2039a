import type { Audience } from "../../../shared/contracts/events-content.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { Rank, StoredRegistration } from "./registration.ts";

/** 名额: seats exist one by one; who has one is written on it. docs/adr/0008-seats.md says why. */
export interface Seat {
  readonly number: number;
  /** Absent: nobody has it. */
  readonly registrantId?: string | undefined;
  /** A hold or an offer ends here. */
  readonly until?: Instant | undefined;
}

/** Keeps the order of one shard of the waitlist: who joins and who frees a seat cannot miss each other. */
export interface Gate {
  readonly joins: number;
  readonly releases: number;
}

/** Somebody who waits; sorts by rank, then by when they registered. */
export interface WaitEntry {
  readonly registrantId: string;
  readonly rank: Rank;
  readonly since: Instant;
}

/** The heads of the waitlist with its gates, read before the seats; what was read with them holds while they do. */
export interface Queue {
  readonly gates: readonly Gate[];
  /** After the cut-off of its priority rule the pool was opened to everybody. */
  readonly opened: boolean;
  /** The first of those who wait, in order: as many as were asked for, or everybody. */
  readonly heads: readonly WaitEntry[];
}

/** A pool as it was at one moment. */
export interface PoolView extends Queue {
  readonly eventId: string;
  readonly audience: Audience;
  readonly seats: readonly Seat[];
}

/** A registration goes from one place to another; without `before` it comes to be, without `after` nothing is left. */
export interface Move {
  readonly before?: StoredRegistration | undefined;
  readonly after: StoredRegistration;
}

/** What all of a change holds on to: that nobody joined meanwhile, that no seat was released, or both. */
export interface GateRule {
  readonly gates: readonly Gate[];
  /** `joined`: refuse if anybody joined since; `released`: refuse if any seat was freed since; `both`. */
  readonly unless: "joined" | "released" | "both";
  /** A seat is freed with it: whoever wants to join must look at the seats again. */
  readonly releases: boolean;
  /** From now on first-come. */
  readonly opens?: boolean;
}

/** Everything that happens to a pool in one transaction. Who gets and who leaves a seat follows from the moves. */
export interface PoolChange {
  readonly eventId: string;
  readonly audience: Audience;
  readonly moves: readonly Move[];
  /** Of one organization; raised and lowered with the moves. */
  readonly perOrganization?: number | undefined;
  /** Seats that come to be or cease; the pool must have had so many before. */
  readonly resize?: {
    readonly from: number;
    readonly added: readonly number[];
    readonly removed: readonly number[];
  };
  /** Absent: joining needs the gate of its own shard only, and taking a free seat none. */
  readonly rule?: GateRule | undefined;
}
