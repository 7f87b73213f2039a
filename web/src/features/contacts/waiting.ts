import type { ContactSummary } from "../../../../shared/contracts/contacts.ts";
import type { ContactSide } from "../../../../shared/contracts/contacts-ledger.ts";

/** On which side of a contact an organization stands. */
export const sideOf = (contact: Pick<ContactSummary, "need">, organizationId: string): ContactSide =>
  contact.need.organizationId === organizationId ? "need" : "offer";

export const otherSide = (side: ContactSide): ContactSide => (side === "need" ? "offer" : "need");

/** What waits for this organization: an answer, or a claim of the other side to confirm. */
export function waitsFor(contact: ContactSummary, organizationId: string): "answer" | "confirm" | undefined {
  const side = sideOf(contact, organizationId);
  if (contact.state === "requested") return contact.askedBy === side ? undefined : "answer";
  return contact.toConfirm[side] > 0 ? "confirm" : undefined;
}

/** What waits for the organization first, otherwise as the server answers. */
export function waitingFirst(contacts: readonly ContactSummary[], organizationId: string): ContactSummary[] {
  const waits = (contact: ContactSummary): number =>
    waitsFor(contact, organizationId) === undefined ? 1 : 0;
  return [...contacts].sort((a, b) => waits(a) - waits(b));
}
