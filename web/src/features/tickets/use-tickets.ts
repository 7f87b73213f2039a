import { type UseQueryResult, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { eventsContracts } from "../../../../shared/contracts/events.ts";
import { registrationContracts, type Ticket } from "../../../../shared/contracts/registrations.ts";
import { call } from "../../api/call.ts";
import { keyOf } from "../../api/hooks.ts";
import { type Pages, usePages } from "../../api/pages.ts";
import type { Problem } from "../../api/problem.ts";
import { useMe } from "../../signed-in/me.ts";
import { keepPages } from "./keep-pages.ts";
import { lookAgainMs } from "./my-tickets.ts";
import { isCarried, keepTicket } from "./stored-tickets.ts";

const { acceptSeat, cancelRegistration, getMyRegistration, listMyRegistrations } = registrationContracts;

/** My registration for an event; a 404 says that there is none. */
export const useTicket = (eventId: string): UseQueryResult<Ticket, Problem> =>
  useQuery<Ticket, Problem>({
    queryKey: keyOf(getMyRegistration, { path: { eventId } }),
    queryFn: ({ signal }) => call(getMyRegistration, { path: { eventId } }, { signal }),
    refetchInterval: ({ state }) => lookAgainMs(state.data?.state),
  });

export const useMyTickets = (): Pages<Ticket> =>
  usePages<Ticket>([listMyRegistrations.key], (cursor, signal) =>
    call(listMyRegistrations, { query: { limit: 50, cursor } }, { signal }),
  );

/** That nothing answers, already while it is tried once more: nobody at a door waits for that. */
export const silenceOf = ({
  failureReason,
}: Pick<UseQueryResult<unknown, Problem>, "failureReason">): Problem | null =>
  failureReason?.status === 0 ? failureReason : null;

/** Shows at once what an operation answered, wherever the registration is shown. */
export function useTicketChanged(): (ticket: Ticket) => void {
  const client = useQueryClient();
  return (ticket) => {
    const key = keyOf(getMyRegistration, { path: { eventId: ticket.eventId } });
    client.setQueryData(key, ticket);
    // Who joins is not told the place in the line, which others may be joining at that moment.
    if (ticket.state === "waitlisted" && ticket.position === undefined)
      void client.invalidateQueries({ queryKey: key });
    void client.invalidateQueries({ queryKey: [listMyRegistrations.key] });
    void client.invalidateQueries({ queryKey: [eventsContracts.readPublicEvent.key] });
  };
}

/** Accepts an offered seat, or gives up whatever the person has. */
export function useTurn(ticket: Ticket) {
  const changed = useTicketChanged();
  const client = useQueryClient();
  const sending = { path: { eventId: ticket.eventId }, body: { expectedVersion: ticket.version } };
  const settled = {
    onSuccess: changed,
    // What was refused is shown as it is by now: the offer may have run out.
    onError: () => void client.invalidateQueries({ queryKey: [getMyRegistration.key] }),
  };
  return {
    accept: useMutation<Ticket, Problem>({ mutationFn: () => call(acceptSeat, sending), ...settled }),
    cancel: useMutation<Ticket, Problem>({ mutationFn: () => call(cancelRegistration, sending), ...settled }),
  };
}

/** Keeps tickets, and the pages that show them, on a device that people carry. */
export function useKeptTickets(tickets: readonly Ticket[]): void {
  const { id } = useMe();
  useEffect(() => {
    if (!isCarried()) return;
    for (const ticket of tickets) keepTicket(ticket, id, new Date().toISOString());
    // A browser that refuses costs the ticket without a network, nothing else.
    if (tickets.some(({ pass }) => pass !== undefined)) keepPages().catch(() => undefined);
  }, [tickets, id]);
}
