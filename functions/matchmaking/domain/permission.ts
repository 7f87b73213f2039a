import type { ItemMove } from "../../../shared/contracts/matchmaking.ts";
import { type Actor, holds, isMemberOf, looksAfter, roleIn } from "../../../shared/identity/actor.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { Item } from "./item.ts";
import { stateAt } from "./state.ts";
import { type Capacity, editableIn, transitions } from "./transitions.ts";

/** Was it collected by an office that this person belongs to? The office acts as the owner of what it collected. */
const collects = (actor: Actor, { owner }: Item): boolean =>
  owner.collected === true && (holds(actor, "operator", "organizer") || looksAfter(actor, owner.unitCode));

/** Is it their own: of their organization, or imported by themselves? */
export const isOwn = (actor: Actor, item: Item): boolean =>
  isMemberOf(actor, item.owner.organizationId) ||
  (item.owner.collected === true && item.agent.personId === actor.personId);

const writes = (actor: Actor, item: Item): boolean => {
  if (item.owner.collected) return collects(actor, item);
  const role = roleIn(actor, item.owner.organizationId);
  return role === "admin" || role === "agent";
};

/** Does this person act in that capacity on this item? Nobody reviews what is their own. */
export function actsAs(actor: Actor, item: Item, capacity: Capacity): boolean {
  switch (capacity) {
    case "member":
      return writes(actor, item);
    case "reviewer":
      return reviews(actor, item) && !isOwn(actor, item);
    case "operator":
    case "organizer":
      return holds(actor, capacity);
    case "broker":
      return holds(actor, "broker") && item.broker?.personId === actor.personId;
  }
}

/** Does reviewing it belong to this person's office, own organization or not? */
export const reviews = (actor: Actor, item: Item): boolean =>
  holds(actor, "operator", "organizer") || looksAfter(actor, item.owner.unitCode);

/** May this person know that the item exists, with everything in it? */
export function mayRead(actor: Actor, item: Item): boolean {
  if (isMemberOf(actor, item.owner.organizationId) || collects(actor, item)) return true;
  if (actsAs(actor, item, "broker")) return true;
  // What was never submitted is nobody else's business.
  if (item.submittedAt === undefined) return false;
  return holds(actor, "auditor") || reviews(actor, item);
}

/** The capacity in which this person may make this move, whatever the state; undefined when in none. */
export const capacityFor = (actor: Actor, item: Item, move: ItemMove): Capacity | undefined =>
  transitions[move].who.find((capacity) => actsAs(actor, item, capacity));

export function mayEdit(actor: Actor, item: Item, at: Instant): boolean {
  const capacity = editableIn[stateAt(item, at)];
  return capacity !== undefined && actsAs(actor, item, capacity);
}

/** What this person may do next: the buttons that the console shows. */
export function movesOf(actor: Actor, item: Item, at: Instant): (ItemMove | "edit")[] {
  if (!mayRead(actor, item)) return [];
  const state = stateAt(item, at);
  const moves = (Object.keys(transitions) as ItemMove[]).filter(
    (move) =>
      (transitions[move].from as readonly string[]).includes(state) &&
      capacityFor(actor, item, move) !== undefined,
  );
  return mayEdit(actor, item, at) ? ["edit", ...moves] : moves;
}
