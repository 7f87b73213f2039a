import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type ItemKind,
  maturities,
  needTypes,
  offerTypes,
} from "../../../../shared/contracts/matchmaking-content.ts";
import { civilDateAt } from "../../../../shared/kernel/time.ts";
import { type Choice, useNames } from "../../names/use-names.ts";
import { type FilterName, useFilters } from "./filters.ts";

function SelectFilter(of: {
  label: string;
  value: string | undefined;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation("portal");
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{of.label}</label>
      <select id={id} value={of.value ?? ""} onChange={(event) => of.onChange(event.target.value)}>
        <option value="">{t("directory.any")}</option>
        {of.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </p>
  );
}

/** The filters of a directory. They live in the page's address, so that a link says what it shows. */
export function DirectoryFilters({ kind }: { kind: ItemKind }) {
  const { t } = useTranslation("portal");
  const names = useNames();
  const { filters, set, clear } = useFilters(kind);
  const [open, setOpen] = useState(false);
  const dateId = useId();
  const bodyId = useId();
  const count = Object.keys(filters).length;
  const select = (name: FilterName, choices: readonly Choice[]) => (
    <SelectFilter
      label={t(`directory.${name}`)}
      value={filters[name]}
      choices={choices}
      onChange={(value) => set(name, value)}
    />
  );
  return (
    <search className="filters">
      <button
        type="button"
        className="button filters__toggle"
        aria-expanded={open}
        aria-controls={bodyId}
        onClick={() => setOpen(!open)}
      >
        {count === 0 ? t("directory.filters") : t("directory.filtersActive", { count })}
      </button>
      <div id={bodyId} className={open ? "filters__body filters__body--open" : "filters__body"}>
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
        {count > 0 && (
          <button type="button" className="button" onClick={clear}>
            {t("directory.clear")}
          </button>
        )}
      </div>
    </search>
  );
}
