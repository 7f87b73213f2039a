import { type ChainEnd, type Entry, hashOf, startOfChain } from "./entry.ts";
import { type Fault, fault } from "./fault.ts";
import { EntryShape } from "./shape.ts";

export interface SoundChain {
  readonly ok: true;
  readonly end: ChainEnd;
}

/** Follows the links from the process's beginning; names the first entry that does not hold, and why. */
export function verifyChain(processId: string, entries: readonly unknown[]): SoundChain | Fault {
  let end = startOfChain(processId);
  for (const [index, value] of entries.entries()) {
    const at = { part: "entry", seq: index + 1 } as const;
    if (!isEntry(value)) return fault(at, "shape");
    if (value.seq !== at.seq) return fault(at, "seq");
    if (value.previous !== end.hash) return fault(at, "previous");
    if (value.hash !== hashOf(value)) return fault(at, "hash");
    if (value.at < end.at) return fault(at, "time");
    end = value;
  }
  return { ok: true, end };
}

/** Has it the shape of an entry? Whether it is linked rightly is another question. */
export const isEntry = (value: unknown): value is Entry => EntryShape.safeParse(value).success;
