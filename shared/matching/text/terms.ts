import { normalize } from "./normalize.ts";

const word = /[≥≤±<>=~]?[a-z0-9][a-z0-9./%°μ_+-]*[a-z0-9%+]|[a-z0-9]|\p{Script=Han}+/gu;
const han = /^\p{Script=Han}/u;

/** The terms of a text in reading order: Chinese characters and their pairs; grades, models and quantities whole. */
export function terms(text: string): string[] {
  const found: string[] = [];
  for (const [run] of normalize(text).matchAll(word)) {
    if (!han.test(run)) {
      found.push(run);
      continue;
    }
    const characters = [...run];
    for (const [at, character] of characters.entries()) {
      found.push(character);
      const next = characters[at + 1];
      if (next !== undefined) found.push(character + next);
    }
  }
  return found;
}
