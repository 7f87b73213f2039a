import { Growing } from "./growing.ts";
import { postingsOf, type Segment } from "./segment.ts";

/**
 * The items of postings as a snapshot holds them: each as its distance from the one before in the same list, seven
 * bits a byte, the last seven bits first.
 */
export interface PackedItems {
  readonly bytes: Uint8Array;
  /** Where the bytes of each term begin, and behind the last one their end. */
  readonly offsets: Uint32Array;
}

export function packItems(segment: Segment): PackedItems {
  const { starts, items } = segment;
  const bytes = new Growing(new Uint8Array(1024));
  const offsets = new Uint32Array(starts.length);
  for (let term = 0; term + 1 < starts.length; term += 1) {
    let before = 0;
    const [from, end] = postingsOf(segment, term);
    for (let at = from; at < end; at += 1) {
      const item = items[at] as number;
      let rest = item - before;
      for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
      bytes.push(rest);
      before = item;
    }
    offsets[term + 1] = bytes.length;
  }
  return { bytes: bytes.values(), offsets };
}

/**
 * Unpacks the items of a term into their places when they are first looked at: a function that starts reads a few
 * hundred terms of hundreds of thousands. What nobody looks at costs no memory either; the system gives it on touch.
 */
export function unpackingInto(
  items: Uint32Array,
  starts: Uint32Array,
  { bytes, offsets }: PackedItems,
): (term: number) => void {
  const unpacked = new Uint8Array(starts.length);
  return (term) => {
    if (unpacked[term] === 1) return;
    unpacked[term] = 1;
    let at = offsets[term] as number;
    let item = 0;
    const end = starts[term + 1] as number;
    for (let place = starts[term] as number; place < end; place += 1) {
      let byte = bytes[at++] as number;
      let difference = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = bytes[at++] as number;
        difference |= (byte & 0x7f) << shift;
      }
      item += difference;
      items[place] = item;
    }
  };
}
