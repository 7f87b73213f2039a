import type { EventMove, ProgrammeEvent } from "../../../shared/contracts/events-content.ts";
import { type Actor, holds, looksAfter } from "../../../shared/identity/actor.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { UnitCode } from "../../../shared/reference/units.ts";
import { phaseAt, type StoredEvent } from "./event.ts";
import { capacityChangesIn, editableIn, transitions } from "./event-transitions.ts";

type OfUnit = { readonly content: { readonly unitCode: UnitCode } };

/** Does this person hold events of this office? Organizers and operators every office's, a district its own units'. */
export const mayHoldFor = (actor: Actor, unitCode: UnitCode): boolean =>
  holds(actor, "organizer", "operator") || looksAfter(actor, unitCode);

/** Is running this event this person's business? For who may not, it does not exist. */
export const mayHold = (actor: Actor, { content }: OfUnit): boolean => mayHoldFor(actor, content.unitCode);

/** May this person see everything of it and of its registrations? Auditors may, and change nothing. */
export const mayRead = (actor: Actor, event: OfUnit): boolean =>
  holds(actor, "auditor") || mayHold(actor, event);

/** The capacity in which somebody who holds it acts, for the log. */
export const capacityOf = (actor: Actor, { content }: OfUnit): "organizer" | "operator" | "district" => {
  if (holds(actor, "organizer")) return "organizer";
  return looksAfter(actor, content.unitCode) ? "district" : "operator";
};

/** What this person may do next: the buttons that the console shows. */
export function movesOf(actor: Actor, event: StoredEvent, at: Instant): ProgrammeEvent["moves"] {
  if (!mayHold(actor, event)) return [];
  const phase = phaseAt(event, at);
  const moves = (Object.keys(transitions) as EventMove[]).filter((move) =>
    (transitions[move].from as readonly string[]).includes(phase),
  );
  return [
    ...(editableIn.includes(phase) ? (["edit"] as const) : []),
    ...moves,
    ...(capacityChangesIn.includes(phase) ? (["capacity"] as const) : []),
  ];
}
