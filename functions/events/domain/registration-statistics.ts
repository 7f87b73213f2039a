import { type Audience, audiences } from "../../../shared/contracts/events-content.ts";
import type { RegistrationState } from "../../../shared/contracts/registrations.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { chainCodes } from "../../../shared/reference/chains.ts";
import { qualificationTypeCodes } from "../../../shared/reference/qualifications.ts";
import { unitCodes } from "../../../shared/reference/units.ts";
import type { StoredEvent } from "./event.ts";
import { type Row, stateAt } from "./registration.ts";

/** 报名统计: of everybody who registered and did not leave again. */

export interface Tally {
  readonly key: string;
  registered: number;
  confirmed: number;
  waiting: number;
  checkedIn: number;
}

const registeredStates: readonly RegistrationState[] = [
  "pending",
  "waitlisted",
  "offered",
  "confirmed",
  "checked-in",
  "no-show",
];
const confirmedStates: readonly RegistrationState[] = ["confirmed", "checked-in", "no-show"];

/** Counts by key, in the order of `keys`, without those that nobody has. */
class Tallies {
  readonly #keys: readonly string[];
  readonly #counts = new Map<string, Tally>();

  constructor(keys: readonly string[]) {
    this.#keys = keys;
  }

  add(key: string, state: RegistrationState): void {
    const tally = this.#counts.get(key) ?? { key, registered: 0, confirmed: 0, waiting: 0, checkedIn: 0 };
    this.#counts.set(key, tally);
    tally.registered += 1;
    if (confirmedStates.includes(state)) tally.confirmed += 1;
    if (state === "waitlisted") tally.waiting += 1;
    if (state === "checked-in") tally.checkedIn += 1;
  }

  counted(): Tally[] {
    return this.#keys.flatMap((key) => this.#counts.get(key) ?? []);
  }
}

/**
 * Figures by audience, tier, unit and chain. Who comes from an organization of several tiers or chains counts in each
 * of them, so those columns may add up to more than there are people.
 */
export function statisticsOf(rows: Iterable<Row>, event: StoredEvent, at: Instant) {
  const byAudience = new Tallies(audiences satisfies readonly Audience[]);
  const byTier = new Tallies(qualificationTypeCodes);
  const byUnit = new Tallies(unitCodes);
  const byChain = new Tallies(chainCodes);
  const organizations = new Set<string>();
  let walkIns = 0;
  let noShows = 0;
  for (const row of rows) {
    const state = stateAt(row, event, at);
    if (!registeredStates.includes(state)) continue;
    const { audience, organization, walkIn } = row;
    byAudience.add(audience, state);
    for (const tier of organization?.tiers ?? []) byTier.add(tier, state);
    if (organization?.unitCode !== undefined) byUnit.add(organization.unitCode, state);
    for (const chain of organization?.chains ?? []) byChain.add(chain, state);
    // A walk-in may bring a name only.
    if (organization !== undefined) organizations.add(organization.id ?? organization.name);
    if (walkIn) walkIns += 1;
    if (state === "no-show") noShows += 1;
  }
  return {
    audiences: byAudience.counted(),
    tiers: byTier.counted(),
    units: byUnit.counted(),
    chains: byChain.counted(),
    organizations: organizations.size,
    walkIns,
    noShows,
  };
}
