import { useSearchParams } from "react-router";
import { challengeContracts } from "../../../../shared/contracts/challenges.ts";

const { shape } = challengeContracts.browseChallenges.query;

/** What the list is narrowed by; the names are the contract's, in the page's address too. */
export const challengeFilterNames = ["year", "chain", "phase"] as const;
export type ChallengeFilterName = (typeof challengeFilterNames)[number];
export type ChallengeFilters = Readonly<Partial<Record<ChallengeFilterName, string>>>;

/** The filters in an address. A value that the contract does not know (an old or mistyped link) is left out. */
export function readChallengeFilters(search: URLSearchParams): ChallengeFilters {
  const known = challengeFilterNames.flatMap((name) => {
    const value = search.get(name);
    return value !== null && shape[name].safeParse(value).success ? [[name, value] as const] : [];
  });
  return Object.fromEntries(known);
}

/** The filters of this page's address, and how to change one. */
export function useChallengeFilters() {
  const [search, setSearch] = useSearchParams();
  const change = (names: readonly ChallengeFilterName[], value?: string) => {
    const next = new URLSearchParams(search);
    for (const name of names) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setSearch(next, { preventScrollReset: true });
  };
  return {
    filters: readChallengeFilters(search),
    set: (name: ChallengeFilterName, value: string): void => change([name], value),
    clear: (): void => change(challengeFilterNames),
  };
}
