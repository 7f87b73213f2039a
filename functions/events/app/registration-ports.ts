import type { Audience } from "../../../shared/contracts/events-content.ts";
import type { StoredFile } from "../../../shared/contracts/files.ts";
import type { StoredRegistration } from "../domain/registration.ts";
import type { PoolChange, PoolView } from "../domain/seats.ts";

/** What got in between: the use case looks again and decides anew. */
export class Overtaken extends Error {
  /** `registration`: it is not (any more) what it was; `seat`, `place`: taken or left; `gate`: see `GateRule`. */
  readonly what: "registration" | "seat" | "place" | "gate" | "size";
  /** The registration that is there instead. */
  readonly found: StoredRegistration | undefined;

  constructor(what: Overtaken["what"], found?: StoredRegistration) {
    super(`overtaken: ${what}`);
    this.name = "Overtaken";
    this.what = what;
    this.found = found;
  }
}

/** Registrations, each with its place. */
export interface Registrations {
  /** As it stands now. */
  find(eventId: string, registrantId: string): Promise<StoredRegistration | undefined>;
  /** Those of them that exist, as they stand now. */
  findMany(eventId: string, registrantIds: readonly string[]): Promise<StoredRegistration[]>;
  /** Those of them that exist, at most 100, as they stood a moment ago: one read, for what only shows them. */
  glance(eventId: string, registrantIds: readonly string[]): Promise<StoredRegistration[]>;
  /** Stores what changed in a registration that stays in its place; otherwise `registration.stale`. */
  save(before: StoredRegistration, after: StoredRegistration): Promise<void>;
}

/** The seats and the waitlist of a pool. */
export interface Pools {
  /**
   * Opens a pool with its first seats. False where it was open, or half laid out, already: then `setCapacity` has to
   * see how many it has.
   */
  open(eventId: string, audience: Audience, capacity: number): Promise<boolean>;
  /**
   * As this function remembers it. What it tries and fails to take, it does not try again.
   * @param joins whoever asks would join a full pool, on the condition that its gates are as in the view: then a view
   * of a full pool may be of any age. Every other view is a second old at most.
   */
  recent(eventId: string, audience: Audience, joins: boolean): Promise<PoolView>;
  /** As it stands now, with so many of those who wait. */
  look(eventId: string, audience: Audience, heads: number): Promise<PoolView>;
  /** All of it or nothing: `Overtaken`, or `registration.organization_full`. */
  commit(change: PoolChange): Promise<void>;
  /** 1 for who comes first; a second old at most. Undefined for who does not wait. */
  position(registration: StoredRegistration): Promise<number | undefined>;
}

/** Signs what the QR code of a ticket holds. */
export interface Passes {
  of(ticket: {
    readonly eventId: string;
    readonly registrantId: string;
    readonly serial: number;
  }): Promise<{ readonly token: string; readonly code: string }>;
}

/** Files that answer a question. */
export interface AnswerFiles {
  /** Those of them that this person completed for this event. */
  completed(eventId: string, registrantId: string, fileIds: readonly string[]): Promise<StoredFile[]>;
}
