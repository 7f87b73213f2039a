import type { ContactSummary } from "../../../shared/contracts/contacts.ts";
import { type ContactSide, outcomeStages } from "../../../shared/contracts/contacts-ledger.ts";
import { type Contact, otherSide } from "./contact.ts";

/** A row of a list, as stored: its state is the stored one, time has not been applied. Nothing that a person wrote. */
export type StoredSummary = Omit<ContactSummary, "state"> & { readonly state: Contact["state"] };

export function summaryOf(contact: Contact): StoredSummary {
  const { outcomes, message: _message, handlers: _handlers, stateNote: _note, ...rest } = contact;
  const awaiting = (side: ContactSide): number =>
    outcomes.filter((entry) => entry.state === "claimed" && otherSide(entry.claimedBy) === side).length;
  return {
    ...rest,
    need: { ...rest.need },
    chains: [...rest.chains],
    reached: outcomeStages.findLast((stage) =>
      outcomes.some((entry) => entry.stage === stage && entry.state === "confirmed"),
    ),
    toConfirm: { need: awaiting("need"), offer: awaiting("offer") },
  };
}
