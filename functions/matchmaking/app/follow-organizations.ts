import type { ItemKind } from "../../../shared/contracts/matchmaking-content.ts";
import { itemKinds } from "../../../shared/contracts/matchmaking-content.ts";
import type { DuijieEvent } from "../../../shared/events/events.ts";
import type { Directory } from "../../../shared/identity/directory.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { followOrganization, transfer } from "../domain/follow.ts";
import type { Change, Item } from "../domain/item.ts";
import type { Items } from "./ports.ts";

/**
 * Keeps needs and offers in step with their organizations: new names, suspensions, agents who left. Works from what
 * is true now, not from what the event says, so a repeated or late event changes nothing more.
 */
export const followOrganizations = (items: Items, directory: Directory, clock: Clock) => {
  async function* itemsOf(organizationId: string, kind: ItemKind): AsyncGenerator<Item> {
    let cursor: string | undefined;
    do {
      const page = await items.ofOrganization(kind, organizationId, { limit: 50, cursor });
      for (const row of page.items) {
        const item = await items.find(row.id);
        if (item !== undefined) yield item;
      }
      cursor = page.nextCursor;
    } while (cursor !== undefined);
  }

  const apply = async (
    organizationId: string,
    changeOf: (item: Item) => Change | undefined,
  ): Promise<void> => {
    for (const kind of itemKinds) {
      // Saving moves a row to the front of the list that is being read: take the whole list first.
      const all = await Array.fromAsync(itemsOf(organizationId, kind));
      for (const item of all) {
        const change = changeOf(item);
        if (change !== undefined) await items.save(item, change);
      }
    }
  };

  return async (event: DuijieEvent): Promise<void> => {
    const at = clock.now();
    if (event.type === "organization.changed") {
      const facts = await directory.organization(event.organizationId);
      if (facts === undefined) return;
      const now = { name: facts.name, suspended: facts.status === "suspended" };
      await apply(event.organizationId, (item) => followOrganization(item, now, at));
    }
    if (event.type === "organization.member-left") {
      const successor = await directory.actor(event.successorId);
      if (successor === undefined) return;
      const to = { personId: successor.personId, name: successor.name };
      await apply(event.organizationId, (item) => transfer(item, event.personId, to, at));
    }
  };
};
