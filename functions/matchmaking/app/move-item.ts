import type { diversionTargets, ItemMove } from "../../../shared/contracts/matchmaking.ts";
import type { ItemKind } from "../../../shared/contracts/matchmaking-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { holds } from "../../../shared/identity/actor.ts";
import type { Directory } from "../../../shared/identity/directory.ts";
import { invalidField } from "../../../shared/kernel/domain-error.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { Change, Item, PersonRef } from "../domain/item.ts";
import {
  close,
  type Doing,
  divert,
  handBack,
  markMatched,
  publish,
  refine,
  returnForCorrection,
  submit,
  withdraw,
} from "../domain/move.ts";
import { ownerOf } from "./owner.ts";
import type { Items } from "./ports.ts";
import { readableItem } from "./reading.ts";

interface Details {
  readonly reason?: string;
  readonly expectedVersion: number;
}

/** What each move needs beside the item and who does it. */
export type Order =
  | ({ readonly move: Exclude<ItemMove, "refine" | "divert"> } & Details)
  | ({ readonly move: "refine"; readonly brokerId: string } & Details)
  | ({ readonly move: "divert"; readonly to: (typeof diversionTargets)[number] } & Details);

export interface MoveItem {
  readonly kind: ItemKind;
  readonly id: string;
  readonly order: Order;
  readonly actor: Actor;
}

/** Carries out one move of the lifecycle: the rule decides, the store makes it true or refuses it as stale. */
export const moveItem = (items: Items, directory: Directory, clock: Clock) => {
  const brokerOf = async (personId: string): Promise<PersonRef> => {
    const broker = await directory.actor(personId);
    if (broker === undefined || !holds(broker, "broker"))
      throw invalidField("body.brokerId", "item.not_a_broker");
    return { personId, name: broker.name };
  };

  const decide = async (item: Item, order: Order, doing: Doing): Promise<Change> => {
    switch (order.move) {
      case "submit": {
        // Nobody has registered yet who could be verified: the office answers for whom it collected from.
        if (item.owner.collected) return submit(item, item.owner, doing);
        const facts = await directory.organization(item.owner.organizationId);
        return submit(item, facts?.status === "verified" ? ownerOf(facts, doing.at) : undefined, doing);
      }
      case "withdraw":
        return withdraw(item, doing);
      case "return":
        return returnForCorrection(item, doing);
      case "refine":
        return refine(item, await brokerOf(order.brokerId), doing);
      case "hand-back":
        return handBack(item, doing);
      case "publish":
        return publish(item, doing);
      case "divert":
        return divert(item, order.to, doing);
      case "match":
        return markMatched(item, doing);
      case "close":
        return close(item, doing);
    }
  };

  return async ({ kind, id, order, actor }: MoveItem): Promise<Item> => {
    const before = await readableItem(items, kind, id, actor);
    const { reason, expectedVersion } = order;
    const change = await decide(before, order, { actor, at: clock.now(), reason, expectedVersion });
    await items.save(before, change);
    return change.item;
  };
};
