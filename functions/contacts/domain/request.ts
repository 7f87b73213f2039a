import type { ContactCard } from "../../../shared/contracts/contacts.ts";
import type { ContactSide } from "../../../shared/contracts/contacts-ledger.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError, invalidField } from "../../../shared/kernel/domain-error.ts";
import { addMilliseconds, type Instant } from "../../../shared/kernel/time.ts";
import type { Change, Contact } from "./contact.ts";
import { isOpenAt, type ListingFacts, partyOf } from "./listing.ts";
import { writesFor } from "./permission.ts";
import { answerByOf } from "./state.ts";

export interface Asking {
  readonly id: string;
  readonly need: ListingFacts | undefined;
  readonly offer: ListingFacts | undefined;
  /** The organization that asks. */
  readonly organizationId: string;
  readonly message: string;
  readonly card: ContactCard;
  readonly actor: Actor;
  readonly at: Instant;
}

const unansweredCardKeptMs = 86_400_000;

/**
 * Asks for a contact: both listings are open, and the asker's organization posted one of them. Which of the two is
 * gone is not told to somebody who may have guessed the id.
 */
export function request({ id, need, offer, organizationId, message, card, actor, at }: Asking): Change {
  if (need === undefined || offer === undefined || !isOpenAt(need, at) || !isOpenAt(offer, at)) {
    throw new DomainError("conflict", "contact.listing_gone");
  }
  if (need.collected || offer.collected) throw new DomainError("conflict", "contact.not_registered");
  if (need.organizationId === offer.organizationId) {
    throw new DomainError("conflict", "contact.same_organization");
  }
  const askedBy: ContactSide | undefined =
    need.organizationId === organizationId
      ? "need"
      : offer.organizationId === organizationId
        ? "offer"
        : undefined;
  if (askedBy === undefined) throw invalidField("body.for", "contact.not_a_party");
  if (!writesFor(actor, organizationId)) throw new DomainError("forbidden", "contact.viewer");
  const by = { personId: actor.personId, name: actor.name };
  const answerBy = answerByOf(at);
  const contact: Contact = {
    id,
    need: partyOf(need),
    offer: partyOf(offer),
    chains: need.chains,
    askedBy,
    message,
    handlers: { [askedBy]: by },
    state: "requested",
    requestedAt: at,
    answerBy,
    updatedAt: at,
    version: 1,
    outcomes: [],
  };
  return {
    contact,
    log: { at, action: "request", to: "requested", side: askedBy, by },
    // What was shared in vain does not stay: an answer has until `answerBy`, then the card goes by itself.
    cards: { put: { side: askedBy, card, forgetAt: addMilliseconds(answerBy, unansweredCardKeptMs) } },
  };
}
