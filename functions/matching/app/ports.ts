import type { Listing } from "../../../shared/contracts/listing.ts";
import type { ListingChanged } from "../../../shared/events/listing.ts";
import type { CivilDate, Instant } from "../../../shared/kernel/time.ts";
import type { ItemIndex } from "../../../shared/matching/index.ts";
import type { Impression } from "../domain/impression.ts";
import type { ListingOwner } from "../domain/permission.ts";
import type { GivenVerdict } from "../domain/verdict.ts";

/** The newest that is known of a need or an offer. Without `listing` it is not public (any more). */
export interface KnownListing {
  readonly id: string;
  readonly kind: Listing["kind"];
  readonly version: number;
  /** Of the last public version; absent when none was ever seen. */
  readonly owner?: ListingOwner | undefined;
  readonly listing?: Listing | undefined;
}

export interface Listings {
  find(id: string): Promise<KnownListing | undefined>;
  /** Those that are known, in the order of the ids. */
  findMany(ids: readonly string[]): Promise<KnownListing[]>;
}

/** Which snapshot is in force, and what it was made of. */
export interface SnapshotRef {
  readonly key: string;
  /** Names it in rankings. */
  readonly version: string;
  readonly at: Instant;
  /** The last change that is in it. */
  readonly seq: number;
  readonly needs: number;
  readonly offers: number;
  /** Lists seen in the days before. */
  readonly impressions: number;
  /** Of what they showed, the share that went to small providers. */
  readonly smallProvidersShare?: number | undefined;
}

/** Where the one sequence of changes stands. */
export interface Head {
  /** The number of the last change; 0 before the first one. */
  readonly seq: number;
  readonly snapshot?: SnapshotRef | undefined;
  /** The snapshot before: readers that are loading it still find it. */
  readonly previous?: SnapshotRef | undefined;
}

/** One change at its place in the sequence. */
export interface Delta {
  readonly seq: number;
  readonly itemId: string;
  readonly kind: Listing["kind"];
  readonly version: number;
  readonly listing?: Listing | undefined;
}

/** Every change of what is public, each once, in one sequence. */
export interface Journal {
  head(): Promise<Head>;
  /** Takes up a change; false when this version, or a newer one, is known. */
  append(change: ListingChanged): Promise<boolean>;
  /** The changes after one number up to another, without a gap: what is not there yet comes with the next read. */
  deltas(after: number, upTo: number): Promise<readonly Delta[]>;
  /** Puts a new snapshot in force, if the one that was read still is. */
  moveSnapshot(from: Head, to: SnapshotRef): Promise<void>;
  /** Forgets the changes up to this number. */
  forget(upTo: number): Promise<void>;
}

/** A frozen state: indexes, and what rankings learn from people. */
export interface Snapshot {
  readonly needs: ItemIndex;
  readonly offers: ItemIndex;
  /** How much each organization was shown. */
  readonly exposure: ReadonlyMap<string, number>;
  /** How each listing was received. */
  readonly priors: ReadonlyMap<string, { readonly accepted: number; readonly declined: number }>;
}

export interface Snapshots {
  read(ref: SnapshotRef): Promise<Snapshot>;
  write(key: string, snapshot: Snapshot): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface Verdicts {
  find(itemId: string, otherId: string): Promise<StoredVerdict | undefined>;
  /** What the owner said, newest first, and which counterparts declined this item. */
  about(itemId: string): Promise<{ given: readonly GivenVerdict[]; declinedBy: readonly string[] }>;
  /** Stores it in place of `before`, with its log line; throws `VerdictMoved` when another one came first. */
  save(before: StoredVerdict | undefined, verdict: GivenVerdict): Promise<void>;
  remove(before: StoredVerdict, by: GivenVerdict["by"], at: Instant): Promise<void>;
  /** How often each thing was said of each listing. */
  tallies(): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>>;
}

export interface StoredVerdict extends GivenVerdict {
  readonly revision: number;
}

/** Somebody else judged the pair at the same moment. */
export class VerdictMoved extends Error {}

export interface Impressions {
  /** The same list of the same day is noted once. */
  note(impression: Impression): Promise<void>;
  of(day: CivilDate): AsyncIterable<Impression>;
}

/** A new strong match, for the owner of `itemId`. */
export interface Alert {
  readonly organizationId: string;
  readonly itemId: string;
  readonly otherId: string;
  readonly at: Instant;
}

export interface Alerts {
  /** Once for each pair and side; false when it was raised before. */
  raise(alert: Alert): Promise<boolean>;
  pending(): Promise<readonly Alert[]>;
  settle(alerts: readonly Alert[]): Promise<void>;
}

export interface Preferences {
  /** Does the organization want a mail in the morning? Yes, until it says no. */
  digest(organizationId: string): Promise<boolean>;
  save(preference: PreferenceChange): Promise<void>;
}

export interface PreferenceChange {
  readonly organizationId: string;
  readonly digest: boolean;
  readonly by: GivenVerdict["by"];
  readonly at: Instant;
}
