import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { SearchResult } from "../../../../shared/contracts/matching.ts";
import { civilDateAt } from "../../../../shared/kernel/time.ts";
import { type Choices, filterNames, withoutFilters } from "./address.ts";
import { AmountFilter } from "./amount-filter.tsx";
import { FacetList } from "./facet-list.tsx";
import { searchPath } from "./path.ts";
import { useLabels } from "./use-labels.ts";

/** In the order in which people narrow a search. The kind has its tabs, the district is within the unit. */
const groups = ["chain", "unit", "type", "maturity", "mode", "industry"] as const;

/** What the hits can be narrowed by: beside them on a desktop, behind a button on a phone. */
export function SearchFilters({ choices, result }: { choices: Choices; result: SearchResult | undefined }) {
  const { t } = useTranslation("search");
  const labels = useLabels(choices);
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const bodyId = useId();
  const dateId = useId();
  const count = filterNames.filter((name) => choices[name] !== undefined).length;
  const goTo = (changed: Choices | Record<string, string | undefined>) =>
    void navigate(searchPath({ ...choices, ...changed }), { preventScrollReset: true });
  const valuesOf = (name: (typeof groups)[number]) =>
    (result?.facets.find((facet) => facet.name === name)?.values ?? []).map(({ value, count: n }) => ({
      value,
      label: labels[name](value),
      count: n,
    }));
  return (
    <aside className="search-filters" aria-label={t("filters")}>
      <button
        type="button"
        className="button search-filters__toggle"
        aria-expanded={open}
        aria-controls={bodyId}
        onClick={() => setOpen(!open)}
      >
        {count === 0 ? t("filters") : t("filtersActive", { count })}
      </button>
      <div
        id={bodyId}
        className={open ? "search-filters__body search-filters__body--open" : "search-filters__body"}
      >
        {groups.map((name) => (
          <FacetList
            key={name}
            title={t(`group.${name}`)}
            values={valuesOf(name)}
            chosen={choices[name]}
            pathOf={(value) => searchPath({ ...choices, [name]: value })}
          />
        ))}
        <AmountFilter choices={choices} onChange={goTo} />
        <section className="facet">
          <h3>
            <label htmlFor={dateId}>{t("openOn")}</label>
          </h3>
          <input
            id={dateId}
            type="date"
            min={civilDateAt(new Date().toISOString())}
            value={choices.openOn ?? ""}
            onChange={(event) => goTo({ openOn: event.target.value })}
          />
        </section>
        {count > 0 && (
          <button
            type="button"
            className="button"
            onClick={() => void navigate(searchPath(withoutFilters(choices)))}
          >
            {t("clear")}
          </button>
        )}
        <button
          type="button"
          className="button button--primary search-filters__done"
          onClick={() => {
            setOpen(false);
            window.scrollTo({ top: 0 });
          }}
        >
          {t("showResults", { count: result?.total ?? 0 })}
        </button>
      </div>
    </aside>
  );
}
