import type { diversionTargets, ItemMove } from "../../../shared/contracts/matchmaking.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { civilDateAt, type Instant } from "../../../shared/kernel/time.ts";
import { checkAttachments, checkOpenUntil, completeContent, publicPart } from "./content.ts";
import type { Change, Item, Owner, PersonRef } from "./item.ts";
import { capacityFor, isOwn, mayRead, reviews } from "./permission.ts";
import { stateAt } from "./state.ts";
import { type Capacity, transitions } from "./transitions.ts";

/** Who moves, when, why, and having read which version. */
export interface Doing {
  readonly actor: Actor;
  readonly at: Instant;
  readonly reason?: string | undefined;
  readonly expectedVersion: number;
}

/** Refuses in this order: what you may not see does not exist; what you may not do; what is out of date; what the state forbids. */
function permit(item: Item, move: ItemMove, doing: Doing): Capacity {
  if (!mayRead(doing.actor, item)) throw new DomainError("not_found", "item.not_found");
  const capacity = capacityFor(doing.actor, item, move);
  if (capacity === undefined) {
    const ownDecision =
      (transitions[move].who as readonly Capacity[]).includes("reviewer") &&
      reviews(doing.actor, item) &&
      isOwn(doing.actor, item);
    const own = item.owner.collected ? "item.own_collection" : "item.own_decision";
    throw new DomainError("forbidden", ownDecision ? own : "item.move_not_allowed");
  }
  if (doing.expectedVersion !== item.version) throw new DomainError("stale", "item.stale");
  if (!(transitions[move].from as readonly string[]).includes(stateAt(item, doing.at))) {
    throw new DomainError("conflict", "item.move_not_allowed");
  }
  return capacity;
}

function moved(
  item: Item,
  move: ItemMove,
  doing: Doing,
  capacity: Capacity,
  also: Partial<Item> = {},
): Change {
  const { to } = transitions[move];
  const { actor, at, reason } = doing;
  return {
    item: { ...item, state: to, stateReason: reason, updatedAt: at, version: item.version + 1, ...also },
    log: {
      at,
      action: move,
      from: item.state,
      to,
      reason,
      by: { personId: actor.personId, name: actor.name, capacity },
    },
  };
}

/** Hands it in: complete, open long enough, by a verified organization, with the owner as it is today. */
export function submit(item: Item, owner: Owner | undefined, doing: Doing): Change {
  const capacity = permit(item, "submit", doing);
  if (owner === undefined) throw new DomainError("conflict", "item.organization_not_verified");
  const content = completeContent(item.kind, item.content);
  checkOpenUntil(content.openUntil, civilDateAt(doing.at));
  checkAttachments(item, content);
  return moved(item, "submit", doing, capacity, { content, owner, submittedAt: doing.at });
}

export const withdraw = (item: Item, doing: Doing): Change =>
  moved(item, "withdraw", doing, permit(item, "withdraw", doing));

export const returnForCorrection = (item: Item, doing: Doing): Change =>
  moved(item, "return", doing, permit(item, "return", doing), { broker: undefined });

/** Hands it to a broker (技术经理人) who makes a vague need precise. */
export const refine = (item: Item, broker: PersonRef, doing: Doing): Change =>
  moved(item, "refine", doing, permit(item, "refine", doing), { broker });

/** The broker hands it back for the decision; what was refined must be complete. */
export function handBack(item: Item, doing: Doing): Change {
  const capacity = permit(item, "hand-back", doing);
  const content = completeContent(item.kind, item.content);
  return moved(item, "hand-back", doing, capacity, { content, broker: undefined });
}

/** Makes the working version the public one. */
export function publish(item: Item, doing: Doing): Change {
  const capacity = permit(item, "publish", doing);
  const content = completeContent(item.kind, item.content);
  checkOpenUntil(content.openUntil, civilDateAt(doing.at));
  return moved(item, "publish", doing, capacity, {
    content,
    published: { ...publicPart(item.kind, content), owner: item.owner, at: doing.at },
  });
}

export const divert = (item: Item, divertedTo: (typeof diversionTargets)[number], doing: Doing): Change =>
  moved(item, "divert", doing, permit(item, "divert", doing), { divertedTo });

export const markMatched = (item: Item, doing: Doing): Change =>
  moved(item, "match", doing, permit(item, "match", doing));

export const close = (item: Item, doing: Doing): Change =>
  moved(item, "close", doing, permit(item, "close", doing));
