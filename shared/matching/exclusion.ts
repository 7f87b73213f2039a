import type { CivilDate } from "../kernel/time.ts";
import type { MatchingFields, Pair } from "./item.ts";

/** Why two items are never brought together, however alike. Few, because each one hides something from a person. */
export const exclusionReasons = [
  "not-open",
  "own-organization",
  "declined",
  "modes-disjoint",
  "amount-above",
] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

export interface ExclusionContext {
  readonly today: CivilDate;
  /** Ids of counterparts that one of the two sides has declined. */
  readonly declined: ReadonlySet<string>;
}

/** The first reason that applies, in the order of the list; undefined when the two may meet. */
export function exclusionOf(
  subject: MatchingFields,
  counterpart: MatchingFields,
  { need, offer }: Pair,
  context: ExclusionContext,
): ExclusionReason | undefined {
  if (subject.openUntil < context.today || counterpart.openUntil < context.today) return "not-open";
  if (subject.organizationId === counterpart.organizationId) return "own-organization";
  if (context.declined.has(counterpart.id)) return "declined";
  if (need.modesMandatory && modesDisjoint(need, offer)) return "modes-disjoint";
  if (need.amountMandatory && isAboveBudget(need, offer)) return "amount-above";
  return undefined;
}

/** Both sides say how they would cooperate, and nothing is in common. */
export const modesDisjoint = (need: MatchingFields, offer: MatchingFields): boolean =>
  need.cooperationModes.length > 0 &&
  offer.cooperationModes.length > 0 &&
  !need.cooperationModes.some((mode) => offer.cooperationModes.includes(mode));

/** The least that the offer may cost; undefined when it does not say or leaves it to negotiation. */
export function firmPrice(offer: MatchingFields): number | undefined {
  if (offer.amount === undefined || offer.amount.negotiable) return undefined;
  return offer.amount.minYuan ?? offer.amount.maxYuan;
}

function isAboveBudget(need: MatchingFields, offer: MatchingFields): boolean {
  const budget = need.amount?.maxYuan;
  const price = firmPrice(offer);
  return budget !== undefined && price !== undefined && price > budget;
}
