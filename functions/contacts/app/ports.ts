import type { ContactCard, ContactLogEntry, ContactState, Talk } from "../../../shared/contracts/contacts.ts";
import type { ContactSide } from "../../../shared/contracts/contacts-ledger.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { UnitCode } from "../../../shared/reference/units.ts";
import type { Change, Contact } from "../domain/contact.ts";
import type { ListingFacts } from "../domain/listing.ts";
import type { ConfirmedOutcome, Period } from "../domain/statistics.ts";
import type { StoredSummary } from "../domain/summary.ts";

export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}
export interface PageOf<T> {
  readonly items: T[];
  readonly nextCursor?: string;
}

/** A log line as it is read; who may see the names is decided when it is shown. */
export type StoredLogEntry = ContactLogEntry & { readonly by: { personId: string; name: string } };

/** The public needs and offers that contacts can be asked for, as matchmaking tells of them. */
export interface Listings {
  /** Undefined when it is not public (any more). */
  find(itemId: string): Promise<ListingFacts | undefined>;
  /** Keeps the newest version known; an older or repeated one changes nothing. `undefined`: no longer public. */
  keep(itemId: string, version: number, listing: ListingFacts | undefined): Promise<void>;
}

/** Contacts with their cards, ledgers and logs. */
export interface Contacts {
  find(id: string): Promise<Contact | undefined>;
  /** The id of the latest contact of this pair. */
  ofPair(needId: string, offerId: string): Promise<string | undefined>;
  /** What an earlier attempt of this very call created, if there was one. */
  earlier(call: CreatingCall): Promise<string | undefined>;
  /**
   * Stores a new contact once per call, if the pair has no live one (`contact.exists`) and both listings still are
   * what it was asked on (`contact.listing_gone`); returns the id of what the call created, now or earlier.
   */
  request(change: Change, listings: readonly ListingFacts[], call: CreatingCall): Promise<string>;
  /** Stores the change if the contact still is what `before` was; otherwise `contact.stale`. */
  save(before: Contact, change: Change): Promise<void>;
  /** Like `save`, once per call; returns the id of the outcome that the call led to, now or earlier. */
  record(before: Contact, change: Change, outcomeId: string, call: CreatingCall): Promise<string>;
  /** Both cards as they are kept. To be read for one of the two sides only. */
  cards(id: string): Promise<{ need?: ContactCard; offer?: ContactCard }>;
  log(id: string, page: PageRequest): Promise<PageOf<StoredLogEntry>>;
}

export interface Talks {
  /** Stores it once per call, while the contact is accepted; returns the talk of that call, now or earlier. */
  add(contact: Contact, talk: Talk, call: CreatingCall): Promise<Talk>;
  /** What this side may read, newest first. */
  of(contactId: string, side: ContactSide, page: PageRequest): Promise<PageOf<Talk>>;
}

/** Whose list. */
export type ListScope = { readonly organizationId: string } | { readonly unit: UnitCode } | "all";

export interface ListChoice {
  readonly state?: ContactState | undefined;
  /** The side that the list's organization is on. */
  readonly role?: ContactSide | undefined;
}

export interface ContactLists {
  /** Newest first. `at` decides what has expired. */
  list(scope: ListScope, choice: ListChoice, at: Instant, page: PageRequest): Promise<PageOf<StoredSummary>>;
  /** Every contact of the scope that was asked for within the period. */
  askedIn(scope: Exclude<ListScope, { organizationId: string }>, period: Period): Promise<StoredSummary[]>;
  /** Every confirmed outcome that is dated within the period and has a side in one of the units. */
  confirmedIn(units: readonly UnitCode[] | "all", period: Period): Promise<ConfirmedOutcome[]>;
}
