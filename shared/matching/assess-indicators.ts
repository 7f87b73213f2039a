import { type Assessment, unknown } from "./assessment.ts";
import type { Fact } from "./fact.ts";
import type { IndicatorClaim, Pair } from "./item.ts";
import { quantityOf } from "./quantity.ts";
import { normalize } from "./text/index.ts";

/** At least `low` and at most `high`; a tolerance `±` promises a deviation of at most that much. */
interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly strict: boolean;
  readonly dimension: string;
}

function boundsOf({ operator, target, unit }: IndicatorClaim): Bounds | undefined {
  const quantity = quantityOf(target, unit);
  if (quantity === undefined) return undefined;
  const { value, dimension } = quantity;
  const strict = operator === ">" || operator === "<";
  if (operator === "=") return { low: value, high: value, strict, dimension };
  return operator === "≥" || operator === ">"
    ? { low: value, high: Number.POSITIVE_INFINITY, strict, dimension }
    : { low: Number.NEGATIVE_INFINITY, high: value, strict, dimension };
}

/**
 * Does the offer's claim meet what the need asks? A claim promises its bound and nothing beyond: "≥ 400" does not
 * meet "≥ 450". Undefined when the two cannot be compared, or point in different directions without contradiction.
 */
export function meets(need: IndicatorClaim, offer: IndicatorClaim): boolean | undefined {
  const asked = boundsOf(need);
  const claimed = boundsOf(offer);
  if (asked === undefined || claimed === undefined || asked.dimension !== claimed.dimension) return undefined;
  const sameDirection =
    Number.isFinite(asked.low) === Number.isFinite(claimed.low) &&
    Number.isFinite(asked.high) === Number.isFinite(claimed.high);
  const beyond = asked.strict && !claimed.strict;
  const low = beyond ? claimed.low > asked.low : claimed.low >= asked.low;
  const high = beyond ? claimed.high < asked.high : claimed.high <= asked.high;
  const inside =
    (low || asked.low === Number.NEGATIVE_INFINITY) && (high || asked.high === Number.POSITIVE_INFINITY);
  if (inside) return true;
  const apart = claimed.low > asked.high || claimed.high < asked.low;
  return apart || sameDirection ? false : undefined;
}

const nameOf = (claim: IndicatorClaim): string => normalize(claim.name).replace(/[\s()（）,，、/-]/g, "");

const written = ({ operator, target, unit }: IndicatorClaim): string =>
  [operator, target, unit].filter((part) => part !== undefined).join(" ");

/** Indicators that both sides name and that can be compared; of the others nothing is known. */
export function assessIndicators({ need, offer }: Pair): Assessment {
  const satisfied: Fact[] = [];
  const violated: Fact[] = [];
  const claims = new Map(offer.indicators.map((claim) => [nameOf(claim), claim]));
  for (const asked of need.indicators) {
    const claim = claims.get(nameOf(asked));
    const met = claim === undefined ? undefined : meets(asked, claim);
    if (claim === undefined || met === undefined) continue;
    const params = { name: asked.name, need: written(asked), offer: written(claim) };
    if (met) satisfied.push({ code: "indicator.met", params });
    else violated.push({ code: "indicator.missed", params });
  }
  const compared = satisfied.length + violated.length;
  return compared === 0 ? unknown : { value: satisfied.length / compared, satisfied, violated };
}
