import type * as z from "zod";
import type { Participant, ParticipantEntry } from "../../../../../shared/contracts/fairs-content.ts";
import { present, typed } from "../../../signed-in/form-dialog.tsx";

/** What the form holds, before it is an entry. */
export interface EntryValues {
  readonly name?: string;
  readonly seeks?: string;
  readonly offers?: string;
  readonly listings?: readonly string[];
  readonly away?: readonly number[];
  readonly contact?: { readonly name?: string; readonly phone?: string };
}

/** Blank fields are left out, so that the contract says what is required. */
export const entryOf = (values: EntryValues): z.input<typeof ParticipantEntry> =>
  present({
    name: typed(values.name),
    seeks: typed(values.seeks),
    offers: typed(values.offers),
    listings: [...(values.listings ?? [])],
    away: [...(values.away ?? [])].sort((a, b) => a - b),
    contact: present({ name: typed(values.contact?.name), phone: typed(values.contact?.phone) }),
  }) as z.input<typeof ParticipantEntry>;

export const valuesOf = (participant: Participant): EntryValues =>
  present({
    name: participant.name,
    seeks: participant.seeks,
    offers: participant.offers,
    listings: participant.listings.map(({ id }) => id),
    away: participant.away,
    contact: participant.contact,
  });
