import type { Party } from "../../../shared/contracts/contacts.ts";
import type { ItemKind } from "../../../shared/contracts/matchmaking-content.ts";
import { type CivilDate, civilDateAt, type Instant } from "../../../shared/kernel/time.ts";
import type { ChainCode } from "../../../shared/reference/chains.ts";

/** What this module keeps of a need or an offer while it is public. */
export interface ListingFacts extends Party {
  readonly kind: ItemKind;
  readonly version: number;
  readonly chains: readonly ChainCode[];
  readonly openUntil: CivilDate;
  /** Of an organization that is not registered: nobody could answer. */
  readonly collected?: true | undefined;
}

/** Can a contact be asked for now? It is public, and its last day has not passed. */
export const isOpenAt = (listing: ListingFacts, at: Instant): boolean => listing.openUntil >= civilDateAt(at);

export const partyOf = ({
  itemId,
  title,
  organizationId,
  organizationName,
  unitCode,
}: ListingFacts): Party => ({
  itemId,
  title,
  organizationId,
  organizationName,
  unitCode,
});
