/** What can be printed. */
export const layouts = ["sheets", "single", "table-cards"] as const;
export type Layout = (typeof layouts)[number];
