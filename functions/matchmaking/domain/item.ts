import type { StoredFile } from "../../../shared/contracts/files.ts";
import type {
  diversionTargets,
  ItemMove,
  ItemState,
  PublicNeed,
  PublicOffer,
} from "../../../shared/contracts/matchmaking.ts";
import type {
  ItemKind,
  NeedContent,
  NeedDraft,
  OfferContent,
  OfferDraft,
} from "../../../shared/contracts/matchmaking-content.ts";
import type { OrganizationKind } from "../../../shared/contracts/organization-facts.ts";
import type { CivilDate, Instant } from "../../../shared/kernel/time.ts";
import type { QualificationType } from "../../../shared/reference/qualifications.ts";
import type { UnitCode } from "../../../shared/reference/units.ts";

/** Who posted it, as it was when it was last submitted (tiers are evaluated at submission). */
export interface Owner {
  readonly organizationId: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly districtCode: string;
  readonly districtName: string;
  readonly unitCode: UnitCode;
  readonly tiers: readonly QualificationType[];
  /** An office collected it for an organization that is not registered; the office acts as its owner. */
  readonly collected?: true | undefined;
  /** Of a collected one, where the sheet told it. */
  readonly uscc?: string | undefined;
}

export interface PersonRef {
  readonly personId: string;
  readonly name: string;
}

/** States that are stored. `expired` is not: it follows from `openUntil` and the time. */
export type StoredState = Exclude<ItemState, "expired">;

export type Draft = NeedDraft | OfferDraft;
export type Content = NeedContent | OfferContent;
/** The part that anybody may read: no confidential text, no contact. */
export type PublicContent = PublicNeed["content"] | PublicOffer["content"];

/** What the public sees, kept while a later version is under review. */
export interface Published {
  readonly content: PublicContent;
  /** The public attachments, in order. */
  readonly fileIds: readonly string[];
  readonly owner: Owner;
  readonly at: Instant;
}

/** A need or an offer: the aggregate of this module. */
export interface Item {
  readonly id: string;
  readonly kind: ItemKind;
  readonly owner: Owner;
  readonly agent: PersonRef;
  readonly state: StoredState;
  readonly content: Draft;
  readonly published?: Published | undefined;
  readonly broker?: PersonRef | undefined;
  readonly stateReason?: string | undefined;
  readonly divertedTo?: (typeof diversionTargets)[number] | undefined;
  readonly files: readonly StoredFile[];
  /** Its organization is suspended: the public version is hidden until that ends. */
  readonly ownerSuspended: boolean;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly submittedAt?: Instant | undefined;
  readonly version: number;
}

/** What is written beside every change, in the same transaction. */
export interface LogLine {
  readonly at: Instant;
  readonly action: ItemMove | "create" | "edit" | "transfer" | "owner-changed" | "import" | "hand-over";
  readonly from?: StoredState | undefined;
  readonly to?: StoredState | undefined;
  readonly by: PersonRef & { readonly capacity: string };
  readonly reason?: string | undefined;
}

/** A changed item and the log line that tells it. */
export interface Change {
  readonly item: Item;
  readonly log: LogLine;
}

/** The last day on which the public version is open; of the working version while there is none. */
export const openUntilOf = (item: Item): CivilDate | undefined =>
  item.published?.content.openUntil ?? item.content.openUntil;
