import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { sameValue } from "../../../shared/kernel/same-value.ts";
import type { StoredFair } from "../domain/fair.ts";
import type { Fairs } from "./fair-ports.ts";
import { breath } from "./while-overtaken.ts";

const attempts = 25;

/** What a change of the published timetable was decided on; how often that has changed is not part of it. */
const basisOf = ({ state, setup, published }: StoredFair) => [state, setup, published?.version];

/**
 * Writes a change of what people hold to while others change other parts of it. Each counts the fair's changes up, so
 * that of many at once only one finds the count that it has read: if nothing else of the fair is otherwise, the very
 * same change is written over the newer count. The guards say whether both seats are still free.
 */
export async function onNewestCount(
  fairs: Pick<Fairs, "find">,
  read: StoredFair,
  write: (fair: StoredFair) => Promise<void>,
): Promise<void> {
  let fair = read;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write(fair);
    } catch (error) {
      const isOvertaken = error instanceof DomainError && error.code === "fair.stale";
      if (!isOvertaken || attempt === attempts) throw error;
      const newer = await fairs.find(read.eventId);
      if (newer === undefined || !sameValue(basisOf(newer), basisOf(read))) throw error;
      fair = newer;
      await breath(attempt);
    }
  }
}
