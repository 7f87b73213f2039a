import { useId } from "react";
import { useTranslation } from "react-i18next";
import {
  type ItemKind,
  maturities,
  needTypes,
  offerTypes,
} from "../../../../shared/contracts/matchmaking-content.ts";
import { civilDateAt } from "../../../../shared/kernel/time.ts";
import { type Choice, useNames } from "../../names/use-names.ts";
import { FilterPanel, SelectFilter } from "../../ui/filter-panel.tsx";
import { type FilterName, useFilters } from "./filters.ts";

/** The filters of a directory. They live in the page's address, so that a link says what it shows. */
export function DirectoryFilters({ kind }: { kind: ItemKind }) {
  const { t } = useTranslation("portal");
  const names = useNames();
  const { filters, set, clear } = useFilters(kind);
  const dateId = useId();
  const count = Object.keys(filters).length;
  const select = (name: FilterName, choices: readonly Choice[]) => (
    <SelectFilter
      label={t(`directory.${name}`)}
      any={t("directory.any")}
      value={filters[name]}
      choices={choices}
      onChange={(value) => set(name, value)}
    />
  );
  return (
    <FilterPanel
      toggle={count === 0 ? t("directory.filters") : t("directory.filtersActive", { count })}
      clear={t("directory.clear")}
      onClear={count > 0 ? clear : undefined}
    >
      {select("chain", names.chainChoices())}
      {select("unit", names.unitChoices())}
      {kind === "need"
        ? select("needType", names.choices("needType", needTypes))
        : select("offerType", names.choices("offerType", offerTypes))}
      {kind === "offer" && select("maturity", names.choices("maturity", maturities))}
      <p className="field">
        <label htmlFor={dateId}>{t("directory.openOn")}</label>
        <input
          id={dateId}
          type="date"
          min={civilDateAt(new Date().toISOString())}
          value={filters.openOn ?? ""}
          onChange={(event) => set("openOn", event.target.value)}
        />
      </p>
    </FilterPanel>
  );
}
