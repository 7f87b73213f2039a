import type { JsonObject } from "../digest/canonical-json.ts";
import { type Sha256, sha256Hex, sha256OfJson } from "../digest/sha256.ts";
import type { Instant } from "../kernel/time.ts";

/** One decision of a process, linked to the one before it: whoever changes one has to change all that follow. */
export interface Entry {
  /** From 1, without gaps. */
  readonly seq: number;
  readonly at: Instant;
  /** `challenge.published`, `objection.dismissed`, … */
  readonly action: string;
  /** In which capacity, e.g. `organizer`; a private person's name never stands here. */
  readonly by: string;
  readonly public: JsonObject;
  /** The commitment to what is not public about it, see `privateHashOf`. */
  readonly privateHash?: Sha256;
  /** Documents that this entry puts on record, by name: a release (`release/<id>`), the `opening`, a notice's file. */
  readonly documents?: Readonly<Record<string, Sha256>>;
  /** The hash of the entry before; of the first one that of `startOfChain`. */
  readonly previous: Sha256;
  /** SHA-256 of the canonical JSON of all the other fields. */
  readonly hash: Sha256;
}

/** Where a chain ends: what the next entry is linked to. */
export type ChainEnd = Pick<Entry, "seq" | "hash" | "at">;

export type NewEntry = Omit<Entry, "seq" | "previous" | "hash">;

/** Before the first entry. It names the process, so that no entry can be taken over from another one's chain. */
export const startOfChain = (processId: string): ChainEnd => ({
  seq: 0,
  hash: sha256Hex(new TextEncoder().encode(`duijie record\n${processId}`)),
  at: "",
});

/**
 * The entry that follows. Two functions' clocks may differ by milliseconds; the chain's order is what counts, so no
 * entry is dated before the one that it follows.
 */
export function appendEntry(end: ChainEnd, entry: NewEntry): Entry {
  const { action, by, public: open, privateHash, documents } = entry;
  const linked = {
    seq: end.seq + 1,
    at: entry.at < end.at ? end.at : entry.at,
    action,
    by,
    public: open,
    ...(privateHash !== undefined && { privateHash }),
    ...(documents !== undefined && { documents }),
    previous: end.hash,
  };
  return { ...linked, hash: hashOf(linked) };
}

/** Of an entry with or without its hash: that field alone does not count. */
export const hashOf = ({ seq, at, action, by, public: open, ...rest }: Omit<Entry, "hash">): Sha256 => {
  const { privateHash, documents, previous } = rest;
  return sha256OfJson({ seq, at, action, by, public: open, privateHash, documents, previous });
};

/**
 * The commitment to the private part of an entry. A yes or a name could be guessed from a bare hash: `salt` is random,
 * at least 16 bytes in hexadecimal, kept with the private part, and shown with it to whoever may check it.
 */
export function privateHashOf(salt: string, value: JsonObject): Sha256 {
  if (!isSalt(salt)) throw new RangeError("a salt has at least 16 bytes in hexadecimal");
  return sha256OfJson({ salt, value });
}

export const isSalt = (text: string): boolean => /^[0-9a-f]{32,}$/.test(text);
