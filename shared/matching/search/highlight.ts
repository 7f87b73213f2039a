import { normalize } from "../text/index.ts";
import { neighbours, type Reading } from "./match-text.ts";
import { findPinyin } from "./pinyin.ts";

/** Where a text carries what was searched for: ranges of UTF-16 units, in order, without overlaps. Never markup. */
export interface Highlighted {
  readonly text: string;
  readonly ranges: readonly (readonly [start: number, end: number])[];
  /** The text is a piece of a longer one, which goes on before or after it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

type Range = readonly [start: number, end: number];

/** A text normalized character by character, with where in the original each unit comes from. */
function traced(text: string): { plain: string; from: number[]; to: number[] } {
  let plain = "";
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = normalize(character);
    for (let i = 0; i < piece.length; i += 1) {
      from.push(at);
      to.push(at + character.length);
    }
    plain += piece;
    at += character.length;
  }
  return { plain, from, to };
}

function occurrences(plain: string, wanted: string): Range[] {
  const found: Range[] = [];
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + wanted.length)) {
    found.push([at, at + wanted.length]);
  }
  return found;
}

function rangesOf(word: string, plain: string, reading: Reading): Range[] {
  if (reading.pinyin.has(word)) {
    const found = findPinyin(plain, word, reading.readings);
    return found === undefined ? [] : [[found.start, found.end]];
  }
  const whole = occurrences(plain, word);
  return whole.length > 0 ? whole : neighbours(word).flatMap((pair) => occurrences(plain, pair));
}

function merged(ranges: readonly Range[]): Range[] {
  const result: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

/** The whole text with what was found in it. */
export function highlight(text: string, words: readonly string[], reading: Reading): Highlighted {
  const { plain, from, to } = traced(text);
  const ranges = words
    .flatMap((word) => rangesOf(word, plain, reading))
    .map(([start, end]): Range => [from[start] ?? 0, to[end - 1] ?? text.length]);
  return { text, ranges: merged(ranges), cutBefore: false, cutAfter: false };
}

const snippetLength = 120;
/** So much stands before the first thing found, for its context. */
const leadIn = 24;

/** A piece of a long text around what was found first. */
export function snippet(text: string, words: readonly string[], reading: Reading): Highlighted {
  const { ranges } = highlight(text, words, reading);
  const first = ranges[0]?.[0] ?? 0;
  const start = whole(text, Math.max(0, Math.min(first - leadIn, text.length - snippetLength)));
  const end = whole(text, Math.min(text.length, start + snippetLength));
  const inside = ranges
    .map(([from, to]): Range => [Math.max(from, start) - start, Math.min(to, end) - start])
    .filter(([from, to]) => from < to);
  return {
    text: text.slice(start, end),
    ranges: inside,
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

/** A position that does not split a character outside the basic plane. */
const whole = (text: string, at: number): number => (/^[\uDC00-\uDFFF]/.test(text.slice(at)) ? at - 1 : at);
