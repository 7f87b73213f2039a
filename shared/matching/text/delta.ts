import type { ImpactReader } from "./item-impacts.ts";
import { search } from "./segment.ts";
import type { TermKey } from "./terms.ts";
import type { TextItem } from "./text-item.ts";

/** Postings of one term among the newcomers, ascending by item. */
export interface DeltaPostings {
  readonly items: number[];
  readonly steps: number[];
}

/** What came after the segment was built. Small: a snapshot takes it in. */
export class Delta {
  readonly ids: string[] = [];
  readonly postings = new Map<TermKey, DeltaPostings>();

  /** The newcomer's number. */
  add(item: TextItem, reader: ImpactReader): number {
    const number = this.ids.push(item.id) - 1;
    reader.read(item, (term, steps) => {
      const key = reader.key(term);
      const postings = this.postings.get(key);
      if (postings === undefined) this.postings.set(key, { items: [number], steps: [steps] });
      else {
        postings.items.push(number);
        postings.steps.push(steps);
      }
    });
    return number;
  }

  /** A newcomer's impact in steps, 0 where it does not carry the term. */
  stepsOf(key: TermKey, item: number): number {
    const postings = this.postings.get(key);
    if (postings === undefined) return 0;
    const at = search(postings.items, item);
    return at < 0 ? 0 : (postings.steps[at] as number);
  }
}
