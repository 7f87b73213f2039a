import type { SharedWords } from "./match.ts";
import { isUnit } from "./quantity.ts";
import { normalize, type TermShare, type TextItem } from "./text/index.ts";
import { wordBorders, wordsWithin } from "./word-borders.ts";

/**
 * Ranking reads single characters and their pairs; people read words. This extends shared pairs to the longest
 * passages that stand literally in both texts, and cuts them at the borders of words.
 */

interface Text {
  readonly original: string;
  readonly normalized: string;
}

function wholeText(item: TextItem): Text {
  const fields = [item.title, ...(item.keywords ?? []), ...(item.indicators ?? []), item.body ?? ""];
  const original = fields.join("\n");
  return { original, normalized: normalize(original) };
}

const han = /^\p{Script=Han}+$/u;

/** Answers, for one subject, which words it shares with others. `shares` are what the shared terms contributed. */
export function sharedWordsOf(
  subject: TextItem,
): (other: TextItem, shares: readonly TermShare[]) => readonly SharedWords[] {
  const text = wholeText(subject);
  const borders = wordBorders(text.normalized);
  return (other, shares) => {
    const otherText = wholeText(other).normalized;
    const passages = passagesIn(text.normalized, otherText, shares);
    const chinese = passages.flatMap(({ start, end }) => wordsWithin(text.normalized, start, end, borders));
    // A quantity is one term however it is spaced, so it may stand in neither text as such.
    const inBoth = (term: string): boolean => text.normalized.includes(term) && otherText.includes(term);
    const latin = shares.map(({ term }) => term).filter((term) => isName(term) && inBoth(term));
    return weigh(new Set([...chinese, ...latin]), shares).map(({ words, share }) => ({
      words: asWritten(words, text.original),
      share,
    }));
  };
}

/** Names, grades and models say something by themselves; numbers and units do not. */
const isName = (term: string): boolean =>
  term.length > 1 && !/\p{Script=Han}/u.test(term) && /[a-z]/.test(term) && !isUnit(term);

interface Passage {
  readonly start: number;
  readonly end: number;
}

/** Around each shared pair, the longest passage of Chinese characters that stands in the other text too. */
function passagesIn(text: string, other: string, shares: readonly TermShare[]): Passage[] {
  const pairs = new Set(shares.map(({ term }) => term).filter((term) => term.length === 2 && han.test(term)));
  const inBoth = (start: number, end: number): boolean =>
    start >= 0 &&
    end <= text.length &&
    han.test(text.slice(start, end)) &&
    other.includes(text.slice(start, end));
  const passages: Passage[] = [];
  for (let at = 0; at < text.length - 1; at += 1) {
    const before = passages.at(-1);
    if ((before !== undefined && at + 2 <= before.end) || !pairs.has(text.slice(at, at + 2))) continue;
    let [start, end] = [at, at + 2];
    while (inBoth(start, end + 1)) end += 1;
    while (inBoth(start - 1, end)) start -= 1;
    passages.push({ start, end });
  }
  return passages;
}

/** How many passages are worth reading, and from which share on. */
const most = 6;
const least = 0.02;

/** Each term counts once, for the heaviest words that hold it. */
function weigh(words: ReadonlySet<string>, shares: readonly TermShare[]): SharedWords[] {
  const total = shares.reduce((sum, { share }) => sum + share, 0);
  const left = new Map(shares.map(({ term, share }) => [term, share / total]));
  const shareOf = (text: string): number =>
    [...left].reduce((sum, [term, share]) => (text.includes(term) ? sum + share : sum), 0);
  const heaviestFirst = [...words]
    .map((text) => ({ text, share: shareOf(text) }))
    .sort((a, b) => b.share - a.share || (a.text < b.text ? -1 : 1));
  const weighed: SharedWords[] = [];
  for (const { text } of heaviestFirst) {
    if (weighed.length === most) break;
    const share = shareOf(text);
    if (share < least) continue;
    for (const term of [...left.keys()]) if (text.includes(term)) left.delete(term);
    weighed.push({ words: text, share });
  }
  return weighed.sort((a, b) => b.share - a.share || (a.words < b.words ? -1 : 1));
}

/** `7075-t6` back to `7075-T6` where the subject has it so. */
function asWritten(words: string, original: string): string {
  const lower = original.toLowerCase();
  const at = lower.length === original.length ? lower.indexOf(words) : -1;
  return at < 0 ? words : original.slice(at, at + words.length);
}
