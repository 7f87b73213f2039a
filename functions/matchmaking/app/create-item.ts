import type { ItemKind } from "../../../shared/contracts/matchmaking-content.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import { type Actor, isMemberOf } from "../../../shared/identity/actor.ts";
import type { Directory } from "../../../shared/identity/directory.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { create } from "../domain/edit.ts";
import type { Draft, Item } from "../domain/item.ts";
import { ownerOf } from "./owner.ts";
import type { Items } from "./ports.ts";

export interface CreateItem {
  readonly kind: ItemKind;
  readonly organizationId: string;
  readonly content: Draft;
  readonly actor: Actor;
  readonly call: CreatingCall;
}

/** A new draft of a member's organization; the same call creates it once. */
export const createItem =
  (items: Items, directory: Pick<Directory, "organization">, clock: Clock, newId: NewId) =>
  async ({ kind, organizationId, content, actor, call }: CreateItem): Promise<Item> => {
    const facts = isMemberOf(actor, organizationId)
      ? await directory.organization(organizationId)
      : undefined;
    if (facts === undefined) throw new DomainError("not_found", "item.not_found");
    const at = clock.now();
    const change = create({ id: newId(kind), kind, owner: ownerOf(facts, at), content, actor, at });
    const id = await items.create(change, call);
    if (id === change.item.id) return change.item;
    const earlier = await items.find(id);
    if (earlier === undefined) throw new DomainError("not_found", "item.not_found");
    return earlier;
  };
