import type { ParticipantCard, ParticipantEntry } from "../../../shared/contracts/fairs-content.ts";
import type { Listing } from "../../../shared/contracts/listing.ts";
import type { OrganizationFacts } from "../../../shared/identity/directory.ts";
import { DomainError, invalidField } from "../../../shared/kernel/domain-error.ts";
import { civilDateAt, type Instant } from "../../../shared/kernel/time.ts";
import { type ChainCode, chainCodes } from "../../../shared/reference/chains.ts";
import { tiersAt } from "../../../shared/reference/tiers.ts";
import { hasMeetingsFor, phaseAt, type StoredFair } from "./fair.ts";
import type { StoredParticipant } from "./participant.ts";

/** While it is so, people join and leave; on the day too, for who comes unannounced. */
const joinableIn: readonly string[] = ["announced", "requesting", "arranging", "published", "running"];

export interface Entering {
  readonly organization: OrganizationFacts | undefined;
  readonly entry: ParticipantEntry;
  /** Of the listings that the entry names those that are public. */
  readonly listings: readonly Listing[];
  readonly at: Instant;
}

const isChain = (code: string): code is ChainCode => (chainCodes as readonly string[]).includes(code);

/** What others read of the organization, as it is now. */
const factsOf = (organization: OrganizationFacts, at: Instant) => ({
  organizationName: organization.name,
  kind: organization.kind,
  unitCode: organization.unitCode,
  chains: organization.chains.filter(isChain),
  tiers: tiersAt(organization.qualifications, civilDateAt(at)),
});

/** The entry with the listings by title; refuses what is not the organization's own, or not public. */
function contentOf(organizationId: string, { entry, listings, at }: Omit<Entering, "organization">) {
  const today = civilDateAt(at);
  const named = entry.listings.map((id) => listings.find((listing) => listing.id === id));
  const own = named.flatMap((listing) =>
    listing?.organizationId === organizationId && listing.openUntil >= today ? [listing] : [],
  );
  if (own.length < named.length) throw invalidField("body.entry.listings", "participant.listing");
  const { name, seeks, offers, away, contact } = entry;
  return {
    name,
    seeks,
    offers,
    away: [...away].sort((one, other) => one - other),
    contact,
    listings: own.map(({ id, title }) => ({ id, title })),
  };
}

/** A new participant of a verified organization of a kind that the fair has meetings for. */
export function enter(fair: StoredFair, id: string, entering: Entering): StoredParticipant {
  const { organization, at } = entering;
  if (!joinableIn.includes(phaseAt(fair, at))) throw new DomainError("conflict", "fair.not_open");
  if (organization?.status !== "verified")
    throw new DomainError("conflict", "item.organization_not_verified");
  if (!hasMeetingsFor(fair.setup, organization.kind)) throw new DomainError("conflict", "participant.kind");
  return {
    id,
    eventId: fair.eventId,
    organizationId: organization.id,
    ...factsOf(organization, at),
    ...contentOf(organization.id, entering),
    state: "in",
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
}

interface Changing {
  readonly at: Instant;
  readonly expectedVersion: number;
}

function checkChanges(fair: StoredFair, before: StoredParticipant, { at, expectedVersion }: Changing): void {
  if (before.state === "left") throw new DomainError("not_found", "participant.not_found");
  if (expectedVersion !== before.version) throw new DomainError("stale", "participant.stale");
  if (!joinableIn.includes(phaseAt(fair, at))) throw new DomainError("conflict", "fair.over");
}

export function editEntry(
  fair: StoredFair,
  before: StoredParticipant,
  entering: Entering,
  expectedVersion: number,
): StoredParticipant {
  const { organization, at } = entering;
  checkChanges(fair, before, { at, expectedVersion });
  return {
    ...before,
    ...(organization === undefined ? {} : factsOf(organization, at)),
    ...contentOf(before.organizationId, entering),
    updatedAt: at,
    version: before.version + 1,
  };
}

/** Gone for good; who comes back is entered anew. */
export function leave(fair: StoredFair, before: StoredParticipant, changing: Changing): StoredParticipant {
  checkChanges(fair, before, changing);
  return { ...before, state: "left", updatedAt: changing.at, version: before.version + 1 };
}

/** A participant as others meet them. */
export const cardOf = (participant: StoredParticipant): ParticipantCard => ({
  id: participant.id,
  organizationId: participant.organizationId,
  organizationName: participant.organizationName,
  kind: participant.kind,
  unitCode: participant.unitCode,
  chains: [...participant.chains],
  tiers: [...participant.tiers],
  name: participant.name,
  seeks: participant.seeks,
  offers: participant.offers,
  listings: participant.listings.map((listing) => ({ ...listing })),
});
