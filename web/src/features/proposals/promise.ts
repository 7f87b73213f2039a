import type { PublicChallenge } from "../../../../shared/contracts/challenges.ts";

type Indicator = PublicChallenge["terms"]["indicators"][number];

/** The first number in a text: "≤ 0.15 mm" → 0.15. */
function numberIn(text: string): number | undefined {
  const found = /-?\d+(?:\.\d+)?/.exec(text.normalize("NFKC").replace(/(\d),(?=\d{3})/g, "$1"));
  return found === null ? undefined : Number(found[0]);
}

/**
 * Does what is promised reach the target? Undefined where the two numbers cannot be compared: a tolerance, an equality,
 * another unit. A help while writing, never a decision.
 */
export function promiseMeets(
  { operator, target, unit }: Pick<Indicator, "operator" | "target" | "unit">,
  promised: string | undefined,
): boolean | undefined {
  const [wanted, offered] = [numberIn(target), numberIn(promised ?? "")];
  if (wanted === undefined || offered === undefined || promised === undefined) return undefined;
  const letters = promised.normalize("NFKC").match(/[\p{L}%°μΩ/]+/gu) ?? [];
  if (
    letters.length > 0 &&
    unit !== undefined &&
    !promised.normalize("NFKC").includes(unit.normalize("NFKC"))
  )
    return undefined;
  switch (operator) {
    case "≥":
      return offered >= wanted;
    case ">":
      return offered > wanted;
    case "≤":
      return offered <= wanted;
    case "<":
      return offered < wanted;
    default:
      return undefined;
  }
}
