import { normalize } from "./normalize.ts";

/** Inside the engine a Chinese character is its code unit, a pair both of them in one number; a word is itself. */
export type TermKey = number | string;

const hanFirst = 0x3400;
const hanLast = 0x9fff;
const isHan = (code: number): boolean => code >= hanFirst && code <= hanLast;
/** Rare characters (𬭊 among them) take two code units; their planes begin with these. */
const isRareHan = (code: number): boolean => code >= 0xd840 && code <= 0xd88f;

/** Longer runs without a blank are no words: encoded data, separators. */
const longestWord = 48;

const unit =
  "(?:[mgk]?pa|[μunmcdk]?m|m[23]|[mk]?g|t|[mkg]?wh?|[mk]?v|m?ah?|[kmg]?hz|°c|k?n|rpm|r/min|min|m?s|h|m?l|dba?|pp[mb]|bar|%)(?![a-z0-9])";
const number = "\\d+(?:\\.\\d+)?";
const standard =
  "(?:gb|gjb|jb|hg|yb|yy|nb|dl|qc|db\\d*|iso|iec|astm|din|jis|en|ieee|sae)(?:/[tz])? ?\\d[\\d.]*(?:-\\d{2,4})?(?![a-z0-9])";
const letter =
  "[a-z0-9%°\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Script=Hangul}\\p{Script=Hiragana}\\p{Script=Katakana}]";
const word = new RegExp(
  [
    standard,
    `(?<sign>[≥≤<>=±≈]) ?(?:${number} ?${unit}|${number})`,
    `${number} ?${unit}`,
    `${letter}(?:(?:${letter}|[./_+·-])*(?:${letter}|\\+))?`,
  ].join("|"),
  "uy",
);
const partsOfWord = /[/_·-]/;

/** Calls back for each term of a normalised text, in reading order, with the stretch that it covers. */
export function scan(text: string, visit: (key: TermKey, start: number, end: number) => void): void {
  let before = 0;
  let beforeAt = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isHan(code)) {
      visit(code, at, at + 1);
      if (before !== 0) visit(before * 0x10000 + code, beforeAt, at + 1);
      before = code;
      beforeAt = at;
      at += 1;
    } else if (code === 0x20) {
      // A blank between Chinese characters is layout, it separates nothing.
      at += 1;
    } else {
      before = 0;
      at = isRareHan(code) ? rareHan(text, at, visit) : scanWord(text, at, visit);
    }
  }
}

function rareHan(
  text: string,
  at: number,
  visit: (key: TermKey, start: number, end: number) => void,
): number {
  visit(text.slice(at, at + 2), at, at + 2);
  return at + 2;
}

/** A grade, model, standard, quantity or word whole; and what it is found by when the other side writes less. */
function scanWord(
  text: string,
  at: number,
  visit: (key: TermKey, start: number, end: number) => void,
): number {
  word.lastIndex = at;
  const match = word.exec(text);
  if (match === null) return at + 1;
  const end = at + match[0].length;
  const whole = match[0].replaceAll(" ", "").slice(0, longestWord);
  visit(whole, at, end);
  if (match.groups?.sign !== undefined) visit(whole.slice(1), at, end);
  else if (partsOfWord.test(whole) && !whole.includes("/t")) {
    for (const part of whole.split(partsOfWord)) if (part.length > 1) visit(part, at, end);
  }
  return end;
}

/** A term as people read it. */
export function termOf(key: TermKey): string {
  if (typeof key === "string") return key;
  return key < 0x10000
    ? String.fromCharCode(key)
    : String.fromCharCode(Math.floor(key / 0x10000), key % 0x10000);
}

export function keyOf(term: string): TermKey {
  const first = term.charCodeAt(0);
  if (!isHan(first)) return term;
  return term.length === 1 ? first : first * 0x10000 + term.charCodeAt(1);
}

/** The terms of a text in reading order: Chinese characters and their pairs; grades, models and quantities whole. */
export function terms(text: string): string[] {
  const found: string[] = [];
  scan(normalize(text), (key) => found.push(termOf(key)));
  return found;
}
