import type { Pool } from "../../../../shared/contracts/events-content.ts";
import type { Organization } from "../../../../shared/contracts/organizations.ts";
import { needsOrganization } from "../events-public/pool-rules.ts";

/** What is known of the organization that somebody comes for. */
export type Candidate = Pick<Organization, "kind" | "status" | "tiers" | "chains" | "unitCode">;

/** Why a pool is not for somebody; each is one condition that is not met. */
export type Missing = "organization" | "kind" | "verified" | "tier" | "chain" | "unit";

const meets = <T>(wanted: readonly T[], held: readonly T[]): boolean =>
  wanted.length === 0 || wanted.some((one) => held.includes(one));

/** What is missing for these seats; nothing when they are for the candidate. The server decides. */
export function missingFor(pool: Pool, candidate: Candidate | undefined): Missing[] {
  if (candidate === undefined) return needsOrganization(pool) ? ["organization"] : [];
  const { organizationKinds, verifiedOnly, tiers, chains, units } = pool.eligibility;
  const missing: Missing[] = [];
  if (!meets(organizationKinds, [candidate.kind])) missing.push("kind");
  if (verifiedOnly && candidate.status !== "verified") missing.push("verified");
  if (!meets(tiers, candidate.tiers)) missing.push("tier");
  if (!meets(chains, candidate.chains)) missing.push("chain");
  if (!meets(units, [candidate.unitCode])) missing.push("unit");
  return missing;
}

export interface PoolChoice {
  readonly pool: Pool;
  readonly missing: readonly Missing[];
}

/** The pools, those that are for the candidate first; otherwise as the organizer put them. */
export function poolChoices(pools: readonly Pool[], candidate: Candidate | undefined): PoolChoice[] {
  const choices = pools.map((pool) => ({ pool, missing: missingFor(pool, candidate) }));
  return [
    ...choices.filter(({ missing }) => missing.length === 0),
    ...choices.filter(({ missing }) => missing.length > 0),
  ];
}

/** Does the candidate come first in this pool at this instant? Undefined where nobody does. */
export function comesFirst(pool: Pool, candidate: Candidate | undefined, now: string): boolean | undefined {
  if (pool.priority === undefined || pool.priority.until <= now) return undefined;
  return candidate !== undefined && meets(pool.priority.tiers, candidate.tiers);
}
