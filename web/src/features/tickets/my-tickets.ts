import type { RegistrationState, Ticket } from "../../../../shared/contracts/registrations.ts";

/** In this state nothing is to come any more. */
const over = new Set<RegistrationState>(["lapsed", "declined", "cancelled", "removed", "no-show"]);

/** Something only the person can do, before time runs out. */
export const asksMe = ({ state }: Pick<Ticket, "state">): boolean => state === "offered" || state === "held";

export interface SortedTickets {
  readonly toDo: readonly Ticket[];
  readonly ahead: readonly Ticket[];
  readonly past: readonly Ticket[];
}

/** What waits for me first, then what comes next, then what was, latest first. */
export function sortTickets(tickets: readonly Ticket[], now: string): SortedTickets {
  const byStart = [...tickets].sort((a, b) => (a.event.startsAt < b.event.startsAt ? -1 : 1));
  const isAhead = ({ state, event }: Ticket): boolean =>
    !over.has(state) && (event.phase === "postponed" || event.endsAt > now) && event.phase !== "cancelled";
  const ahead = byStart.filter(isAhead);
  return {
    toDo: ahead.filter(asksMe),
    ahead: ahead.filter((ticket) => !asksMe(ticket)),
    past: byStart.filter((ticket) => !isAhead(ticket)).reverse(),
  };
}

/** After how long a ticket is looked at again: what others decide, or the queue, moves by itself. */
export function lookAgainMs(state: RegistrationState | undefined): number | false {
  if (state === undefined || over.has(state)) return false;
  return state === "confirmed" || state === "checked-in" ? 60_000 : 15_000;
}
