import type { ContactSide } from "../../../shared/contracts/contacts-ledger.ts";
import type { ListScope } from "../app/ports.ts";
import type { Contact } from "../domain/contact.ts";
import { normalContractNo } from "../domain/ledger.ts";

/** Keys of the contacts table; docs/access-patterns.md says which use case reads which. */

export const contactPk = (id: string): string => `CONTACT#${id}`;
/** These sort keys begin with `CONTACT`, so that one query reads the contact with its ledger and nothing else. */
export const contactKey = (id: string) => ({ pk: contactPk(id), sk: "CONTACT" });
export const outcomePrefix = "CONTACT#OUTCOME#";
export const outcomeKey = (id: string, outcomeId: string) => ({
  pk: contactPk(id),
  sk: `${outcomePrefix}${outcomeId}`,
});

/** Names and phone numbers: apart from the contact, so that only who asks for a card reads one. */
export const cardPrefix = "CARD#";
export const cardKey = (id: string, side: ContactSide) => ({
  pk: contactPk(id),
  sk: `${cardPrefix}${side}`,
});

export const talkPrefix = "TALK#";
/** `place`: when it was noted, and its id. */
export const talkKey = (id: string, place: string) => ({ pk: contactPk(id), sk: `${talkPrefix}${place}` });

export const logPrefix = "LOG#";
/** One log line a version: sorts by it, and cannot be written twice. */
export const logKey = (id: string, version: number) => ({
  pk: contactPk(id),
  sk: `${logPrefix}${String(version).padStart(8, "0")}`,
});

/** The guard of a pair: names its latest contact, so that there is one live contact at most. */
export const pairKey = (needId: string, offerId: string) => ({
  pk: `PAIR#${needId}#${offerId}`,
  sk: "PAIR",
});

/** The guard of a contract: its number is claimed once between two organizations, whichever of them needs and offers. */
export function contractNumberKey({ need, offer }: Pick<Contact, "need" | "offer">, number: string) {
  const [one, other] = [need.organizationId, offer.organizationId].sort();
  return { pk: `CONTRACT#${one}#${other}`, sk: normalContractNo(number) };
}

export const listingKey = (itemId: string) => ({ pk: `LISTING#${itemId}`, sk: "LISTING" });

export function listPartition(scope: ListScope): string {
  if (scope === "all") return "LIST#ALL";
  return "unit" in scope ? `LIST#UNIT#${scope.unit}` : `LIST#ORGANIZATION#${scope.organizationId}`;
}

/** Every list that a contact stands in: all, both units, both organizations. Its place never changes. */
export function listKeys({ id, need, offer, requestedAt }: Contact) {
  const scopes: ListScope[] = [
    "all",
    ...[...new Set([need.unitCode, offer.unitCode])].map((unit) => ({ unit })),
    ...[need, offer].map(({ organizationId }) => ({ organizationId })),
  ];
  return scopes.map((scope) => ({ pk: listPartition(scope), sk: `${requestedAt}#${id}` }));
}

export const ledgerPk = "LEDGER";
/** A confirmed outcome, by its date. */
export const ledgerKey = (date: string, outcomeId: string) => ({ pk: ledgerPk, sk: `${date}#${outcomeId}` });
