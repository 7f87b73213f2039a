import type { Ticket } from "../../../../shared/contracts/registrations.ts";

/**
 * Tickets kept on this device, so that they show at a door without a network. Only what the door needs, no phone
 * number and no answers; gone when the person signs out, and after the event.
 */
export interface StoredTicket {
  readonly eventId: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly name: string;
  readonly organizationName?: string;
  readonly audience: string;
  readonly token: string;
  readonly code: string;
  /** When it was read. */
  readonly at: string;
}

/** Signing out removes everything under this name. */
const prefix = "duijie.ticket.";
const keyOf = (personId: string, eventId: string): string => `${prefix}${personId}.${eventId}`;

/** Some hours more than the event, which may run late. */
const keptAfterMs = 12 * 3_600_000;

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const keysIn = (store: Store): string[] =>
  Array.from({ length: store.length }, (_, i) => store.key(i) ?? "").filter((key) => key.startsWith(prefix));

/** What is kept of a ticket; undefined when there is nothing to show at a door. */
export function storable(ticket: Ticket, at: string): StoredTicket | undefined {
  const { pass, event, organization } = ticket;
  if (pass === undefined) return undefined;
  const { place } = event;
  return {
    eventId: event.id,
    title: event.title,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    place: place === undefined ? "" : [place.name, place.room, place.address].filter(Boolean).join(" "),
    name: ticket.name,
    ...(organization === undefined ? {} : { organizationName: organization.name }),
    audience: ticket.audience,
    token: pass.token,
    code: pass.code,
    at,
  };
}

/** Keeps this ticket as it is now, or forgets it when it is none any more; nobody else's stays beside it. */
export function keepTicket(ticket: Ticket, personId: string, at: string, store: Store = localStorage): void {
  try {
    for (const key of keysIn(store)) if (!key.startsWith(`${prefix}${personId}.`)) store.removeItem(key);
    const stored = storable(ticket, at);
    const key = keyOf(personId, ticket.event.id);
    if (stored === undefined) store.removeItem(key);
    else store.setItem(key, JSON.stringify(stored));
  } catch {
    // A full or forbidden storage costs the ticket without a network, nothing else.
  }
}

/** The tickets on this device, next event first; what is long over is not shown. */
export function storedTickets(now: string, store: Store = localStorage): StoredTicket[] {
  try {
    return keysIn(store)
      .map((key) => JSON.parse(store.getItem(key) ?? "") as StoredTicket)
      .filter(({ endsAt }) => Date.parse(endsAt) + keptAfterMs > Date.parse(now))
      .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  } catch {
    return [];
  }
}

/** A phone or tablet: an office's computer is shared, and nobody carries it to a door. */
export const isCarried = (): boolean => matchMedia("(pointer: coarse)").matches;
