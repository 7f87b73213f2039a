import { useTranslation } from "react-i18next";
import { eventKinds } from "../../../../shared/contracts/events-content.ts";
import { type Choice, useNames } from "../../names/use-names.ts";
import { FilterPanel, SelectFilter } from "../../ui/filter-panel.tsx";
import { type EventFilterName, useEventFilters } from "./filters.ts";

/** The filters of list and calendar. They live in the page's address, so that a link says what it shows. */
export function EventFilters() {
  const { t } = useTranslation("events-public");
  const names = useNames();
  const { filters, set, clear } = useEventFilters();
  const count = Object.keys(filters).length;
  const choices: Record<EventFilterName, readonly Choice[]> = {
    kind: names.choices("eventKind", eventKinds),
    unit: names.unitChoices(),
    chain: names.chainChoices(),
  };
  return (
    <FilterPanel
      toggle={count === 0 ? t("filters.toggle") : t("filters.active", { count })}
      clear={t("filters.clear")}
      onClear={count > 0 ? clear : undefined}
    >
      {(["kind", "unit", "chain"] as const).map((name) => (
        <SelectFilter
          key={name}
          label={t(`filters.${name}`)}
          any={t("filters.any")}
          value={filters[name]}
          choices={choices[name]}
          onChange={(value) => set(name, value)}
        />
      ))}
    </FilterPanel>
  );
}
