import { bareName, type RowOwner } from "./read-owner.ts";

/** A title without what people write differently each time: width, case, spaces, punctuation. */
export const bareTitle = (title: string): string =>
  title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Punctuation}\p{Symbol}]/gu, "");

/** What makes two rows the same: the unit, the organization and the title. */
export const rowKey = (owner: RowOwner, title: string): string =>
  [owner.unitCode, owner.uscc ?? bareName(owner.name), bareTitle(title)].join("|");
