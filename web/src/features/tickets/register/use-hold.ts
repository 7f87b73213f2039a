import { useMutation } from "@tanstack/react-query";
import type { Audience, Pool, PublicEvent } from "../../../../../shared/contracts/events-content.ts";
import { registrationContracts, type Ticket } from "../../../../../shared/contracts/registrations.ts";
import { call } from "../../../api/call.ts";
import type { Problem } from "../../../api/problem.ts";
import { useTicketChanged } from "../use-tickets.ts";

const { cancelRegistration, holdSeat } = registrationContracts;

interface Entry {
  readonly audience: Audience;
  readonly organizationId?: string;
}

/** Does this pool hold seats while somebody fills in the form? Where an organizer decides there is nothing to hold. */
export const holds = ({ content }: PublicEvent, pool: Pool): boolean =>
  content.holdMinutes > 0 && pool.admission !== "approval";

/** Keeps a seat for the time of the form, and gives it back when the person chooses another. */
export function useHold(eventId: string) {
  const changed = useTicketChanged();
  const hold = useMutation<Ticket, Problem, Entry>({
    mutationFn: (body) => call(holdSeat, { path: { eventId }, body }),
    onSuccess: changed,
  });
  const release = useMutation<Ticket, Problem, Ticket>({
    mutationFn: ({ version }) =>
      call(cancelRegistration, { path: { eventId }, body: { expectedVersion: version } }),
    onSuccess: changed,
  });
  return { hold, release };
}
