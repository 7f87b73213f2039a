import type { disputeReasons, OutcomeClaim } from "../../../shared/contracts/contacts-ledger.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { Change, Contact } from "../domain/contact.ts";
import { confirm, type Deed, dispute, record, withdrawClaim } from "../domain/ledger.ts";
import type { Contacts } from "./ports.ts";
import { ownContact } from "./reading.ts";
import { whileStale } from "./while-stale.ts";

interface OfContact {
  readonly contactId: string;
  readonly actor: Actor;
}

/**
 * The ledger of a contact. Whatever else changed meanwhile, a claim is judged against the ledger as it is when it is
 * written: two sides that record the same at once end up with one confirmed entry.
 */
export const keepLedger = (contacts: Contacts, clock: Clock, newId: NewId) => {
  const settle = ({ contactId, actor }: OfContact, change: (contact: Contact, deed: Deed) => Change) =>
    whileStale(async (): Promise<Contact> => {
      const before = await ownContact(contacts, contactId, actor);
      const changed = change(before, { actor, at: clock.now() });
      await contacts.save(before, changed);
      return changed.contact;
    });

  return {
    record: ({
      contactId,
      actor,
      claim,
      call,
    }: OfContact & { readonly claim: OutcomeClaim; readonly call: CreatingCall }) =>
      whileStale(async (): Promise<Contact> => {
        const before = await ownContact(contacts, contactId, actor);
        // The rules would refuse a repeated call as a second claim of the same. It may have been carried out only just
        // now, after the contact was read.
        if ((await contacts.earlier(call)) !== undefined) return ownContact(contacts, contactId, actor);
        const { change, outcomeId } = record(before, claim, newId("outcome"), { actor, at: clock.now() });
        const recorded = await contacts.record(before, change, outcomeId, call);
        return recorded === outcomeId ? change.contact : ownContact(contacts, contactId, actor);
      }),

    confirm: (of: OfContact & { readonly outcomeId: string }) =>
      settle(of, (contact, deed) => confirm(contact, of.outcomeId, deed)),

    dispute: (
      of: OfContact & {
        readonly outcomeId: string;
        readonly reason: (typeof disputeReasons)[number];
        readonly note?: string | undefined;
      },
    ) => settle(of, (contact, deed) => dispute(contact, of.outcomeId, of, deed)),

    withdraw: (of: OfContact & { readonly outcomeId: string }) =>
      settle(of, (contact, deed) => withdrawClaim(contact, of.outcomeId, deed)),
  };
};
