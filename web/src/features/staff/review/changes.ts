import { fieldsOf, type Item, type PublicItem } from "../../items/item-api.ts";
import type { FieldName } from "../../items/item-facts.tsx";

interface Changed {
  readonly name: FieldName;
  readonly before: unknown;
  readonly after: unknown;
}

/** Never public, so there is nothing to compare with. */
const hidden: ReadonlySet<string> = new Set([
  "confidentialText",
  "contact",
  "attachments",
  "publicationConsent",
  "notClassified",
]);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.localeCompare(b)))
      : inner,
  ) ?? "";

/** The fields in which the working version differs from the public one. */
export function changesBetween(published: PublicItem, item: Item): Changed[] {
  const before = fieldsOf(published.content);
  const after = fieldsOf(item.content);
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => !hidden.has(name) && canonical(before[name]) !== canonical(after[name]))
    .map((name) => ({ name: name as FieldName, before: before[name], after: after[name] }));
}
