import type { TextItem } from "../../../shared/matching/text/index.ts";
import { wrapped } from "./boilerplate.ts";
import { randomFrom, zipf } from "./random.ts";

/** Invented words of two or three characters, a few of them everywhere, most of them rare: as many as a city's items use. */
const vocabularySize = 40_000;
const characters = 3_000;

export interface Synthetic {
  /** About 230 characters each. */
  readonly offers: readonly TextItem[];
  /** About 300 characters each, in boilerplate. */
  readonly needs: readonly TextItem[];
}

export function synthetic(seed: number, counts: { offers: number; needs: number }): Synthetic {
  const random = randomFrom(seed);
  const drawCharacter = zipf(characters, random);
  const vocabulary = Array.from({ length: vocabularySize }, () => {
    const length = random() < 0.75 ? 2 : 3;
    return Array.from({ length }, () => String.fromCharCode(0x4e00 + drawCharacter())).join("");
  });
  const drawWord = zipf(vocabularySize, random);
  const text = (words: number): string =>
    Array.from({ length: words }, (_, n) => `${vocabulary[drawWord()]}${n % 12 === 11 ? "，" : ""}`).join("");
  const item = (prefix: string, n: number, words: number): TextItem => {
    const id = `${prefix}${n}`;
    return prefix === "need"
      ? { id, title: text(7), body: wrapped(text(words), n) }
      : { id, title: text(8), body: text(words) };
  };
  return {
    offers: Array.from({ length: counts.offers }, (_, n) => item("offer", n, 90)),
    needs: Array.from({ length: counts.needs }, (_, n) => item("need", n, 80)),
  };
}
