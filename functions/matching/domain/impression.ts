import type { CivilDate, Instant } from "../../../shared/kernel/time.ts";
import type { QualificationType } from "../../../shared/reference/qualifications.ts";

/** A list of matches as an owner saw it. Without the person: exposure is the providers' affair. */
export interface Impression {
  readonly day: CivilDate;
  readonly at: Instant;
  readonly itemId: string;
  readonly snapshot?: string | undefined;
  readonly weights: string;
  /** In the order of the list: the first one stood at position 1. */
  readonly shown: readonly { readonly id: string; readonly organizationId: string }[];
}

/** How many days of impressions make the exposure of a provider: what was shown long ago was forgotten long ago. */
export const exposureDays = 30;

/** Places further down are looked at less: the same discount by which rankings are judged. */
export const placeValue = (position: number): number => 1 / Math.log2(1 + position);

/** How much each organization was shown. */
export function addExposure(exposure: Map<string, number>, { shown }: Impression): void {
  for (const [at, { organizationId }] of shown.entries()) {
    exposure.set(organizationId, (exposure.get(organizationId) ?? 0) + placeValue(at + 1));
  }
}

const startingRungs: readonly string[] = ["tech-sme", "innovative-sme"] satisfies QualificationType[];

/** A provider without any rung of the ladder above the first two: those whom rankings tend to forget. */
export const isSmallProvider = (tiers: readonly string[]): boolean =>
  tiers.every((tier) => startingRungs.includes(tier));
