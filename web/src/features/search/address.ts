import { useSearchParams } from "react-router";
import { matchingContracts } from "../../../../shared/contracts/matching.ts";

/** What a search is narrowed by; the names are the contract's, in the page's address as in the API. */
const choiceNames = [
  "q",
  "kind",
  "chain",
  "industry",
  "type",
  "mode",
  "unit",
  "district",
  "maturity",
  "minYuan",
  "maxYuan",
  "openOn",
  "sort",
] as const;
export type ChoiceName = (typeof choiceNames)[number];
export type Choices = Readonly<Partial<Record<ChoiceName, string>>>;

/** Hits on a page, and the last page that the contract's largest offset reaches. */
export const pageSize = 20;
export const lastPage = 51;

const { shape } = matchingContracts.search.query;

/** The choices in an address. A value that the contract does not know (an old or mistyped link) is left out. */
export function readChoices(search: URLSearchParams): Choices {
  const known = choiceNames.flatMap((name) => {
    const value = search.get(name)?.trim() ?? "";
    return value !== "" && shape[name].safeParse(value).success ? [[name, value] as const] : [];
  });
  return Object.fromEntries(known);
}

/** Counted from 1. */
export function readPage(search: URLSearchParams): number {
  const page = Number(search.get("page") ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= lastPage ? page : 1;
}

/** What makes the list shorter, as opposed to what is asked for and in which order it comes. */
export const filterNames = choiceNames.filter((name) => !["q", "kind", "sort"].includes(name));

export const withoutFilters = (choices: Choices): Choices =>
  Object.fromEntries(Object.entries(choices).filter(([name]) => !filterNames.includes(name as ChoiceName)));

/** The search of this page's address. */
export function useAddress(): { readonly choices: Choices; readonly page: number } {
  const [search] = useSearchParams();
  return { choices: readChoices(search), page: readPage(search) };
}
