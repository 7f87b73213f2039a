import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Choice, useNames } from "../../names/use-names.ts";
import { type ChallengeFilterName, useChallengeFilters } from "./filters.ts";
import { useProgrammes } from "./use-challenges.ts";

const phases = ["announced", "open", "closed", "ended"] as const;

function SelectFilter(of: {
  label: string;
  value: string | undefined;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation("challenges-public");
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{of.label}</label>
      <select id={id} value={of.value ?? ""} onChange={(event) => of.onChange(event.target.value)}>
        <option value="">{t("filters.any")}</option>
        {of.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </p>
  );
}

/** Year, chain, where it stands. They live in the page's address, so that a link says what it shows. */
export function ChallengeFilters() {
  const { t } = useTranslation("challenges-public");
  const names = useNames();
  const { filters, set, clear } = useChallengeFilters();
  const { items: programmes } = useProgrammes();
  const [open, setOpen] = useState(false);
  const bodyId = useId();
  const count = Object.keys(filters).length;
  const years = [...new Set(programmes.map(({ content }) => String(content.year)))];
  const choices: Record<ChallengeFilterName, readonly Choice[]> = {
    year: years.map((year) => ({ value: year, label: t("filters.yearOf", { year }) })),
    chain: names.chainChoices(),
    phase: phases.map((phase) => ({ value: phase, label: t(`filters.phases.${phase}`) })),
  };
  return (
    <search className="filters">
      <button
        type="button"
        className="button filters__toggle"
        aria-expanded={open}
        aria-controls={bodyId}
        onClick={() => setOpen(!open)}
      >
        {count === 0 ? t("filters.toggle") : t("filters.active", { count })}
      </button>
      <div id={bodyId} className={open ? "filters__body filters__body--open" : "filters__body"}>
        {(["phase", "year", "chain"] as const).map((name) => (
          <SelectFilter
            key={name}
            label={t(`filters.${name}`)}
            value={filters[name]}
            choices={choices[name]}
            onChange={(value) => set(name, value)}
          />
        ))}
        {count > 0 && (
          <button type="button" className="button" onClick={clear}>
            {t("filters.clear")}
          </button>
        )}
      </div>
    </search>
  );
}
