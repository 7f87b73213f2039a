import type {
  ContactCard,
  ContactMove,
  closeReasons,
  declineReasons,
} from "../../../shared/contracts/contacts.ts";
import type { ContactSide } from "../../../shared/contracts/contacts-ledger.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError, invalidField } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { CardChange, Change, Contact } from "./contact.ts";
import { sideMaking } from "./permission.ts";
import { stateAt } from "./state.ts";
import { transitions } from "./transitions.ts";

/** Who moves, when, and having read which version. */
export interface Doing {
  readonly actor: Actor;
  readonly at: Instant;
  readonly expectedVersion: number;
}

/** Refuses in this order: what you may not see does not exist; what is not yours to do; what is out of date; what the state forbids. */
function permit(contact: Contact, move: ContactMove, doing: Doing): ContactSide {
  const side = sideMaking(move, contact, doing.actor);
  if (doing.expectedVersion !== contact.version) throw new DomainError("stale", "contact.stale");
  if (!(transitions[move].from as readonly string[]).includes(stateAt(contact, doing.at))) {
    throw new DomainError("conflict", "contact.move_not_allowed");
  }
  return side;
}

function moved(
  contact: Contact,
  move: ContactMove,
  side: ContactSide,
  { actor, at }: Doing,
  also: Partial<Contact>,
  cards?: CardChange,
): Change {
  const { to } = transitions[move];
  const after: Contact = { ...contact, ...also, state: to, updatedAt: at, version: contact.version + 1 };
  return {
    contact: after,
    log: {
      at,
      action: move,
      from: contact.state,
      to,
      side,
      by: { personId: actor.personId, name: actor.name },
      reason: after.stateReason,
    },
    ...(cards === undefined ? {} : { cards }),
  };
}

/** The asked side shares its card too: from now on both read both. */
export function accept(contact: Contact, card: ContactCard, doing: Doing): Change {
  const side = permit(contact, "accept", doing);
  const by = { personId: doing.actor.personId, name: doing.actor.name };
  if (contact.handlers[contact.askedBy]?.personId === by.personId) {
    throw new DomainError("forbidden", "contact.own_request");
  }
  const handlers = { ...contact.handlers, [side]: by };
  return moved(
    contact,
    "accept",
    side,
    doing,
    { handlers, answeredAt: doing.at },
    { put: { side, card }, keep: contact.askedBy },
  );
}

interface Reasoned<Code> {
  readonly reason: Code;
  readonly note?: string | undefined;
}

/** "Other" says nothing by itself. */
export function requireNote({ reason, note }: Reasoned<string>): void {
  if (reason === "other" && note === undefined) throw invalidField("body.note", "contact.note_needed");
}

/** The asker's card is forgotten: it was shared for an answer that will not come. */
export function decline(
  contact: Contact,
  why: Reasoned<(typeof declineReasons)[number]>,
  doing: Doing,
): Change {
  const side = permit(contact, "decline", doing);
  requireNote(why);
  const also = { stateReason: why.reason, stateNote: why.note, answeredAt: doing.at };
  return moved(contact, "decline", side, doing, also, { forget: contact.askedBy });
}

export const withdraw = (contact: Contact, doing: Doing): Change =>
  moved(contact, "withdraw", permit(contact, "withdraw", doing), doing, {}, { forget: contact.askedBy });

export function close(contact: Contact, why: Reasoned<(typeof closeReasons)[number]>, doing: Doing): Change {
  const side = permit(contact, "close", doing);
  requireNote(why);
  return moved(contact, "close", side, doing, {
    stateReason: why.reason,
    stateNote: why.note,
    closedAt: doing.at,
  });
}
