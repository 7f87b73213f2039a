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

/** Keeps a part of the waitlist in order: who joins through it and who frees a seat cannot miss each other. */
export interface Gate {
  readonly joins: number;
  readonly releases: number;
  /** What everybody who reads the seats must know is the same in all gates: how many seats there are … */
  readonly size: number;
  /** … in how many partitions they lie … */
  readonly seatShards: number;
  /** … and whether a priority rule's cut-off was carried out. */
  readonly opened: boolean;
}

/** Somebody who waits; sorts by rank, then by when they registered. */
export interface WaitEntry {
  readonly registrantId: string;
  readonly rank: Rank;
  readonly since: Instant;
}

/** A pool as it was at one moment: the gates and heads were read before the seats. */
export interface PoolView {
  readonly eventId: string;
  readonly audience: Audience;
  /** All of them; who joins goes through one, by who they are. */
  readonly gates: readonly Gate[];
  /** The first of those who wait, in order: as many as were asked for, or everybody. */
  readonly heads: readonly WaitEntry[];
  readonly seats: readonly Seat[];
}

/** A registration goes from one place to another, or comes to be. */
export interface Move {
  readonly before?: StoredRegistration | undefined;
  readonly after: StoredRegistration;
}

/** What a change says to, and asks of, all gates of its pool. */
export interface GateRule {
  /** `joined`: refuse if anybody joined since the gates were read; `both`: also if a seat was freed since. */
  readonly unless: "joined" | "both";
  /** A seat is freed with it: whoever wants to join must look at the seats again. */
  readonly releases: boolean;
  /** From now on first-come: whatever was decided before must be decided again. */
  readonly opens?: boolean;
}

/** Seats that come to be or cease. */
export interface Resize {
  readonly added: readonly number[];
  readonly removed: readonly number[];
}

/**
 * Everything that happens to a pool in one transaction. Who gets and who leaves a seat follows from the moves. Taking a
 * free seat needs no gate; joining needs one, as it was before the seats were read.
 */
export interface PoolChange {
  readonly eventId: string;
  readonly audience: Audience;
  readonly moves: readonly Move[];
  /** Most people of one organization; counted with the moves. */
  readonly perOrganization?: number | undefined;
  /** As they were read. */
  readonly gates?: readonly Gate[];
  readonly rule?: GateRule;
  readonly resize?: Resize;
}
