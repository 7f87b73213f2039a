import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import type * as z from "zod";
import {
  type Contact,
  type ContactLogEntry,
  type ContactState,
  type ContactSummary,
  contactsContracts,
  type Talk,
} from "../../../../shared/contracts/contacts.ts";
import type { ContactSide } from "../../../../shared/contracts/contacts-ledger.ts";
import { call } from "../../api/call.ts";
import { keyOf, useRead } from "../../api/hooks.ts";
import { type Pages, usePages } from "../../api/pages.ts";
import type { Problem } from "../../api/problem.ts";

const {
  listContacts,
  getContact,
  contactOfPair,
  acceptContact,
  declineContact,
  withdrawContact,
  closeContact,
  listTalks,

  readContactLog,

  confirmOutcome,
  disputeOutcome,
  withdrawOutcome,
  queueContacts,
  contactStatistics,
} = contactsContracts;

interface Choice {
  readonly role?: ContactSide | undefined;
  readonly state?: ContactState | undefined;
}

/** My organization's contacts, newest first. */
export const useMyContacts = (organizationId: string, { role, state }: Choice): Pages<ContactSummary> =>
  usePages<ContactSummary>([listContacts.key, organizationId, role, state], (cursor, signal) =>
    call(listContacts, { query: { organizationId, role, state, cursor } }, { signal }),
  );

/** Contacts of this need or offer, for its owner; as many as one page holds. */
export function useContactsOfItem(of: {
  readonly organizationId: string;
  readonly side: ContactSide;
  readonly itemId: string;
  readonly enabled: boolean;
}): readonly ContactSummary[] {
  const { organizationId, side, itemId, enabled } = of;
  const query = useRead(listContacts, { query: { organizationId, role: side, limit: 100 } }, { enabled });
  return query.data?.items.filter((contact) => contact[side].itemId === itemId) ?? [];
}

export const useContact = (contactId: string): UseQueryResult<Contact, Problem> =>
  useRead(getContact, { path: { contactId } });

/** The latest contact of a need and an offer; a refusal with 404 says that there is none. */
export const useContactOfPair = (
  needId: string | undefined,
  offerId: string | undefined,
): UseQueryResult<Contact, Problem> =>
  useRead(
    contactOfPair,
    { query: { needId: needId ?? "", offerId: offerId ?? "" } },
    { enabled: needId !== undefined && offerId !== undefined },
  );

export const useTalks = (contactId: string): Pages<Talk> =>
  usePages<Talk>([listTalks.key, contactId], (cursor, signal) =>
    call(listTalks, { path: { contactId }, query: { cursor } }, { signal }),
  );

export const useContactLog = (contactId: string): Pages<ContactLogEntry> =>
  usePages<ContactLogEntry>([readContactLog.key, contactId], (cursor, signal) =>
    call(readContactLog, { path: { contactId }, query: { cursor } }, { signal }),
  );

/** Shows the contact as it is now, and lets every list and record be read anew. */
export function useContactChanged(): (contact: Contact) => void {
  const queries = useQueryClient();
  return (contact) => {
    queries.setQueryData(keyOf(getContact, { path: { contactId: contact.id } }), contact);
    for (const { key } of [listContacts, contactOfPair, readContactLog, queueContacts, contactStatistics]) {
      void queries.invalidateQueries({ queryKey: [key] });
    }
  };
}

type Body<S extends z.ZodType> = z.input<S>;

/** What a person does with a contact or with an entry of its ledger. */
export type Act =
  | { readonly act: "accept"; readonly body: Body<typeof acceptContact.body> }
  | { readonly act: "decline"; readonly body: Body<typeof declineContact.body> }
  | { readonly act: "withdraw"; readonly body: Body<typeof withdrawContact.body> }
  | { readonly act: "close"; readonly body: Body<typeof closeContact.body> }
  | { readonly act: "confirm"; readonly outcomeId: string }
  | { readonly act: "dispute"; readonly outcomeId: string; readonly body: Body<typeof disputeOutcome.body> }
  | { readonly act: "takeBack"; readonly outcomeId: string };

function send(contactId: string, acting: Act): Promise<Contact> {
  const path = { contactId };
  switch (acting.act) {
    case "accept":
      return call(acceptContact, { path, body: acting.body });
    case "decline":
      return call(declineContact, { path, body: acting.body });
    case "withdraw":
      return call(withdrawContact, { path, body: acting.body });
    case "close":
      return call(closeContact, { path, body: acting.body });
    case "confirm":
      return call(confirmOutcome, { path: { contactId, outcomeId: acting.outcomeId } });
    case "dispute":
      return call(disputeOutcome, { path: { contactId, outcomeId: acting.outcomeId }, body: acting.body });
    case "takeBack":
      return call(withdrawOutcome, { path: { contactId, outcomeId: acting.outcomeId } });
  }
}

export function useAct(contactId: string): UseMutationResult<Contact, Problem, Act> {
  const changed = useContactChanged();
  return useMutation<Contact, Problem, Act>({
    mutationFn: (acting) => send(contactId, acting),
    onSuccess: changed,
  });
}
