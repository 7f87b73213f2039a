import type { Match, MatchList, Verdict } from "../../../../shared/contracts/matching.ts";

/** What somebody says to a match, before the server has heard it. */
export type Said = Pick<Verdict, "verdict" | "reason" | "note">;

export type MatchVerdict = NonNullable<Match["verdict"]>;

/** What is said to this counterpart, if anything. */
export const verdictIn = (list: MatchList, otherId: string): MatchVerdict | undefined =>
  list.matches.find(({ listing }) => listing.id === otherId)?.verdict;

/**
 * The list with another verdict on one match. The order stays until the list is read anew: what a person has just
 * touched must not jump away from under the finger.
 */
export function withVerdict(list: MatchList, otherId: string, verdict: MatchVerdict | undefined): MatchList {
  const matches = list.matches.map((match) => {
    if (match.listing.id !== otherId) return match;
    const { verdict: _before, ...rest } = match;
    return verdict === undefined ? rest : { ...rest, verdict };
  });
  return { ...list, matches };
}
