import * as z from "zod";
import { ChainCodeSchema, UnitCodeSchema } from "../../../shared/contracts/common.ts";
import {
  ContactCard,
  ContactState,
  ContactSummary,
  Contact as ContactView,
} from "../../../shared/contracts/contacts.ts";
import {
  ContactSide,
  ContractType,
  Outcome,
  OutcomeStage,
} from "../../../shared/contracts/contacts-ledger.ts";
import type { StoredItem } from "../../../shared/dynamo/table.ts";
import { epochSeconds } from "../../../shared/kernel/time.ts";
import type { CardChange, Contact, LedgerEntry } from "../domain/contact.ts";
import { type ConfirmedOutcome, placeOf } from "../domain/statistics.ts";
import { type StoredSummary, summaryOf } from "../domain/summary.ts";
import { cardKey, contactKey, ledgerKey, listKeys, outcomeKey, outcomePrefix } from "./keys.ts";

/** Stored items and back. Parsed on read: what does not fit is a fault of ours and fails loudly. */

const PersonRef = z.object({ personId: z.string(), name: z.string() });
const StoredState = ContactState.exclude(["expired"]);

const EntryRecord = z.object({ ...Outcome.omit({ moves: true }).shape, claimant: PersonRef });
const { shape } = ContactView;
const ContactRecord = z.object({
  id: shape.id,
  need: shape.need,
  offer: shape.offer,
  chains: z.array(ChainCodeSchema),
  askedBy: ContactSide,
  message: z.string(),
  handlers: z.object({ need: PersonRef.optional(), offer: PersonRef.optional() }),
  state: StoredState,
  stateReason: shape.stateReason,
  stateNote: shape.stateNote,
  requestedAt: z.string(),
  answerBy: z.string(),
  answeredAt: z.string().optional(),
  closedAt: z.string().optional(),
  updatedAt: z.string(),
  version: z.int(),
});

/** The contact without its ledger: entries are items of their own. */
export function encodeContact(contact: Contact): StoredItem {
  const { outcomes: _outcomes, ...rest } = contact;
  return { ...contactKey(contact.id), ...rest };
}

export const encodeOutcome = (contactId: string, entry: LedgerEntry): StoredItem => ({
  ...outcomeKey(contactId, entry.id),
  ...entry,
});

/** A contact with its ledger in the order of the claims; undefined when there is no such contact. */
export function decodeContact(stored: readonly StoredItem[]): Contact | undefined {
  const head = stored.find((record) => record.sk === "CONTACT");
  if (head === undefined) return undefined;
  return {
    ...ContactRecord.parse(head),
    outcomes: stored
      .filter((record) => String(record.sk).startsWith(outcomePrefix))
      .map((record) => EntryRecord.parse(record))
      .sort((one, other) => (one.claimedAt < other.claimedAt ? -1 : one.claimedAt > other.claimedAt ? 1 : 0)),
  };
}

/** One's place in every list, with a row that carries no person and no text that anybody wrote. */
export const encodeRows = (contact: Contact): StoredItem[] => {
  const summary = summaryOf(contact);
  return listKeys(contact).map((key) => ({ ...key, summary }));
};

const SummaryRecord = z.object({ ...ContactSummary.shape, state: StoredState });
export const decodeRow = (stored: StoredItem): StoredSummary => SummaryRecord.parse(stored.summary);

/** A card; one that waits for an answer leaves the table when none came. */
export const encodeCard = (
  contactId: string,
  { side, card, forgetAt }: NonNullable<CardChange["put"]>,
): StoredItem => ({
  ...cardKey(contactId, side),
  card,
  ...(forgetAt === undefined ? {} : { expiresAt: epochSeconds(forgetAt) }),
});

export const decodeCard = (stored: StoredItem): ContactCard => ContactCard.parse(stored.card);

const ConfirmedRecord = z.object({
  id: z.string(),
  stage: OutcomeStage,
  date: z.string(),
  amountYuan: z.int(),
  contractType: ContractType.optional(),
  unitCode: z.string(),
  chain: z.string(),
  units: z.array(UnitCodeSchema),
});

/** What statistics read of a confirmed outcome: where it counts, and whose units it concerns. */
export function encodeConfirmed(contact: Contact, entry: LedgerEntry): StoredItem {
  const { id, stage, date, amountYuan = 0, contractType } = entry;
  const record: z.infer<typeof ConfirmedRecord> = {
    id,
    stage,
    date,
    amountYuan,
    contractType,
    ...placeOf(contact),
    units: [contact.need.unitCode, contact.offer.unitCode],
  };
  return { ...ledgerKey(date, id), ...record };
}

export const decodeConfirmed = (
  stored: StoredItem,
): ConfirmedOutcome & { readonly units: readonly string[] } => ConfirmedRecord.parse(stored);
