import type { Ticket } from "../../../shared/contracts/registrations.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { StoredEvent } from "../domain/event.ts";
import type { StoredRegistration } from "../domain/registration.ts";
import { hasPass, ticketView } from "../domain/ticket.ts";
import type { MyRegistrations } from "./desk-ports.ts";
import type { Events, PageOf, PageRequest } from "./event-ports.ts";
import type { Passes, Pools, Registrations } from "./registration-ports.ts";

interface TicketParts {
  readonly pools: Pick<Pools, "position">;
  readonly passes: Passes;
  readonly clock: Clock;
}

/** A registration as its person reads it; whoever changes one answers with it too. */
export const showTicket =
  ({ pools, passes, clock }: TicketParts) =>
  async (registration: StoredRegistration, event: StoredEvent): Promise<Ticket> => {
    const [position, pass] = await Promise.all([
      pools.position(registration),
      hasPass(registration, event) ? passes.of(registration) : undefined,
    ]);
    return ticketView(registration, event, clock.now(), { position, pass });
  };

interface MyTicketParts extends TicketParts {
  readonly events: Events;
  readonly registrations: Pick<Registrations, "find">;
  readonly mine: MyRegistrations;
}

/** 我的票: a person's own registrations. */
export const myTickets = (parts: MyTicketParts) => {
  const { events, registrations, mine } = parts;
  const show = showTicket(parts);

  return {
    async read(eventId: string, { personId }: Actor): Promise<Ticket> {
      const [event, registration] = await Promise.all([
        events.find(eventId),
        registrations.find(eventId, personId),
      ]);
      if (event === undefined || registration === undefined)
        throw new DomainError("not_found", "registration.not_found");
      return show(registration, event);
    },

    /** Newest first. */
    async list({ personId }: Actor, page: PageRequest): Promise<PageOf<Ticket>> {
      const found = await mine.page(personId, page);
      const tickets = await Promise.all(
        found.items.map(async (registration) => {
          const event = await events.findRecent(registration.eventId);
          return event === undefined ? [] : [await show(registration, event)];
        }),
      );
      return { ...found, items: tickets.flat() };
    },
  };
};
