import { Lexicon } from "./lexicon.ts";
import type { Statistics } from "./statistics.ts";
import { scan, type TermKey } from "./terms.ts";
import { fields, fieldText, type TextItem } from "./text-item.ts";
import { weights } from "./weights.ts";

/** Impacts are kept in steps of this: one byte each, and the same one however the item came into the index. */
export const impactSteps = 255;

/**
 * Reads what each term of an item counts for (BM25F): occurrences weigh by field and field length, add up over the
 * fields, then saturate. Depends on the item and the frozen statistics alone.
 */
export class ImpactReader {
  readonly lexicon = new Lexicon();
  readonly #statistics: Statistics;
  readonly #frequency: number[] = [];

  constructor(statistics: Statistics) {
    this.#statistics = statistics;
  }

  /** Calls back once for each term: its number in the lexicon and its impact in steps, 1 … 255. */
  read(item: TextItem, visit: (term: number, steps: number) => void): void {
    const seen: number[] = [];
    for (const field of fields) {
      const found = this.#termsOf(fieldText(item, field));
      const { weight, length } = weights.indexed[field];
      const damping = 1 - length + (length * found.length) / this.#statistics.meanLength[field];
      for (const term of found) {
        const before = this.#frequency[term] ?? 0;
        if (before === 0) seen.push(term);
        this.#frequency[term] = before + weight / damping;
      }
    }
    for (const term of seen) {
      const frequency = this.#frequency[term] as number;
      this.#frequency[term] = 0;
      const impact = frequency / (frequency + weights.saturation);
      visit(term, Math.max(1, Math.round(impact * impactSteps)));
    }
  }

  key(term: number): TermKey {
    return this.lexicon.keys[term] as TermKey;
  }

  #termsOf(text: string): number[] {
    const found: number[] = [];
    scan(text, (key) => found.push(this.lexicon.idOf(key)));
    return found;
  }
}
