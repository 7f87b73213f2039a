import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { joinShares } from "../../../shared/sealing/shares.ts";

/** Committees have a few holders; this bounds what a committee of twenty could make of it. */
const mostGroups = 500;

/** Every way to choose so many of them, the first ones first. */
function* groupsOf<T>(items: readonly T[], size: number): Generator<T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [i, item] of items.entries())
    for (const rest of groupsOf(items.slice(i + 1), size - 1)) yield [item, ...rest];
}

/**
 * The private key from any `threshold` of the released shares that make it up: one share that was bad from the
 * beginning must not keep the others from opening. Undefined while too few are there or none of them fit.
 */
export async function keyFromShares(
  shares: readonly string[],
  threshold: number,
  recipient: string,
): Promise<string | undefined> {
  if (shares.length < threshold) return undefined;
  let tried = 0;
  for (const group of groupsOf(shares, threshold)) {
    if (tried === mostGroups) break;
    tried += 1;
    try {
      return await joinShares(group, recipient);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return undefined;
}
