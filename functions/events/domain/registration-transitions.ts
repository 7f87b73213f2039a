import type { RegistrationState } from "../../../shared/contracts/registrations.ts";
import type { StoredState } from "./registration.ts";

/** Who makes a move: the person, whoever holds the event, or the platform by a rule. */
export type Mover = "person" | "organizer" | "platform";

interface Transition {
  /** `none`: there is no registration yet. */
  readonly from: readonly (RegistrationState | "none")[];
  readonly to: readonly StoredState[];
  readonly who: Mover;
}

/**
 * Every legal move of a registration; nothing else moves one. Rules, the console's buttons and the diagram in
 * docs/state-machines.md come from this table. Who ended a registration may begin another one; whom an organizer
 * turned away may not.
 */
export const transitions = {
  hold: { from: ["none", "lapsed", "cancelled"], to: ["held"], who: "person" },
  register: {
    from: ["none", "held", "lapsed", "cancelled"],
    to: ["confirmed", "waitlisted", "pending"],
    who: "person",
  },
  change: {
    from: ["pending", "waitlisted", "offered", "confirmed"],
    to: ["pending", "waitlisted", "offered", "confirmed"],
    who: "person",
  },
  accept: { from: ["offered"], to: ["confirmed"], who: "person" },
  cancel: {
    from: ["held", "pending", "waitlisted", "offered", "confirmed"],
    to: ["cancelled"],
    who: "person",
  },
  approve: { from: ["pending"], to: ["confirmed", "waitlisted"], who: "organizer" },
  decline: { from: ["pending"], to: ["declined"], who: "organizer" },
  remove: { from: ["held", "waitlisted", "offered", "confirmed"], to: ["removed"], who: "organizer" },
  displace: { from: ["offered", "confirmed"], to: ["waitlisted"], who: "organizer" },
  "walk-in": { from: ["none"], to: ["checked-in"], who: "organizer" },
  "check-in": { from: ["confirmed"], to: ["checked-in"], who: "organizer" },
  "undo-check-in": { from: ["checked-in"], to: ["confirmed"], who: "organizer" },
  promote: { from: ["waitlisted"], to: ["confirmed", "offered"], who: "platform" },
  lapse: { from: ["held", "offered"], to: ["lapsed"], who: "platform" },
} as const satisfies Record<string, Transition>;

export type RegistrationMove = keyof typeof transitions;

/** Is this move possible from this state? */
export const mayMove = (move: RegistrationMove, from: RegistrationState | "none"): boolean =>
  (transitions[move].from as readonly string[]).includes(from);
