import type { ContactSide } from "../../../shared/contracts/contacts-ledger.ts";
import type { Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { CardChange, Change, Contact, LedgerEntry } from "../domain/contact.ts";
import { isLive } from "../domain/ledger.ts";
import { endStates } from "../domain/transitions.ts";
import { encodeCard, encodeConfirmed, encodeContact, encodeOutcome, encodeRows } from "./codec.ts";
import { cardKey, contractNumberKey, logKey, pairKey } from "./keys.ts";

/** The writes that a change of a contact consists of; always all of them in one transaction. */

const stale = () => new DomainError("stale", "contact.stale");

/** Stores the contact, if it still is the one that the change was made from. */
export function contactWrite(before: Contact | undefined, after: Contact): Write {
  const unchanged =
    before === undefined
      ? { ConditionExpression: "attribute_not_exists(pk)" }
      : {
          ConditionExpression: "version = :version AND #state = :state",
          ExpressionAttributeNames: { "#state": "state" },
          ExpressionAttributeValues: { ":version": before.version, ":state": before.state },
        };
  return { put: { Item: encodeContact(after), ...unchanged }, onConditionFailed: stale };
}

const guardOf = ({ id, need, offer, state, answerBy }: Contact) => ({
  ...pairKey(need.itemId, offer.itemId),
  contactId: id,
  state,
  answerBy,
});

/** Takes the pair for a new contact: there is none yet, or its last one ended, or nobody answered that in time. */
export function takePair(contact: Contact, at: Instant): Write {
  const ended = Object.fromEntries(endStates.map((state, i) => [`:end${i}`, state]));
  return {
    put: {
      Item: guardOf(contact),
      ConditionExpression: `attribute_not_exists(pk) OR #state IN (${Object.keys(ended).join(", ")}) OR (#state = :requested AND answerBy <= :now)`,
      ExpressionAttributeNames: { "#state": "state" },
      ExpressionAttributeValues: { ...ended, ":requested": "requested", ":now": at },
    },
    onConditionFailed: () => new DomainError("conflict", "contact.exists"),
  };
}

const keepPair = (contact: Contact): Write => ({
  put: {
    Item: guardOf(contact),
    ConditionExpression: "contactId = :id",
    ExpressionAttributeValues: { ":id": contact.id },
  },
  onConditionFailed: stale,
});

/** What the log tells; the stream job reads from it whom the news is for. No text that a person wrote, no card. */
export const logWrite = ({ contact, log }: Change): Write => ({
  put: {
    Item: {
      ...logKey(contact.id, contact.version),
      ...log,
      contactId: contact.id,
      organizations: { need: contact.need.organizationId, offer: contact.offer.organizationId },
    },
    ConditionExpression: "attribute_not_exists(pk)",
  },
  onConditionFailed: stale,
});

const forgetCard = (contactId: string, side: ContactSide): Write => ({
  remove: { Key: cardKey(contactId, side) },
});

export const cardWrites = (contactId: string, { put, keep, forget }: CardChange): Write[] => [
  ...(put === undefined ? [] : [{ put: { Item: encodeCard(contactId, put) } }]),
  ...(keep === undefined
    ? []
    : [
        {
          update: {
            Key: cardKey(contactId, keep),
            UpdateExpression: "REMOVE expiresAt",
            ConditionExpression: "attribute_exists(pk)",
          },
          onConditionFailed: stale,
        },
      ]),
  ...(forget === undefined ? [] : [forgetCard(contactId, forget)]),
];

const contractsOf = (entries: readonly LedgerEntry[]): LedgerEntry[] =>
  entries.filter((entry) => entry.stage === "contract" && isLive(entry));

/** Contract numbers are taken while they are claimed or confirmed, and free again when withdrawn or disputed. */
function contractNumberWrites(before: Contact, after: Contact): Write[] {
  const [held, wanted] = [contractsOf(before.outcomes), contractsOf(after.outcomes)];
  const idsOf = (entries: readonly LedgerEntry[]) => new Set(entries.map(({ id }) => id));
  const [heldIds, wantedIds] = [idsOf(held), idsOf(wanted)];
  return [
    ...wanted
      .filter(({ id }) => !heldIds.has(id))
      .map(
        ({ id, contractNo = "" }): Write => ({
          put: {
            Item: { ...contractNumberKey(after, contractNo), outcomeId: id, contactId: after.id },
            ConditionExpression: "attribute_not_exists(pk)",
          },
          onConditionFailed: () => new DomainError("conflict", "outcome.contract_number_taken"),
        }),
      ),
    ...held
      .filter(({ id }) => !wantedIds.has(id))
      .map(({ contractNo = "" }): Write => ({ remove: { Key: contractNumberKey(before, contractNo) } })),
  ];
}

/** The entries that the change touches, what they take or free, and what counts from now on. */
function ledgerWrites(before: Contact, after: Contact): Write[] {
  const known = new Map(before.outcomes.map((entry) => [entry.id, entry]));
  const touched = after.outcomes.filter((entry) => known.get(entry.id) !== entry);
  const confirmed = touched.filter((entry) => entry.state === "confirmed");
  return [
    ...touched.map((entry): Write => ({ put: { Item: encodeOutcome(after.id, entry) } })),
    ...contractNumberWrites(before, after),
    ...confirmed.map(
      (entry): Write => ({
        put: { Item: encodeConfirmed(after, entry), ConditionExpression: "attribute_not_exists(pk)" },
        onConditionFailed: stale,
      }),
    ),
  ];
}

export const rowWrites = (contact: Contact): Write[] =>
  encodeRows(contact).map((Item) => ({ put: { Item } }));

/** Everything that a change of an existing contact writes. */
export const changeWrites = (before: Contact, change: Change): Write[] => [
  contactWrite(before, change.contact),
  logWrite(change),
  ...(before.state === change.contact.state ? [] : [keepPair(change.contact)]),
  ...(change.cards === undefined ? [] : cardWrites(change.contact.id, change.cards)),
  ...ledgerWrites(before, change.contact),
  ...rowWrites(change.contact),
];
