import { itemKinds } from "../../../shared/contracts/matchmaking-content.ts";
import type { DuijieEvent } from "../../../shared/events/events.ts";
import type { Directory } from "../../../shared/identity/directory.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { followOrganization, handOver, transfer } from "../domain/follow.ts";
import type { Change, Item } from "../domain/item.ts";
import { type AdminsOf, verifiedOwner } from "./imports/verified-owner.ts";
import type { Items, PageOf, PageRequest, Summary } from "./ports.ts";

/**
 * Keeps needs and offers in step with their organizations: new names, suspensions, agents who left. Works from what
 * is true now, not from what the event says, so a repeated or late event changes nothing more.
 */
export const followOrganizations = (items: Items, directory: Directory, adminsOf: AdminsOf, clock: Clock) => {
  const owning = verifiedOwner(directory, adminsOf, clock);
  /** Every item of a list; saving moves rows within it, so it is taken whole before anything is saved. */
  async function allOf(list: (page: PageRequest) => Promise<PageOf<Summary>>): Promise<Item[]> {
    const found: Item[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 50, cursor });
      for (const row of page.items) {
        const item = await items.find(row.id);
        if (item !== undefined) found.push(item);
      }
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return found;
  }

  const apply = async (
    organizationId: string,
    changeOf: (item: Item) => Change | undefined,
  ): Promise<void> => {
    for (const kind of itemKinds) {
      for (const item of await allOf((page) => items.ofOrganization(kind, organizationId, page))) {
        const change = changeOf(item);
        if (change !== undefined) await items.save(item, change);
      }
    }
  };

  /** What offices collected for it before it was verified is its own from now on. */
  const handOverCollected = async (organizationId: string, uscc: string): Promise<void> => {
    const found = await owning(organizationId);
    if (found?.agent === undefined) return;
    for (const kind of itemKinds) {
      for (const item of await allOf((page) => items.collectedFor(kind, uscc, page))) {
        if (item.owner.collected !== true) continue;
        await items.save(item, handOver(item, found.owner, found.agent, clock.now()));
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
      if (facts.status === "verified") await handOverCollected(facts.id, facts.uscc);
    }
    if (event.type === "organization.member-left") {
      const successor = await directory.actor(event.successorId);
      if (successor === undefined) return;
      const to = { personId: successor.personId, name: successor.name };
      await apply(event.organizationId, (item) => transfer(item, event.personId, to, at));
    }
  };
};
