import type { ItemState, Need, Offer } from "../../../shared/contracts/matchmaking.ts";
import type { ItemKind } from "../../../shared/contracts/matchmaking-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { civilDateAt, type Instant } from "../../../shared/kernel/time.ts";
import type { Item } from "../domain/item.ts";
import { mayRead, movesOf } from "../domain/permission.ts";
import { isListed, revisionPending, stateAt } from "../domain/state.ts";
import type { Items, Summary } from "./ports.ts";

/** The item of this kind, for somebody who may read it; for everybody else it does not exist. */
export async function readableItem(items: Items, kind: ItemKind, id: string, actor: Actor): Promise<Item> {
  const item = await items.find(id);
  if (item === undefined || item.kind !== kind || !mayRead(actor, item)) {
    throw new DomainError("not_found", "item.not_found");
  }
  return item;
}

/** An item as its owner and the staff see it, with what this person may do next. */
export function view(item: Item, actor: Actor, at: Instant): Need | Offer {
  const { published, ownerSuspended: _, ...rest } = item;
  return {
    ...rest,
    state: stateAt(item, at),
    publishedAt: published !== undefined && isListed(item) ? published.at : undefined,
    revisionPending: revisionPending(item),
    moves: movesOf(actor, item, at),
  } as Need | Offer;
}

/** Applies time to a stored row: an open one past its last day is expired. */
export function summaryAt<S extends Summary>(row: S, at: Instant): S {
  const expired = row.state === "open" && row.openUntil !== undefined && row.openUntil < civilDateAt(at);
  const state: ItemState = expired ? "expired" : row.state;
  return { ...row, state };
}
