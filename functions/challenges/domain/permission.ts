import type { ChallengeMove } from "../../../shared/contracts/challenges-content.ts";
import { type Actor, holds, isMemberOf, looksAfter, roleIn } from "../../../shared/identity/actor.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { phaseAt, type StoredChallenge, wasSubmitted } from "./challenge.ts";
import { type Capacity, editableIn, type Transition, transitions } from "./transitions.ts";

export const isDepartment = (actor: Actor): boolean => holds(actor, "organizer", "operator");

/** Does this person belong to the organization that poses it? */
export const isOfPoster = (actor: Actor, { posterOrganizationId }: StoredChallenge): boolean =>
  posterOrganizationId !== undefined && isMemberOf(actor, posterOrganizationId);

const writesForPoster = (actor: Actor, { posterOrganizationId }: StoredChallenge): boolean => {
  if (posterOrganizationId === undefined) return isDepartment(actor);
  const role = roleIn(actor, posterOrganizationId);
  return role === "admin" || role === "agent";
};

/** Does this person act in that capacity on this challenge? Nobody decides on what their own organization poses. */
export function actsAs(actor: Actor, challenge: StoredChallenge, capacity: Capacity): boolean {
  switch (capacity) {
    case "poster":
      return writesForPoster(actor, challenge);
    case "reviewer":
      return (
        (holds(actor, "operator") || looksAfter(actor, challenge.unitCode)) && !isOfPoster(actor, challenge)
      );
    case "department":
      return isDepartment(actor) && !isOfPoster(actor, challenge);
    case "opening":
      return false;
  }
}

/** May this person know that the challenge exists, with everything in it? Everybody else reads what is published. */
export function mayRead(actor: Actor, challenge: StoredChallenge): boolean {
  if (isOfPoster(actor, challenge)) return true;
  if (challenge.posterOrganizationId === undefined) {
    return isDepartment(actor) || (challenge.state !== "draft" && holds(actor, "auditor"));
  }
  if (!wasSubmitted(challenge)) return false;
  return isDepartment(actor) || holds(actor, "auditor") || looksAfter(actor, challenge.unitCode);
}

/**
 * The line of the table by which this person may make this move now; undefined when there is none. `as` names the
 * capacity where a person may hold several: what an operator decides as the office is not the department's decision.
 */
export const transitionFor = (
  actor: Actor,
  challenge: StoredChallenge,
  move: ChallengeMove,
  at: Instant,
  as?: Capacity,
): { readonly transition: Transition; readonly capacity: Capacity } | undefined => {
  const phase = phaseAt(challenge, at);
  for (const transition of transitions[move]) {
    if (!fits(transition, challenge) || !transition.from.includes(phase)) continue;
    const capacity = capacityIn(transition, actor, challenge, as);
    if (capacity !== undefined) return { transition, capacity };
  }
  return undefined;
};

const capacityIn = (
  { who }: Transition,
  actor: Actor,
  challenge: StoredChallenge,
  as: Capacity | undefined,
): Capacity | undefined =>
  who.find((each) => (as === undefined || each === as) && actsAs(actor, challenge, each));

const fits = (transition: Transition, challenge: StoredChallenge): boolean =>
  transition.poser === undefined || transition.poser === challenge.poser;

/** Could this person make this move in any phase? Tells "not yours" from "not now". */
export const mayEver = (
  actor: Actor,
  challenge: StoredChallenge,
  move: ChallengeMove,
  as?: Capacity,
): boolean =>
  transitions[move].some(
    (transition) => fits(transition, challenge) && capacityIn(transition, actor, challenge, as) !== undefined,
  );

/** The capacity in which this person may edit the content now; undefined when in none. */
export function editsAs(actor: Actor, challenge: StoredChallenge, at: Instant): Capacity | undefined {
  const capacity = editableIn[phaseAt(challenge, at)];
  return capacity !== undefined && actsAs(actor, challenge, capacity) ? capacity : undefined;
}

/** What this person may do next: the buttons that the console shows. */
export const movesOf = (actor: Actor, challenge: StoredChallenge, at: Instant): ChallengeMove[] =>
  mayRead(actor, challenge)
    ? (Object.keys(transitions) as ChallengeMove[]).filter(
        (move) =>
          transitionFor(actor, challenge, move, at) !== undefined && !relistedAlready(challenge, move),
      )
    : [];

export const relistedAlready = (challenge: StoredChallenge, move: ChallengeMove): boolean =>
  move === "relist" && challenge.relistedAs !== undefined;
