import { normalize } from "../text/index.ts";
import { findPinyin, type Readings } from "./pinyin.ts";
import type { QueryPart } from "./query.ts";
import type { Searchable, SearchSource } from "./searchable.ts";

/** An item's texts, ready to be compared: made once for each version of an item. */
interface ComparableTexts {
  readonly title: string;
  /** Title, keywords and organization: what names it. */
  readonly names: string;
  readonly everything: string;
}

const comparable = new WeakMap<Searchable, ComparableTexts>();

export function textsOf(item: Searchable, source: SearchSource): ComparableTexts {
  const known = comparable.get(item);
  if (known !== undefined) return known;
  const title = normalize(item.title);
  const names = normalize([item.title, ...item.keywords, item.organizationName ?? ""].join("\n"));
  const made = { title, names, everything: `${names}\n${normalize(source.body(item.id))}` };
  comparable.set(item, made);
  return made;
}

/** What the words of one query need beside the texts. */
export interface Reading {
  /** Words that no text contains as they are, and that may be pinyin. */
  readonly pinyin: ReadonlySet<string>;
  readonly readings: Readings;
}

/** Of the neighbouring characters of a Chinese word, this share must occur: 焊接变形控制 finds 控制焊接变形. */
const enough = 2 / 3;

export function neighbours(word: string): string[] {
  if (!/^\p{Script=Han}{4,}$/u.test(word)) return [];
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
}

export type Fit = "titled" | "named" | "mentioned" | "none";

/** What a word is worth by where it stands: a title says what it is about, a name only whose it is. */
const worth: Readonly<Record<Fit, number>> = { titled: 1, named: 0.6, mentioned: 0, none: 0 };

/** Does the item have this word: in its title, in what else names it, somewhere, or not at all? */
export function fitOf(word: string, texts: ComparableTexts, reading: Reading): Fit {
  if (reading.pinyin.has(word)) {
    if (findPinyin(texts.title, word, reading.readings)) return "titled";
    return findPinyin(texts.names, word, reading.readings) ? "named" : "none";
  }
  if (texts.title.includes(word)) return "titled";
  if (texts.names.includes(word)) return "named";
  if (texts.everything.includes(word)) return "mentioned";
  const pairs = neighbours(word);
  const present = pairs.filter((pair) => texts.everything.includes(pair)).length;
  return pairs.length > 0 && present >= enough * pairs.length ? "mentioned" : "none";
}

/**
 * How well an item fits the words, phrases and exclusions of a query: the share of words that name it, most in the title, or undefined
 * when it does not fit. Without words everything fits.
 */
export function fitAll(
  parts: readonly QueryPart[],
  texts: ComparableTexts,
  reading: Reading,
): number | undefined {
  let words = 0;
  let named = 0;
  for (const part of parts) {
    if (part.role === "facet") continue;
    if (part.role === "excluded") {
      if (texts.everything.includes(part.text)) return undefined;
      continue;
    }
    if (part.role === "phrase" && !texts.everything.includes(part.text)) return undefined;
    const fit = fitOf(part.text, texts, reading);
    if (fit === "none") return undefined;
    words += 1;
    named += worth[fit];
  }
  return words === 0 ? 0 : named / words;
}
