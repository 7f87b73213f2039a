import type { ReactNode } from "react";

/** One entry of the navigation under `/app`. */
export interface MenuEntry {
  /** Absolute: `/app/needs`. */
  readonly to: string;
  readonly label: string;
  readonly icon?: ReactNode;
}
