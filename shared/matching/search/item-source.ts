import type { MatchingFields } from "../item.ts";
import type { ItemIndex } from "../item-index.ts";
import type { Searchable, SearchSource } from "./searchable.ts";

/** An index keeps one object for each version of an item, and so does this. */
const searchables = new WeakMap<MatchingFields, Searchable>();

function searchableOf(fields: MatchingFields): Searchable {
  const known = searchables.get(fields);
  if (known !== undefined) return known;
  const { id, version, kind, title, keywords, organizationName, amount, openUntil, publishedAt } = fields;
  const facets = {
    chain: fields.chains,
    industry: fields.industry === undefined ? [] : [fields.industry],
    type: [fields.type],
    mode: fields.cooperationModes,
    unit: fields.unit === undefined ? [] : [fields.unit],
    district: [fields.district],
    maturity: fields.maturity === undefined ? [] : [fields.maturity],
    tier: fields.tiers,
  };
  const made = {
    id,
    version,
    kind,
    title,
    keywords,
    organizationName,
    facets,
    amount,
    openUntil,
    publishedAt,
  };
  searchables.set(fields, made);
  return made;
}

/** The needs or the offers, to be searched. */
export const itemSource = (kind: "need" | "offer", index: ItemIndex): SearchSource => ({
  kind,
  text: index.text,
  *items() {
    for (const fields of index.allFields()) yield searchableOf(fields);
  },
  body: (id) => index.get(id)?.publicText ?? "",
});
