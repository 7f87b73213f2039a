import { useTranslation } from "react-i18next";
import { type RowCounts, rowStates } from "../../../../shared/contracts/imports.ts";
import type { RowStateName } from "./state-mark.tsx";

interface Of {
  readonly counts: RowCounts;
  readonly value: RowStateName | undefined;
  readonly onChange: (state: RowStateName | undefined) => void;
}

/** How many rows there are of each state, and which are shown. */
export function RowFilter({ counts, value, onChange }: Of) {
  const { t } = useTranslation("imports");
  const choices = [undefined, ...rowStates.filter((state) => counts[state] > 0 || state === value)];
  return (
    <fieldset className="row-filter">
      <legend className="visually-hidden">{t("rows.filter")}</legend>
      {choices.map((state) => (
        <button
          key={state ?? "all"}
          type="button"
          aria-pressed={state === value}
          className={`row-filter__choice row-filter__choice--${state ?? "all"}`}
          onClick={() => onChange(state)}
        >
          {state === undefined ? t("rows.all") : t(`rows.state.${state}`)}{" "}
          <strong>{state === undefined ? counts.rows : counts[state]}</strong>
        </button>
      ))}
    </fieldset>
  );
}
