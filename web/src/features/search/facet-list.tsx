import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

interface Of {
  readonly title: string;
  readonly values: readonly FacetValue[];
  readonly chosen: string | undefined;
  /** The address with this value chosen, or without it. */
  readonly pathOf: (value: string | undefined) => string;
}

/** More would push the groups below out of sight. */
const shownAtFirst = 6;

/** One thing to narrow by: its values with how many each would leave. Links, so that each choice has an address. */
export function FacetList({ title, values, chosen, pathOf }: Of) {
  const { t } = useTranslation("search");
  const [all, setAll] = useState(false);
  if (values.length === 0) return null;
  const shown = all ? values : values.filter(({ value }, at) => at < shownAtFirst || value === chosen);
  return (
    <section className="facet">
      <h3>{title}</h3>
      <ul className="facet__values">
        {shown.map(({ value, label, count }) => {
          const active = value === chosen;
          return (
            <li key={value}>
              <Link
                to={pathOf(active ? undefined : value)}
                preventScrollReset
                aria-current={active ? "true" : undefined}
                aria-label={active ? t("remove", { name: label }) : t("countIn", { name: label, count })}
              >
                <span>{label}</span>
                <span className="facet__count">{active ? "×" : count}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      {values.length > shownAtFirst && (
        <button type="button" className="facet__more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("fewer") : t("more", { count: values.length })}
        </button>
      )}
    </section>
  );
}
