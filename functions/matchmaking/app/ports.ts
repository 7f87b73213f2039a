import type { LogEntry } from "../../../shared/contracts/common.ts";
import type { StoredFile } from "../../../shared/contracts/files.ts";
import type {
  NeedCard,
  NeedSummary,
  OfferCard,
  OfferSummary,
} from "../../../shared/contracts/matchmaking.ts";
import type { ItemKind } from "../../../shared/contracts/matchmaking-content.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { ChainCode } from "../../../shared/reference/chains.ts";
import type { UnitCode } from "../../../shared/reference/units.ts";
import type { Change, Item, Published } from "../domain/item.ts";

export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}
export interface PageOf<T> {
  readonly items: T[];
  readonly nextCursor?: string;
}

/** A row of a list, as stored: its state is the stored one, time has not been applied. */
export type Summary = NeedSummary | OfferSummary;
export type Card = NeedCard | OfferCard;

/** Whose queue: a unit's, everybody's, or a broker's own. */
export type QueueScope = { readonly unit: UnitCode } | { readonly brokerId: string } | "all";

/** Needs and offers, with their logs. */
export interface Items {
  find(id: string): Promise<Item | undefined>;
  /** Stores it once per call; returns the id of what the call created, now or earlier. */
  create(change: Change, call: CreatingCall): Promise<string>;
  /** Stores the change if the item still is what `before` was; otherwise `item.stale`. */
  save(before: Item, change: Change): Promise<void>;
  /** Announces a file once per call; returns the id of the file of that call. Does not touch the item's version. */
  addFile(item: Item, file: StoredFile, call: CreatingCall): Promise<string>;
  saveFile(item: Item, file: StoredFile): Promise<void>;
  ofOrganization(kind: ItemKind, organizationId: string, page: PageRequest): Promise<PageOf<Summary>>;
  /** What offices collected for the organization of this code before it was registered. */
  collectedFor(kind: ItemKind, uscc: string, page: PageRequest): Promise<PageOf<Summary>>;
  queue(kind: ItemKind, scope: QueueScope, page: PageRequest): Promise<PageOf<Summary>>;
  log(id: string, page: PageRequest): Promise<PageOf<LogEntry>>;
}

/** A public version, with the names of its public files. */
export interface PublicVersion extends Published {
  readonly id: string;
  readonly kind: ItemKind;
  readonly listed: boolean;
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly size: number;
  }[];
}

export interface DirectoryFilters {
  readonly chain?: ChainCode | undefined;
  readonly unit?: UnitCode | undefined;
}

/** What anybody may read. Never holds a confidential part or a contact. */
export interface PublicDirectory {
  find(id: string): Promise<PublicVersion | undefined>;
  browse(
    kind: ItemKind,
    filters: DirectoryFilters,
    /** Names what `keep` chooses, so that a cursor of another choice is refused. */
    choice: string,
    keep: (card: Card) => boolean,
    page: PageRequest,
  ): Promise<PageOf<Card>>;
}
