import type { EventCard, EventPhase } from "../../../../shared/contracts/events-content.ts";

type Timed = Pick<
  EventCard,
  "phase" | "startsAt" | "endsAt" | "registrationOpensAt" | "registrationClosesAt"
>;

/** What somebody decided; time changes nothing about it. */
const decided = new Set<EventPhase>(["draft", "postponed", "cancelled", "archived"]);

/**
 * The phase now, of an event that was read some time ago: a page that stays open must not offer what has ended.
 * The same instants as on the server; a window includes its first and excludes its last.
 */
export function phaseNow(event: Timed, now: string): EventPhase {
  if (decided.has(event.phase)) return event.phase;
  if (event.endsAt <= now) return "finished";
  if (event.startsAt <= now) return "running";
  if (event.registrationClosesAt <= now) return "closed";
  if (event.registrationOpensAt <= now) return "open";
  return "announced";
}

/** Registration may go on while the event runs, for those who decide late. */
export const registrationOpenNow = (event: Timed, now: string): boolean =>
  !decided.has(event.phase) && event.registrationOpensAt <= now && now < event.registrationClosesAt;

/** What comes next, and when. */
export interface Milestone {
  readonly is: "opens" | "closes" | "starts" | "ends";
  readonly at: string;
}

export function nextMilestone(event: Timed, now: string): Milestone | undefined {
  const phase = phaseNow(event, now);
  if (phase === "announced") return { is: "opens", at: event.registrationOpensAt };
  if (registrationOpenNow(event, now)) return { is: "closes", at: event.registrationClosesAt };
  if (phase === "closed") return { is: "starts", at: event.startsAt };
  if (phase === "running") return { is: "ends", at: event.endsAt };
  return undefined;
}

/** How a phase looks: what is open to me stands out, what is off warns. */
export function phaseTone(phase: EventPhase): "open" | "soon" | "off" | "past" {
  if (phase === "open" || phase === "running") return "open";
  if (phase === "announced" || phase === "closed") return "soon";
  if (phase === "postponed" || phase === "cancelled") return "off";
  return "past";
}
