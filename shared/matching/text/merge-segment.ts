import type { Delta } from "./delta.ts";
import { Growing } from "./growing.ts";
import { findTerm, postingsOf, type Segment } from "./segment.ts";
import type { TermKey } from "./terms.ts";

const gone = -1;

/** One segment of what is current: the bytes that a fresh build of the same items would have. */
export function mergeSegment(
  main: Segment,
  delta: Delta,
  isCurrent: (id: string, place: number) => boolean,
): Segment {
  const current = [...main.ids, ...delta.ids]
    .map((id, place) => ({ id, place }))
    .filter(({ id, place }) => isCurrent(id, place))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const numbers = new Int32Array(main.ids.length + delta.ids.length).fill(gone);
  for (const [number, { place }] of current.entries()) numbers[place] = number;

  const characters: number[] = [];
  const words: string[] = [];
  const starts: number[] = [0];
  const items = new Growing(new Uint32Array(1024));
  const steps = new Growing(new Uint8Array(1024));
  for (const key of keysOfBoth(main, delta)) {
    const postings = currentPostings(main, delta, key, numbers);
    if (postings.length === 0) continue;
    if (typeof key === "number") characters.push(key);
    else words.push(key);
    for (const posting of postings) {
      items.push(posting.item);
      steps.push(posting.steps);
    }
    starts.push(items.length);
  }
  return {
    ids: current.map(({ id }) => id),
    characters: Uint32Array.from(characters),
    words,
    starts: Uint32Array.from(starts),
    items: items.values(),
    steps: steps.values(),
  };
}

function keysOfBoth(main: Segment, delta: Delta): TermKey[] {
  const fresh = [...delta.postings.keys()].filter((key) => findTerm(main, key) < 0);
  const characters = [...main.characters, ...fresh.filter((key) => typeof key === "number")];
  const words = [...main.words, ...fresh.filter((key) => typeof key === "string")];
  return [...characters.sort((a, b) => a - b), ...words.sort()];
}

function currentPostings(
  main: Segment,
  delta: Delta,
  key: TermKey,
  numbers: Int32Array,
): { item: number; steps: number }[] {
  const found: { item: number; steps: number }[] = [];
  const term = findTerm(main, key);
  if (term >= 0) {
    const [from, end] = postingsOf(main, term);
    for (let at = from; at < end; at += 1) {
      const item = numbers[main.items[at] as number] as number;
      if (item !== gone) found.push({ item, steps: main.steps[at] as number });
    }
  }
  const fresh = delta.postings.get(key);
  if (fresh === undefined) return found;
  for (const [at, newcomer] of fresh.items.entries()) {
    const item = numbers[main.ids.length + newcomer] as number;
    if (item !== gone) found.push({ item, steps: fresh.steps[at] as number });
  }
  return found.sort((a, b) => a.item - b.item);
}
