import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { type Choices, filterNames, withoutFilters } from "./address.ts";
import { searchPath } from "./path.ts";
import { useLabels } from "./use-labels.ts";

/** What the search is narrowed by, as chips that take it back. */
export function ChosenFilters({ choices }: { choices: Choices }) {
  const { t } = useTranslation("search");
  const labels = useLabels(choices);
  const chips: { label: string; without: Record<string, undefined> }[] = [];
  for (const name of filterNames) {
    const value = choices[name];
    if (value === undefined || name === "q" || name === "kind" || name === "sort") continue;
    if (name === "minYuan" || name === "maxYuan") continue;
    chips.push({ label: labels[name](value), without: { [name]: undefined } });
  }
  if (choices.minYuan !== undefined || choices.maxYuan !== undefined) {
    chips.push({ label: labels.amount(choices), without: { minYuan: undefined, maxYuan: undefined } });
  }
  if (chips.length === 0) return null;
  return (
    <ul className="chosen">
      {chips.map(({ label, without }) => (
        <li key={label}>
          <Link
            to={searchPath({ ...choices, ...without })}
            preventScrollReset
            aria-label={t("remove", { name: label })}
          >
            {label} <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Link className="chosen__clear" to={searchPath(withoutFilters(choices))} preventScrollReset>
            {t("clear")}
          </Link>
        </li>
      )}
    </ul>
  );
}
