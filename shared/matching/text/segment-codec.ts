import { packItems, unpackingInto } from "./packed-items.ts";
import type { Segment } from "./segment.ts";
import type { Statistics } from "./statistics.ts";
import { weights } from "./weights.ts";

/**
 * A snapshot: prologue (magic, checksum, lengths), a JSON part with what is text, then the numbers: terms, counts and
 * offsets as 32-bit words, items packed, impacts a byte each. Little-endian, as every machine that runs it is.
 */
const magic = 0x32544a44;
const prologueWords = 7;
const prologueBytes = prologueWords * 4;

interface Texts {
  readonly statistics: Statistics;
  readonly ids: readonly string[];
  readonly words: readonly string[];
}

/** What was read is no snapshot of this version: it has to be built again from the items. */
export class SnapshotRefused extends Error {
  constructor(reason: string) {
    super(`The text index cannot be read: ${reason}`);
    this.name = "SnapshotRefused";
  }
}

export function encodeSegment(segment: Segment, statistics: Statistics): Uint8Array {
  const { ids, words, characters, starts, steps } = segment;
  const texts: Texts = { statistics, ids, words };
  const text = new TextEncoder().encode(JSON.stringify(texts));
  const items = packItems(segment);
  const parts = [text, bytesOf(characters), bytesOf(starts), bytesOf(items.offsets), items.bytes, steps];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, prologueBytes));
  let at = prologueBytes;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  const lengths = [text.length, characters.length, starts.length, items.bytes.length, steps.length];
  bytes.set(bytesOf(Uint32Array.from([magic, 0, ...lengths])));
  bytes.set(bytesOf(Uint32Array.of(checksum(bytes))), 4);
  return bytes;
}

/** The bytes stay in use: they must not change afterwards. */
export function decodeSegment(given: Uint8Array): { segment: Segment; statistics: Statistics } {
  // Node's Buffer is a Uint8Array whose slice does not copy.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  if (bytes.length < prologueBytes) throw new SnapshotRefused("it is too short");
  const [found, sum, text = 0, characterCount = 0, startCount = 0, itemBytes = 0, postings = 0] = wordsAt(
    bytes,
    0,
    prologueWords,
  );
  if (found !== magic) throw new SnapshotRefused("it is something else");
  const expected = prologueBytes + text + 4 * (characterCount + 2 * startCount) + itemBytes + postings;
  if (bytes.length !== expected)
    throw new SnapshotRefused(`${expected} bytes are expected, not ${bytes.length}`);
  if (sum !== checksum(bytes)) throw new SnapshotRefused("its bytes are damaged");

  let at = prologueBytes;
  const take = (length: number): number => {
    at += length;
    return at - length;
  };
  const textAt = take(text);
  const texts = JSON.parse(new TextDecoder().decode(bytes.subarray(textAt, at))) as Texts;
  const { version } = texts.statistics;
  if (version !== weights.version)
    throw new SnapshotRefused(`it is of version ${version}, this is ${weights.version}`);
  const characters = wordsAt(bytes, take(4 * characterCount), characterCount);
  const starts = wordsAt(bytes, take(4 * startCount), startCount);
  const offsets = wordsAt(bytes, take(4 * startCount), startCount);
  const packed = bytes.subarray(take(itemBytes), at);
  const steps = bytes.subarray(take(postings), at);
  const items = new Uint32Array(postings);
  const unpack = unpackingInto(items, starts, { bytes: packed, offsets });
  const segment = { ids: texts.ids, words: texts.words, characters, starts, items, steps, unpack };
  return { segment, statistics: texts.statistics };
}

const bytesOf = (values: Uint32Array): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength);

/** Copies: a snapshot may begin anywhere, 32-bit words may not. */
const wordsAt = (bytes: Uint8Array, at: number, count: number): Uint32Array =>
  new Uint32Array(bytes.slice(at, at + 4 * count).buffer);

/** Over everything but the checksum's own place: four bytes at a time, then the rest. Finds damage, not forgery. */
function checksum(bytes: Uint8Array): number {
  const whole = bytes.length >>> 2;
  const words =
    bytes.byteOffset % 4 === 0
      ? new Uint32Array(bytes.buffer, bytes.byteOffset, whole)
      : wordsAt(bytes, 0, whole);
  let sum = 0x811c9dc5;
  for (let at = 0; at < whole; at += 1) {
    if (at !== 1) sum = Math.imul(sum ^ (words[at] as number), 0x01000193);
  }
  for (let at = whole * 4; at < bytes.length; at += 1)
    sum = Math.imul(sum ^ (bytes[at] as number), 0x01000193);
  return sum >>> 0;
}
