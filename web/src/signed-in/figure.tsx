import type { ReactNode } from "react";
import "./figures.css";

/** A number that somebody reports, with what it counts. Inside a `dl` of the class `figures`. */
export function Figure({ label, value, note }: { label: string; value: ReactNode; note?: string }) {
  return (
    <div className="figure">
      <dt>{label}</dt>
      <dd className="figure__value">{value}</dd>
      {note !== undefined && <dd className="figure__note">{note}</dd>}
    </div>
  );
}
