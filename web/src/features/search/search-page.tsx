import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { itemKinds } from "../../../../shared/contracts/matchmaking-content.ts";
import { PageMeta } from "../../ui/page-meta.tsx";
import { type Choices, useAddress } from "./address.ts";
import { searchPath } from "./path.ts";
import { SearchBox } from "./search-box.tsx";
import { SearchFilters } from "./search-filters.tsx";
import { SearchResults } from "./search-results.tsx";
import { useSearch } from "./use-search.ts";
import "../portal/directory.css";
import "../portal/item-card.css";
import "./search.css";

/** Needs, offers or both, with how many there are of each. */
function KindTabs({ choices, countOf }: { choices: Choices; countOf: (kind: string) => number | undefined }) {
  const { t } = useTranslation("search");
  const counts = itemKinds.map(countOf);
  const all = counts.some((count) => count === undefined)
    ? undefined
    : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const tabs = [
    ["all", undefined, all] as const,
    ...itemKinds.map((kind) => [kind, kind, countOf(kind)] as const),
  ];
  return (
    <nav className="kind-tabs" aria-label={t("kinds")}>
      {tabs.map(([name, kind, count]) => (
        <Link
          key={name}
          className={`kind-tabs__${name}`}
          // A type belongs to one kind; the other one would show nothing.
          to={searchPath({ ...choices, kind, type: undefined })}
          aria-current={choices.kind === kind ? "page" : undefined}
        >
          {t(`kind.${name}`)} <span className="kind-tabs__count">{count ?? ""}</span>
        </Link>
      ))}
    </nav>
  );
}

/** Search over everything that is public. The whole search stands in the address. */
export function SearchPage() {
  const { t } = useTranslation("search");
  const navigate = useNavigate();
  const { choices, page } = useAddress();
  const search = useSearch(choices, page);
  const hintId = useId();
  const kinds = search.data?.facets.find(({ name }) => name === "kind")?.values;
  const countOf = (kind: string) =>
    kinds === undefined ? undefined : (kinds.find(({ value }) => value === kind)?.count ?? 0);
  return (
    <div className="search">
      <PageMeta
        title={choices.q === undefined ? t("title") : t("titleOf", { words: choices.q })}
        description={t("description")}
        noIndex={choices.q !== undefined}
      />
      <header className="search__head">
        <h1>{t("title")}</h1>
        <SearchBox
          words={choices.q ?? ""}
          describedBy={hintId}
          onSearch={(q) => void navigate(searchPath({ ...choices, q, sort: undefined }))}
        />
        <p id={hintId} className="search__hint">
          {t("hint")} <span className="search__key">{t("hintKey")}</span>
        </p>
      </header>
      <KindTabs choices={choices} countOf={countOf} />
      <SearchFilters choices={choices} result={search.data} />
      <SearchResults choices={choices} page={page} search={search} />
    </div>
  );
}
