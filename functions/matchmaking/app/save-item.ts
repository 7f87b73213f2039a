import type { ItemKind } from "../../../shared/contracts/matchmaking-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { saveContent } from "../domain/edit.ts";
import type { Draft, Item } from "../domain/item.ts";
import type { Items } from "./ports.ts";
import { readableItem } from "./reading.ts";

export interface SaveItem {
  readonly kind: ItemKind;
  readonly id: string;
  readonly content: Draft;
  readonly expectedVersion: number;
  readonly actor: Actor;
}

/** Saves the content of a draft, of a revision, or of what a broker refines. */
export const saveItem =
  (items: Items, clock: Clock) =>
  async ({ kind, id, content, expectedVersion, actor }: SaveItem): Promise<Item> => {
    const before = await readableItem(items, kind, id, actor);
    const change = saveContent(before, content, { actor, at: clock.now(), expectedVersion });
    await items.save(before, change);
    return change.item;
  };
