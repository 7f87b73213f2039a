import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { CardSkeleton } from "../portal/item-card.tsx";
import type { Choices } from "./address.ts";
import { ChosenFilters } from "./chosen-filters.tsx";
import { Hit } from "./hit.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { Pager } from "./pager.tsx";
import { searchPath } from "./path.ts";
import { sortOf, type useSearch } from "./use-search.ts";

function Sort({ choices }: { choices: Choices }) {
  const { t } = useTranslation("search");
  const navigate = useNavigate();
  const id = useId();
  const sorts =
    choices.q === undefined
      ? (["newest", "closing"] as const)
      : (["relevance", "newest", "closing"] as const);
  return (
    <p className="results-bar__sort">
      <label htmlFor={id}>{t("sort")}</label>
      <select
        id={id}
        value={sortOf(choices)}
        onChange={(event) => void navigate(searchPath({ ...choices, sort: event.target.value }))}
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {t(`sorts.${sort}`)}
          </option>
        ))}
      </select>
    </p>
  );
}

interface Of {
  readonly choices: Choices;
  readonly page: number;
  readonly search: ReturnType<typeof useSearch>;
}

/** How many were found, in which order, and the hits of this page. */
export function SearchResults({ choices, page, search }: Of) {
  const { t } = useTranslation("search");
  const { data } = search;
  const failed = search.isError && !search.isFetching;
  const count = data?.total ?? 0;
  return (
    <section className="search-results" aria-label={t("results")} aria-busy={search.isFetching}>
      <div className="results-bar">
        <h2 role="status">{data === undefined ? t("searching") : t("count", { count })}</h2>
        {count > 0 && <Sort choices={choices} />}
      </div>
      <ChosenFilters choices={choices} />
      {failed && <ProblemNote problem={search.error} onRetry={() => void search.refetch()} />}
      {!failed && data?.hits.length === 0 && (
        <NothingFound choices={choices} suggestions={data.suggestions ?? []} beyond={data.total > 0} />
      )}
      {!failed && (
        <ol className={search.isPlaceholderData ? "hits hits--old" : "hits"}>
          {data === undefined
            ? ["a", "b", "c", "d"].map((place) => (
                <li key={place}>
                  <CardSkeleton />
                </li>
              ))
            : data.hits.map((hit) => (
                <li key={hit.listing.id}>
                  <Hit hit={hit} />
                </li>
              ))}
        </ol>
      )}
      {!failed && <Pager choices={choices} page={page} total={count} />}
    </section>
  );
}
