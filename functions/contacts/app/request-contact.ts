import type { contactsContracts } from "../../../shared/contracts/contacts.ts";
import type { Received } from "../../../shared/contracts/contract.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import { type Actor, isMemberOf } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { Contact } from "../domain/contact.ts";
import { request } from "../domain/request.ts";
import type { Contacts, Listings } from "./ports.ts";
import { ownContact } from "./reading.ts";

export interface RequestContact {
  readonly asked: Received<(typeof contactsContracts)["requestContact"]>["body"];
  readonly actor: Actor;
  readonly call: CreatingCall;
}

/** Asks the other side of a need and an offer for a contact; the same call asks once, and so do two sides at once. */
export const requestContact =
  (contacts: Contacts, listings: Listings, clock: Clock, newId: NewId) =>
  async ({ asked, actor, call }: RequestContact): Promise<Contact> => {
    if (!isMemberOf(actor, asked.for)) throw new DomainError("not_found", "contact.not_found");
    const earlier = await contacts.earlier(call);
    if (earlier !== undefined) return ownContact(contacts, earlier, actor);
    const [need, offer] = await Promise.all([listings.find(asked.needId), listings.find(asked.offerId)]);
    const change = request({
      id: newId("contact"),
      need,
      offer,
      organizationId: asked.for,
      message: asked.message,
      card: asked.contact,
      actor,
      at: clock.now(),
    });
    const both = [need, offer].filter((listing) => listing !== undefined);
    const id = await contacts.request(change, both, call);
    return id === change.contact.id ? change.contact : ownContact(contacts, id, actor);
  };
