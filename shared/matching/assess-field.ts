import { type Assessment, unknown } from "./assessment.ts";
import type { MatchingFields, Pair } from "./item.ts";
import { normalize } from "./text/index.ts";

/** Where in an item its field of technology is named. */
const named = (item: MatchingFields): string => normalize([item.title, ...item.keywords].join("\n"));

/**
 * Keywords of either side that the other side's title or keywords carry. Free words seldom agree, so one in common
 * counts for, and none counts neither way.
 */
export function assessField({ need, offer }: Pair): Assessment {
  const inNeed = named(need);
  const inOffer = named(offer);
  const shared = new Map<string, string>();
  const collect = (keywords: readonly string[], other: string): void => {
    for (const keyword of keywords) {
      const plain = normalize(keyword);
      if (plain.length > 1 && other.includes(plain) && !shared.has(plain)) shared.set(plain, keyword);
    }
  };
  collect(need.keywords, inOffer);
  collect(offer.keywords, inNeed);
  if (shared.size === 0) return unknown;
  const keywords = [...shared.values()];
  return {
    value: shared.size === 1 ? 0.8 : 1,
    satisfied: [{ code: "field.shared", params: { keywords } }],
  };
}
