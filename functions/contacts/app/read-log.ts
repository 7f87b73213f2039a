import type { ContactLogEntry } from "../../../shared/contracts/contacts.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { Contacts, PageOf, PageRequest } from "./ports.ts";
import { readableContact, seesPeopleOf } from "./reading.ts";

/** The decision log of a contact, newest first. */
export const readLog =
  (contacts: Contacts) =>
  async (id: string, actor: Actor, page: PageRequest): Promise<PageOf<ContactLogEntry>> => {
    const contact = await readableContact(contacts, id, actor);
    const found = await contacts.log(id, page);
    const items = found.items.map(({ by, ...entry }): ContactLogEntry => {
      return seesPeopleOf(actor, contact, entry.side) ? { ...entry, by } : entry;
    });
    return { ...found, items };
  };
