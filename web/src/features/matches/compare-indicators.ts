import type { Comparison } from "../../../../shared/contracts/matching.ts";

type Listing = Comparison["subject"];
type Indicator = Listing["indicators"][number];
type Compared = Comparison["compared"][number];

/** What one column says about an indicator; `fit` only where the two values could be compared. */
export interface IndicatorCell {
  readonly text: string | undefined;
  readonly fit: boolean | undefined;
}

export interface IndicatorRow {
  readonly name: string;
  /** The value of the item that is compared against. */
  readonly mine: string | undefined;
  readonly cells: readonly IndicatorCell[];
}

/** Names are typed by hand: width, case, spaces and brackets do not tell two apart. */
const nameKey = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s()、,/-]/g, "");

const written = ({ operator, target, unit }: Indicator): string =>
  [operator, target, unit].filter((part) => part !== undefined).join(" ");

const claimOf = (listing: Listing, key: string): string | undefined => {
  const found = listing.indicators.find(({ name }) => nameKey(name) === key);
  return found && written(found);
};

/** The judgement stands in the explanation: it is not made a second time here. */
function fitOf({ explanation }: Compared, key: string): boolean | undefined {
  const about = (code: string) => (fact: { code: string; params: Record<string, unknown> }) =>
    fact.code === code && nameKey(String(fact.params.name)) === key;
  if (explanation.satisfied.some(about("indicator.met"))) return true;
  return explanation.violated.some(about("indicator.missed")) ? false : undefined;
}

/** One row for each indicator that a need asks for: the subject's own, or those of the compared needs. */
export function indicatorRows({ subject, compared }: Comparison): IndicatorRow[] {
  const asking = subject.kind === "need" ? [subject] : compared.map(({ listing }) => listing);
  const names = new Map<string, string>();
  for (const { name } of asking.flatMap(({ indicators }) => indicators)) {
    const key = nameKey(name);
    if (!names.has(key)) names.set(key, name);
  }
  return [...names].map(([key, name]) => ({
    name,
    mine: claimOf(subject, key),
    cells: compared.map((one) => ({ text: claimOf(one.listing, key), fit: fitOf(one, key) })),
  }));
}

/** What an offer claims beyond what was asked, in one text each. */
export function otherIndicators(comparison: Comparison): { mine: string[]; cells: string[][] } {
  const rows = new Set(indicatorRows(comparison).map(({ name }) => nameKey(name)));
  const rest = (listing: Listing): string[] =>
    listing.indicators
      .filter(({ name }) => !rows.has(nameKey(name)))
      .map((indicator) => `${indicator.name} ${written(indicator)}`);
  return { mine: rest(comparison.subject), cells: comparison.compared.map(({ listing }) => rest(listing)) };
}

/** Do the columns differ? Their order is part of what a person wrote, so it counts. */
export const differs = (texts: readonly string[]): boolean => new Set(texts).size > 1;
