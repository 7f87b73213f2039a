import type { ReactNode } from "react";
import "./parts.css";

export type Tone = "neutral" | "info" | "success" | "warning" | "danger";

/** A short status: word and, where it helps, icon; the colour only underlines them. */
export function Mark({
  tone = "neutral",
  icon,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span className={`mark mark--${tone}`}>
      {icon}
      {children}
    </span>
  );
}
