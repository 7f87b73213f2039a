import type {
  ContactCard,
  ContactSummary,
  Contact as ContactView,
} from "../../../shared/contracts/contacts.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { type Contact, otherSide } from "../domain/contact.ts";
import { movesOf, outcomeMovesOf, recordable, roleOf, sidesOf } from "../domain/permission.ts";
import { stateAt } from "../domain/state.ts";
import { type StoredSummary, summaryOf } from "../domain/summary.ts";
import type { Contacts } from "./ports.ts";

const notFound = () => new DomainError("not_found", "contact.not_found");

/** The contact, for somebody who may read it; for everybody else it does not exist. */
export async function readableContact(
  contacts: Pick<Contacts, "find">,
  id: string,
  actor: Actor,
): Promise<Contact> {
  const contact = await contacts.find(id);
  if (contact === undefined || roleOf(actor, contact) === undefined) throw notFound();
  return contact;
}

/** The contact, for somebody of one of its two sides. */
export async function ownContact(
  contacts: Pick<Contacts, "find">,
  id: string,
  actor: Actor,
): Promise<Contact> {
  const contact = await contacts.find(id);
  if (contact === undefined || sidesOf(actor, contact).length === 0) throw notFound();
  return contact;
}

/** Have both sides consented? What they shared stays known to them when the contact ends. */
export const areCardsShared = (contact: Contact): boolean =>
  contact.state === "accepted" || contact.state === "closed";

/** One's own card, and the other side's as soon as both consented. Cards are not even read for anybody else. */
async function cardsFor(
  contacts: Pick<Contacts, "cards">,
  contact: Contact,
  actor: Actor,
): Promise<{ need?: ContactCard; offer?: ContactCard }> {
  const own = sidesOf(actor, contact);
  if (own.length === 0) return {};
  const cards = await contacts.cards(contact.id);
  if (areCardsShared(contact)) return cards;
  return Object.fromEntries(Object.entries(cards).filter(([side]) => own.some((each) => each === side)));
}

/** A contact as this person sees it, with what they may do next. */
export async function view(
  contacts: Pick<Contacts, "cards">,
  contact: Contact,
  actor: Actor,
  at: Instant,
): Promise<ContactView> {
  const role = roleOf(actor, contact);
  if (role === undefined) throw notFound();
  const isParty = role !== "reader";
  const { reached: _reached, toConfirm: _toConfirm, ...shared } = summaryAt(summaryOf(contact), at);
  const acts = movesOf(actor, contact, at);
  return {
    ...shared,
    role,
    cards: await cardsFor(contacts, contact, actor),
    ...(isParty ? { message: contact.message, stateNote: contact.stateNote } : {}),
    outcomes: contact.outcomes.map(({ claimant: _claimant, note, disputeNote, ...entry }) => ({
      ...entry,
      ...(isParty ? { note, disputeNote } : {}),
      moves: outcomeMovesOf(actor, contact, { ...entry, claimant: _claimant }),
    })),
    moves: acts,
    recordable: acts.includes("record") ? recordable(contact, at) : [],
  };
}

/** Applies time to a stored row: an unanswered request past its term is expired. */
export const summaryAt = (row: StoredSummary, at: Instant): ContactSummary => ({
  ...row,
  state: stateAt(row, at),
});

/** May this person see who of that side did something? Their own side's people always, the other's after consent. */
export const seesPeopleOf = (actor: Actor, contact: Contact, side: "need" | "offer"): boolean => {
  const own = sidesOf(actor, contact);
  if (own.length === 0 || own.includes(side)) return true;
  return areCardsShared(contact) && own.includes(otherSide(side));
};
