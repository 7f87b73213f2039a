import type { Instant } from "../../../shared/kernel/time.ts";
import type { Change, Item, LogLine, Owner, PersonRef } from "./item.ts";

/** What follows from changes in another module; nobody's decision here, so the log names the platform. */
const platform: LogLine["by"] = { personId: "system", name: "Duijie", capacity: "system" };

function followed(item: Item, action: LogLine["action"], at: Instant, also: Partial<Item>): Change {
  return {
    item: { ...item, updatedAt: at, version: item.version + 1, ...also },
    log: { at, action, from: item.state, to: item.state, by: platform },
  };
}

/** What an agent who left handled passes to the successor; undefined when this item was not theirs. */
export const transfer = (
  item: Item,
  leaverId: string,
  successor: PersonRef,
  at: Instant,
): Change | undefined =>
  item.agent.personId === leaverId ? followed(item, "transfer", at, { agent: successor }) : undefined;

/**
 * Takes over the name of its organization and whether it is suspended. Kind, district and tiers stay as they were at
 * submission: decisions were taken on them. Undefined when nothing changed.
 */
export function followOrganization(
  item: Item,
  facts: { readonly name: string; readonly suspended: boolean },
  at: Instant,
): Change | undefined {
  if (item.owner.name === facts.name && item.ownerSuspended === facts.suspended) return undefined;
  const renamed = (owner: Owner): Owner => ({ ...owner, name: facts.name });
  return followed(item, "owner-changed", at, {
    owner: renamed(item.owner),
    ownerSuspended: facts.suspended,
    ...(item.published === undefined
      ? {}
      : { published: { ...item.published, owner: renamed(item.published.owner) } }),
  });
}

/** The organization is verified now: what an office collected for it is its own, and its to look after. */
export const handOver = (item: Item, owner: Owner, agent: PersonRef, at: Instant): Change =>
  followed(item, "hand-over", at, {
    owner,
    agent,
    ...(item.published === undefined ? {} : { published: { ...item.published, owner } }),
  });
