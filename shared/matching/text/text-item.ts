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

/** The text of one field; entries of a list stay apart. */
export function fieldText(item: TextItem, field: Field): string {
  const value = item[field] ?? "";
  return typeof value === "string" ? value : value.join("\n");
}
