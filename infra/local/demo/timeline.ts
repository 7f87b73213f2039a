import { createHash } from "node:crypto";
import { idPrefixes, type NewId } from "../../../shared/kernel/ids.ts";
import { addMilliseconds, type Clock, type Instant } from "../../../shared/kernel/time.ts";

/** A clock that stands where it is put: demo data come into being in the past. */
export interface SetClock extends Clock {
  set(at: Instant): void;
}

export function setClock(at: Instant): SetClock {
  let now = at;
  return {
    now: () => now,
    set(next) {
      now = next;
    },
  };
}

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Ids that follow from the order in which they are made, so that every load makes the same ones. */
export function seededIds(seed: string): NewId {
  let made = 0;
  return (kind) => {
    made += 1;
    const digest = createHash("sha256").update(`${seed}|${kind}|${made}`).digest();
    const text = [...digest.subarray(0, 26)].map((byte) => crockford.charAt(byte & 31)).join("");
    return `${idPrefixes[kind]}_0${text.slice(1)}`;
  };
}

const dayMs = 86_400_000;

/** A number below `limit` that follows from the text: spreads times without chance. */
export const spread = (text: string, limit: number): number =>
  createHash("sha256").update(text).digest().readUInt32BE(0) % limit;

/**
 * The instants of a life that began `ageDays` before `now`: its beginning and one for each step, a working day apart
 * where there is room, and never later than now.
 */
export function stepsOf(key: string, now: Instant, ageDays: number, steps: number): Instant[] {
  const begun = -ageDays * dayMs - spread(key, 6 * 3_600_000) - 3_600_000;
  const pace = Math.min(dayMs, (-begun - 60_000) / (steps + 1));
  return Array.from({ length: steps + 1 }, (_, i) => addMilliseconds(now, begun + i * pace));
}
