import type { ItemState } from "../../../shared/contracts/matchmaking.ts";
import { civilDateAt, type Instant } from "../../../shared/kernel/time.ts";
import type { Item, Published } from "./item.ts";

/** The state at this instant: an open item is expired from the day after `openUntil`, whatever any job did or not. */
export function stateAt(item: Item, at: Instant): ItemState {
  if (item.state !== "open" || item.published === undefined) return item.state;
  return item.published.content.openUntil < civilDateAt(at) ? "expired" : "open";
}

type Shown = Pick<Published, "content"> & { readonly listed: boolean };

const hiddenStates: readonly ItemState[] = ["diverted", "matched", "closed"];

/** Does its public version stand in the directory, as far as decisions go? Whether it is still open, time decides. */
export const isListed = (item: Item): boolean =>
  item.published !== undefined && !hiddenStates.includes(item.state) && !item.ownerSuspended;

/**
 * May anybody read this public version now? It is listed, and its last day has not passed. A revision under review
 * does not hide it: the public version stays until a decision replaces it.
 */
export const isPublicAt = (shown: Shown, at: Instant): boolean =>
  shown.listed && shown.content.openUntil >= civilDateAt(at);

/** Has the working version gone beyond the public one and waits for a decision? */
export const revisionPending = (item: Item): boolean => item.published !== undefined && item.state !== "open";
