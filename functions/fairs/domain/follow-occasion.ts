import type { Instant } from "../../../shared/kernel/time.ts";
import { factsOf, type Occasion } from "./change-fair.ts";
import { phaseAt, type StoredFair } from "./fair.ts";
import type { FairChange } from "./fair-change.ts";
import { editableIn, transitions } from "./fair-transitions.ts";

/** Nobody of this office did it: the event did. */
const by = { personId: "system", name: "Duijie", capacity: "system" } as const;

/**
 * What the news of its event does to a fair; nothing when it changes nothing. Without its event there are no meetings:
 * they are cancelled, and everybody who takes part is told. Times are the set-up's own: an event that is moved waits
 * for whoever holds the fair to say when its sessions are.
 */
export function followOccasion(
  before: StoredFair,
  occasion: Occasion,
  { at, reason }: { readonly at: Instant; readonly reason?: string | undefined },
): FairChange | undefined {
  const phase = phaseAt(before, at);
  const next = { updatedAt: at, version: before.version + 1 };
  if (occasion.status === "cancelled") {
    if (!(transitions.cancel.from as readonly string[]).includes(phase)) return undefined;
    const fair: StoredFair = {
      ...before,
      ...factsOf(occasion),
      ...next,
      state: transitions.cancel.to,
      stateReason: reason,
    };
    return { fair, log: { at, action: "cancel", from: before.state, to: fair.state, by, reason } };
  }
  const { title, placeName } = factsOf(occasion);
  if (!editableIn.includes(phase) || (before.title === title && before.placeName === placeName))
    return undefined;
  return {
    fair: { ...before, ...next, title, placeName },
    log: { at, action: "edit", from: before.state, to: before.state, by },
  };
}
