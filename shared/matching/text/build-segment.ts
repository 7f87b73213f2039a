import { Growing } from "./growing.ts";
import { ImpactReader } from "./item-impacts.ts";
import { findTerm, type Segment } from "./segment.ts";
import type { Statistics } from "./statistics.ts";
import type { TermKey } from "./terms.ts";
import type { TextItem } from "./text-item.ts";

/** What is read item by item, before it is sorted by term. */
interface Draft {
  readonly ids: readonly string[];
  /** Where the postings of each item end. */
  readonly ends: readonly number[];
  readonly terms: Growing<Uint32Array>;
  readonly steps: Growing<Uint8Array>;
  readonly keys: readonly TermKey[];
}

export function buildSegment(items: Iterable<TextItem>, statistics: Statistics): Segment {
  return sortByTerm(readAll(items, statistics));
}

function readAll(items: Iterable<TextItem>, statistics: Statistics): Draft {
  const byId = new Map<string, TextItem>();
  for (const item of items) byId.set(item.id, item);
  const sorted = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

  const reader = new ImpactReader(statistics);
  const terms = new Growing(new Uint32Array(1024));
  const steps = new Growing(new Uint8Array(1024));
  const ends = sorted.map((item) => {
    reader.read(item, (term, impact) => {
      terms.push(term);
      steps.push(impact);
    });
    return terms.length;
  });
  return { ids: sorted.map(({ id }) => id), ends, terms, steps, keys: reader.lexicon.keys };
}

function sortByTerm({ ids, ends, terms, steps, keys }: Draft): Segment {
  const segment = {
    ids,
    characters: Uint32Array.from(keys.filter((key) => typeof key === "number")).sort(),
    words: keys.filter((key) => typeof key === "string").sort(),
    starts: new Uint32Array(keys.length + 1),
    items: new Uint32Array(terms.length),
    steps: new Uint8Array(terms.length),
  };
  const numbers = Uint32Array.from(keys, (key) => findTerm(segment, key));

  const { starts } = segment;
  for (let at = 0; at < terms.length; at += 1) {
    const after = valueAt(numbers, terms.at(at)) + 1;
    starts[after] = valueAt(starts, after) + 1;
  }
  for (let number = 1; number < starts.length; number += 1) {
    starts[number] = valueAt(starts, number) + valueAt(starts, number - 1);
  }

  const next = starts.slice();
  let at = 0;
  for (const [item, end] of ends.entries()) {
    for (; at < end; at += 1) {
      const number = valueAt(numbers, terms.at(at));
      const place = valueAt(next, number);
      segment.items[place] = item;
      segment.steps[place] = steps.at(at);
      next[number] = place + 1;
    }
  }
  return segment;
}

const valueAt = (values: Uint32Array, at: number): number => values[at] as number;
