import { type ReactNode, useId, useState } from "react";

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One of several values, or any; the browser's own list, which every phone knows how to show. */
export function SelectFilter(of: {
  label: string;
  /** What stands for no choice. */
  any: string;
  value: string | undefined;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{of.label}</label>
      <select id={id} value={of.value ?? ""} onChange={(event) => of.onChange(event.target.value)}>
        <option value="">{of.any}</option>
        {of.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </p>
  );
}

/** The filters of a public list; on a narrow screen they open on demand. */
export function FilterPanel(of: {
  /** Says how many are set, when some are. */
  toggle: string;
  clear: string;
  /** Absent when nothing is set. */
  onClear: (() => void) | undefined;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <search className="filters">
      <button
        type="button"
        className="button filters__toggle"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {of.toggle}
      </button>
      <div id={id} className={open ? "filters__body filters__body--open" : "filters__body"}>
        {of.children}
        {of.onClear !== undefined && (
          <button type="button" className="button" onClick={of.onClear}>
            {of.clear}
          </button>
        )}
      </div>
    </search>
  );
}
