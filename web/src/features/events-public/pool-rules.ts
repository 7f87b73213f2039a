import type { Pool } from "../../../../shared/contracts/events-content.ts";

/** One rule of a pool, with what it names; the page puts it into words. */
export type PoolRule =
  | { readonly rule: "anybody" }
  | { readonly rule: "kinds"; readonly kinds: readonly string[] }
  | { readonly rule: "verified" }
  | { readonly rule: "tiers"; readonly tiers: readonly string[] }
  | { readonly rule: "chains"; readonly chains: readonly string[] }
  | { readonly rule: "units"; readonly units: readonly string[] }
  | { readonly rule: "perOrganization"; readonly count: number }
  | { readonly rule: "firstCome" }
  | { readonly rule: "approval" }
  | { readonly rule: "priority"; readonly tiers: readonly string[]; readonly until: string }
  | { readonly rule: "priorityOver"; readonly until: string }
  | { readonly rule: "waitlist" }
  | { readonly rule: "confirm"; readonly hours: number }
  | { readonly rule: "noWaitlist" };

/** Must one come for an organization? Only a pool that asks nothing of one is open to people by themselves. */
export const needsOrganization = ({ eligibility }: Pool): boolean =>
  eligibility.organizationKinds.length > 0 ||
  eligibility.verifiedOnly ||
  eligibility.tiers.length > 0 ||
  eligibility.chains.length > 0 ||
  eligibility.units.length > 0;

function whoMay(pool: Pool): PoolRule[] {
  const { organizationKinds, verifiedOnly, tiers, chains, units } = pool.eligibility;
  const rules: PoolRule[] = [];
  if (!needsOrganization(pool)) rules.push({ rule: "anybody" });
  if (organizationKinds.length > 0) rules.push({ rule: "kinds", kinds: organizationKinds });
  if (verifiedOnly) rules.push({ rule: "verified" });
  if (tiers.length > 0) rules.push({ rule: "tiers", tiers });
  if (chains.length > 0) rules.push({ rule: "chains", chains });
  if (units.length > 0) rules.push({ rule: "units", units });
  if (pool.perOrganization !== undefined)
    rules.push({ rule: "perOrganization", count: pool.perOrganization });
  return rules;
}

function whoGets(pool: Pool, now: string): PoolRule {
  if (pool.priority !== undefined) {
    const { tiers, until } = pool.priority;
    return until > now ? { rule: "priority", tiers, until } : { rule: "priorityOver", until };
  }
  return { rule: pool.admission === "approval" ? "approval" : "firstCome" };
}

/** All rules of a pool, in the order in which one asks: who may, who gets a seat, what if it is full. */
export function poolRules(pool: Pool, now: string): PoolRule[] {
  const full: PoolRule[] = pool.waitlist ? [{ rule: "waitlist" }] : [{ rule: "noWaitlist" }];
  if (pool.waitlist && pool.confirmHours !== undefined)
    full.push({ rule: "confirm", hours: pool.confirmHours });
  return [...whoMay(pool), whoGets(pool, now), ...full];
}
