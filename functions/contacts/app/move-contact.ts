import type { ContactCard, closeReasons, declineReasons } from "../../../shared/contracts/contacts.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { Change, Contact } from "../domain/contact.ts";
import { accept, close, type Doing, decline, withdraw } from "../domain/move.ts";
import type { Contacts } from "./ports.ts";
import { ownContact } from "./reading.ts";

/** What each move needs beside the contact and who makes it. */
export type Order = { readonly expectedVersion: number } & (
  | { readonly move: "accept"; readonly contact: ContactCard }
  | {
      readonly move: "decline";
      readonly reason: (typeof declineReasons)[number];
      readonly note?: string | undefined;
    }
  | { readonly move: "withdraw" }
  | {
      readonly move: "close";
      readonly reason: (typeof closeReasons)[number];
      readonly note?: string | undefined;
    }
);

export interface MoveContact {
  readonly id: string;
  readonly order: Order;
  readonly actor: Actor;
}

function decide(contact: Contact, order: Order, doing: Doing): Change {
  switch (order.move) {
    case "accept":
      return accept(contact, order.contact, doing);
    case "decline":
      return decline(contact, order, doing);
    case "withdraw":
      return withdraw(contact, doing);
    case "close":
      return close(contact, order, doing);
  }
}

/** Carries out one move of a contact: the rule decides, the store makes it true or refuses it as stale. */
export const moveContact =
  (contacts: Contacts, clock: Clock) =>
  async ({ id, order, actor }: MoveContact): Promise<Contact> => {
    const contact = await ownContact(contacts, id, actor);
    const doing = { actor, at: clock.now(), expectedVersion: order.expectedVersion };
    const change = decide(contact, order, doing);
    await contacts.save(contact, change);
    return change.contact;
  };
