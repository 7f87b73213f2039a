import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { eventKinds } from "../../../../shared/contracts/events-content.ts";
import { type Choice, useNames } from "../../names/use-names.ts";
import { type EventFilterName, useEventFilters } from "./filters.ts";

function SelectFilter(of: {
  label: string;
  value: string | undefined;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation("events-public");
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

/** The filters of list and calendar. They live in the page's address, so that a link says what it shows. */
export function EventFilters() {
  const { t } = useTranslation("events-public");
  const names = useNames();
  const { filters, set, clear } = useEventFilters();
  const [open, setOpen] = useState(false);
  const bodyId = useId();
  const count = Object.keys(filters).length;
  const choices: Record<EventFilterName, readonly Choice[]> = {
    kind: names.choices("eventKind", eventKinds),
    unit: names.unitChoices(),
    chain: names.chainChoices(),
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
        {(["kind", "unit", "chain"] as const).map((name) => (
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
