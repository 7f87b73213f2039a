import { type CivilDate, daysBetween } from "../kernel/time.ts";
import { type Assessment, unknown } from "./assessment.ts";
import { firmPrice, modesDisjoint } from "./exclusion.ts";
import type { MatchingFields, Pair } from "./item.ts";

/** On which terms both would work together: kind of thing, form of cooperation, money, readiness, time. */

/** What each type of need looks for, and what is no answer to it; of the rest it cannot be said. */
const answers: Readonly<Record<string, { fits: readonly string[]; unlike: readonly string[] }>> = {
  technology: { fits: ["technology", "team"], unlike: [] },
  procurement: { fits: ["product", "equipment"], unlike: ["team"] },
  supporting: { fits: ["product", "service", "equipment"], unlike: [] },
  talent: { fits: ["team"], unlike: ["product", "equipment"] },
  service: { fits: ["service", "team"], unlike: ["product"] },
};

export function assessType({ need, offer }: Pair): Assessment {
  const answer = answers[need.type];
  if (answer?.fits.includes(offer.type)) {
    const params = { need: need.type, offer: offer.type };
    return { value: 1, satisfied: [{ code: "type.fits", params }] };
  }
  return answer?.unlike.includes(offer.type) ? { value: 0 } : unknown;
}

/** One form in common is enough to work together. */
export function assessModes({ need, offer }: Pair): Assessment {
  if (need.cooperationModes.length === 0 || offer.cooperationModes.length === 0) return unknown;
  if (modesDisjoint(need, offer)) {
    const params = { need: need.cooperationModes, offer: offer.cooperationModes };
    return { value: 0, violated: [{ code: "modes.disjoint", params }] };
  }
  const modes = need.cooperationModes.filter((mode) => offer.cooperationModes.includes(mode));
  return { value: 1, satisfied: [{ code: "modes.common", params: { modes } }] };
}

/** Full up to the budget, nothing from twice the budget on. A higher budget never fits worse. */
export function assessAmount({ need, offer }: Pair): Assessment {
  const budget = need.amount?.maxYuan;
  const price = firmPrice(offer);
  if (budget === undefined || price === undefined) return unknown;
  const params = { price, budget };
  if (price <= budget) return { value: 1, satisfied: [{ code: "amount.within", params }] };
  const value = Math.max(0, 2 - price / budget);
  // A budget that is open to negotiation is no reason against.
  if (need.amount?.negotiable) return value >= 0.5 ? { value } : unknown;
  return { value, violated: [{ code: "amount.above", params }] };
}

/** The level that a stage of maturity has at least reached, for offers that do not state one. */
const readinessOf: Readonly<Record<string, number>> = {
  research: 2,
  laboratory: 4,
  "small-pilot": 5,
  pilot: 7,
  industrialised: 9,
};

export const readiness = (offer: MatchingFields): number | undefined =>
  offer.trl ?? (offer.maturity === undefined ? undefined : readinessOf[offer.maturity]);

/** What is more mature than asked for fits; four levels below nothing of it is left. */
export function assessTrl({ need, offer }: Pair): Assessment {
  const target = need.trl;
  const reached = readiness(offer);
  if (target === undefined || reached === undefined) return unknown;
  const params = { reached, target };
  if (reached >= target) return { value: 1, satisfied: [{ code: "trl.reached", params }] };
  return { value: Math.max(0, 1 - (target - reached) / 4), violated: [{ code: "trl.short", params }] };
}

/** Talks take time: below a month, what closes sooner counts less. */
const enoughDays = 30;

export function assessDeadline({ need, offer }: Pair, today: CivilDate): Assessment {
  const until = need.openUntil < offer.openUntil ? need.openUntil : offer.openUntil;
  const days = daysBetween(today, until);
  if (days >= enoughDays) return { value: 1 };
  const violated = days < 7 ? [{ code: "deadline.short" as const, params: { days, until } }] : [];
  return { value: Math.max(0, days) / enoughDays, violated };
}
