import { chains } from "../reference/chains.ts";
import { type Assessment, unknown } from "./assessment.ts";
import type { Pair } from "./item.ts";

/** Where both stand: in the industrial chains, in the classification of industries, on the map. */

const neighbours: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  chains.map(({ code, near }) => {
    const back = chains.filter((other) => (other.near as readonly string[]).includes(code));
    return [code, new Set<string>([...near, ...back.map((other) => other.code)])];
  }),
);

function chainCloseness(one: string, other: string): number {
  if (one === other) return 1;
  const around = neighbours.get(one);
  if (around === undefined) return 0;
  if (around.has(other)) return 0.6;
  const beyond = neighbours.get(other);
  return beyond !== undefined && [...around].some((chain) => beyond.has(chain)) ? 0.3 : 0;
}

/** The closest two of the chains that each side names. */
export function assessChain({ need, offer }: Pair): Assessment {
  let best: { value: number; need: string; offer: string } | undefined;
  for (const one of [...need.chains].sort()) {
    for (const other of [...offer.chains].sort()) {
      const value = chainCloseness(one, other);
      if (best === undefined || value > best.value) best = { value, need: one, offer: other };
    }
  }
  if (best === undefined) return unknown;
  const { value, ...params } = best;
  if (value === 1) return { value, satisfied: [{ code: "chain.same", params: { chain: params.need } }] };
  return value >= 0.6 ? { value, satisfied: [{ code: "chain.near", params }] } : { value };
}

/** The same division, or at least the same section above it. Whole manufacturing is one section: that says little. */
export function assessIndustry({ need, offer }: Pair): Assessment {
  if (need.industry === undefined || offer.industry === undefined) return unknown;
  if (need.industry === offer.industry) {
    return { value: 1, satisfied: [{ code: "industry.same", params: { industry: need.industry } }] };
  }
  return { value: need.industry.charAt(0) === offer.industry.charAt(0) ? 0.5 : 0.2 };
}

/** Wished for is best; without a wish, nearer is better. */
export function assessDistrict({ need, offer }: Pair): Assessment {
  const wished = need.preferredDistricts ?? [];
  const district = offer.district;
  if (wished.length > 0) {
    return wished.includes(district)
      ? { value: 1, satisfied: [{ code: "district.preferred", params: { district } }] }
      : { value: 0.2, violated: [{ code: "district.not-preferred", params: { district } }] };
  }
  if (need.district === district) {
    return { value: 1, satisfied: [{ code: "district.same", params: { district } }] };
  }
  // Digits 1 to 4 of GB/T 2260 name the prefecture, 1 and 2 the province.
  if (need.district.slice(0, 4) === district.slice(0, 4)) return { value: 0.8 };
  return { value: need.district.slice(0, 2) === district.slice(0, 2) ? 0.6 : 0.4 };
}
