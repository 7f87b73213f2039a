import type { Fair } from "../../../shared/contracts/fairs-content.ts";
import { type Actor, holds, looksAfter, roleIn } from "../../../shared/identity/actor.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { UnitCode } from "../../../shared/reference/units.ts";
import { phaseAt, type StoredFair } from "./fair.ts";
import type { FairLogLine } from "./fair-change.ts";
import { editableIn, repairableIn, solvableIn, transitions } from "./fair-transitions.ts";

type OfUnit = { readonly unitCode: UnitCode };

/** Is holding this fair this person's business? Organizers and operators every office's, a district its own units'. */
export const mayHold = (actor: Actor, { unitCode }: OfUnit): boolean =>
  holds(actor, "organizer", "operator") || looksAfter(actor, unitCode);

/** May this person see everything of it? Auditors may, and change nothing. */
export const mayRead = (actor: Actor, fair: OfUnit): boolean =>
  holds(actor, "auditor") || mayHold(actor, fair);

/** Who does something for those who hold the fair, as the log names them. */
export function logAuthor(actor: Actor, { unitCode }: OfUnit): FairLogLine["by"] {
  const { personId, name } = actor;
  if (holds(actor, "organizer")) return { personId, name, capacity: "organizer" };
  return { personId, name, capacity: looksAfter(actor, unitCode) ? "district" : "operator" };
}

/** Administrators and agents act for their organization; viewers read. */
export function actsFor(actor: Actor, organizationId: string): boolean {
  const role = roleIn(actor, organizationId);
  return role === "admin" || role === "agent";
}

/** What this person may do next: the buttons that the console shows. */
export function movesOf(actor: Actor, fair: StoredFair, at: Instant): Fair["moves"] {
  if (!mayHold(actor, fair)) return [];
  const phase = phaseAt(fair, at);
  const may = (phases: readonly string[]) => phases.includes(phase);
  return [
    ...(may(editableIn) ? (["edit"] as const) : []),
    ...(["open", "cancel", "report"] as const).filter((move) => may(transitions[move].from)),
    ...(may(solvableIn) ? (["solve"] as const) : []),
    ...(may(repairableIn) && fair.published !== undefined ? (["repair"] as const) : []),
  ];
}
