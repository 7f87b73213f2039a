import { normalize } from "../text/index.ts";
import { namedFacet } from "./named-facet.ts";

/** One piece of a typed query, normalized; `typed` is how it was written. */
export type QueryPart =
  | { readonly role: "word" | "phrase" | "excluded"; readonly text: string; readonly typed: string }
  | {
      readonly role: "facet";
      readonly facet: string;
      readonly values: readonly string[];
      readonly typed: string;
    };

/** Longer queries are cut: nobody types them, and each word costs a pass over all texts. */
export const longestQuery = 100;
const mostParts = 8;

const piece = /([-－])?(?:"([^"]+)"|“([^”]+)”|「([^」]+)」|([^\s"“”「」]+))/gu;

/**
 * Reads a query as people type it: words that must occur, "phrases" that must occur literally, -words that must not,
 * and `区县:海宁` for a facet. What is none of these is a word.
 */
export function parseQuery(typed: string): QueryPart[] {
  const bounded = [...typed.normalize("NFC")].slice(0, longestQuery).join("");
  const parts: QueryPart[] = [];
  for (const [whole, minus, ...texts] of bounded.matchAll(piece)) {
    const [straight, curly, corner, plain] = texts;
    const quoted = straight ?? curly ?? corner;
    const text = normalize(quoted ?? plain ?? "").trim();
    // A lone sign or quotation mark says nothing.
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    const facet = minus === undefined && plain !== undefined ? namedFacet(text) : undefined;
    if (facet !== undefined) parts.push({ role: "facet", ...facet, typed: whole });
    else if (minus !== undefined) parts.push({ role: "excluded", text, typed: whole });
    else parts.push({ role: quoted === undefined ? "word" : "phrase", text, typed: whole });
    if (parts.length === mostParts) break;
  }
  return parts;
}
