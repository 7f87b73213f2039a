import type { QueryPart } from "./query.ts";

/** What would find something instead. */
export interface Suggestion {
  readonly query: string;
  /** The chosen filters are kept; false when only giving them up helps. */
  readonly withFilters: boolean;
  readonly total: number;
}

const most = 3;

const written = (parts: readonly QueryPart[]): string => parts.map(({ typed }) => typed).join(" ");

/** The pieces of a word, longest first, two characters at least. */
function piecesOf(word: string): string[] {
  const characters = [...word];
  const lengths = Array.from(
    { length: Math.max(0, characters.length - 2) },
    (_, at) => characters.length - 1 - at,
  );
  return lengths.flatMap((length) =>
    Array.from({ length: characters.length - length + 1 }, (_, at) =>
      characters.slice(at, at + length).join(""),
    ),
  );
}

/** The longest pieces of a query's only word that near texts have; none lies inside another. */
function shorterWords(word: string, occurs: (piece: string) => boolean): QueryPart[][] {
  const kept: string[] = [];
  for (const piece of piecesOf(word)) {
    if (kept.length === most) break;
    if (!kept.some((longer) => longer.includes(piece)) && occurs(piece)) kept.push(piece);
  }
  return kept.map((text) => [{ role: "word", text, typed: text }]);
}

export interface Means {
  readonly hasFilters: boolean;
  /** How many items a query would find, with the chosen filters or without. */
  readonly count: (parts: readonly QueryPart[], withFilters: boolean) => number;
  /** Do the nearest texts have this piece of a word? */
  readonly occurs: (piece: string) => boolean;
}

/** Without words, everything would be suggested. */
const asksForWords = (parts: readonly QueryPart[]): boolean =>
  parts.some(({ role }) => role === "word" || role === "phrase");

/** Nearest queries that find something: the same without filters, or shorter ones. */
export function suggestionsFor(
  parts: readonly QueryPart[],
  { hasFilters, count, occurs }: Means,
): Suggestion[] {
  const unfiltered = hasFilters ? count(parts, false) : 0;
  if (unfiltered > 0) return [{ query: written(parts), withFilters: false, total: unfiltered }];
  const [first] = parts;
  if (first === undefined) return [];
  const onlyWord = parts.length === 1 && (first.role === "word" || first.role === "phrase");
  const shorter = onlyWord
    ? shorterWords(first.text, occurs)
    : parts.map((_, left) => parts.filter((__, at) => at !== left)).filter(asksForWords);
  const found = shorter
    .map((fewer) => ({ query: written(fewer), withFilters: true, total: count(fewer, true) }))
    .filter(({ total }) => total > 0);
  return found.sort((a, b) => b.total - a.total || (a.query < b.query ? -1 : 1)).slice(0, most);
}
