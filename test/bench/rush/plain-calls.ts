import { type Authorization, spread } from "./people.ts";
import type { Product } from "./product.ts";

/**
 * What the way through the local runtime costs by itself: as many calls as people registered, through the same front,
 * authorizer, pool of functions and gateway, each reading who calls and writing one item in one transaction.
 */
export async function measurePlainCalls(
  { send }: Product,
  people: readonly Authorization[],
  concurrency: number,
): Promise<{ readonly perSecond: number }> {
  const save = async (i: number): Promise<void> => {
    const answer = await send("PUT", "/v1/notice-preferences", people[i] ?? {}, { mailOff: [] });
    if (answer.status !== 200) throw new Error(`a plain call was answered ${answer.status}`);
  };
  // The first calls of each environment load it, as before the rush.
  await spread(Math.min(16, people.length), 4, save);
  const began = performance.now();
  await spread(people.length, concurrency, save);
  return { perSecond: people.length / ((performance.now() - began) / 1000) };
}
