import type { Ticket } from "../../../shared/contracts/registrations.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { phaseAt, registrationOpenAt, type StoredEvent } from "./event.ts";
import { type StoredRegistration, stateAt } from "./registration.ts";
import { mayMove } from "./registration-transitions.ts";
import { hasSeat, rowView } from "./registration-view.ts";

/** 我的票: a registration as its person reads it. */

/** Is the event still to come, or going on, as far as anybody knows? */
const isAhead = ({ state, content }: StoredEvent, at: Instant): boolean =>
  state === "postponed" || (state === "published" && at < content.endsAt);

/** Who has a seat shows a ticket, unless there is no door to show it at. */
export const hasPass = (registration: StoredRegistration, event: StoredEvent): boolean =>
  hasSeat(registration) &&
  event.content.mode !== "online" &&
  (event.state === "published" || event.state === "postponed");

/** What the person may do next: the buttons that the console shows. */
export function ticketMoves(
  registration: StoredRegistration,
  event: StoredEvent,
  at: Instant,
): Ticket["moves"] {
  const state = stateAt(registration, event, at);
  if (!isAhead(event, at)) return [];
  const moves: Ticket["moves"] = [];
  if (state === "held" && registrationOpenAt(event, at)) moves.push("complete");
  if (mayMove("accept", state)) moves.push("accept");
  if (mayMove("change", state)) moves.push("change");
  if (mayMove("cancel", state)) moves.push(state === "offered" ? "decline" : "cancel");
  return moves;
}

function eventOfTicket(event: StoredEvent, seat: boolean, at: Instant): Ticket["event"] {
  const { kind, title, startsAt, endsAt, mode, place, onlineUrl } = event.content;
  return {
    id: event.id,
    kind,
    title,
    phase: phaseAt(event, at),
    startsAt,
    endsAt,
    mode,
    place,
    onlineUrl: seat && event.state !== "cancelled" ? onlineUrl : undefined,
  };
}

/** What is not part of the registration: its turn on the waitlist, and the pass of who has a seat. */
export interface TicketExtras {
  readonly position?: number | undefined;
  readonly pass?: Ticket["pass"];
}

export function ticketView(
  registration: StoredRegistration,
  event: StoredEvent,
  at: Instant,
  { position, pass }: TicketExtras,
): Ticket {
  const { phone, answers, files } = registration;
  return {
    ...rowView(registration, event, at),
    position,
    event: eventOfTicket(event, hasSeat(registration), at),
    phone,
    answers,
    files: [...files],
    pass,
    moves: ticketMoves(registration, event, at),
  };
}
