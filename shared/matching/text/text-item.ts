import { normalize } from "./normalize.ts";

/** What is read of a need or an offer. How much each field weighs belongs to the index. */
export interface TextItem {
  readonly id: string;
  readonly title: string;
  readonly keywords?: readonly string[];
  /** Each rendered: `平面度 ≤ 0.2 mm`. */
  readonly indicators?: readonly string[];
  readonly body?: string;
}

export const fields = ["title", "keywords", "indicators", "body"] as const;
export type Field = (typeof fields)[number];

/** The normalised text of one field; a line break keeps the entries of a list apart. */
export function fieldText(item: TextItem, field: Field): string {
  const value = item[field];
  if (value === undefined) return "";
  return normalize(typeof value === "string" ? value : value.join("\n"));
}
