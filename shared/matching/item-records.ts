import type { MatchingFields } from "./item.ts";

/** The items of an index beside its postings. Long texts stay bytes until somebody reads one. */
export interface ItemRecords {
  readonly fields: readonly MatchingFields[];
  /** In the order of `fields`. */
  readonly publicTexts: readonly string[];
  readonly removed: readonly (readonly [id: string, version: number])[];
}

interface Head {
  readonly format: number;
  readonly fields: readonly MatchingFields[];
  readonly textEnds: readonly number[];
  readonly removed: ItemRecords["removed"];
}

/** Another layout gets another number, so that an old snapshot is refused instead of misread. */
const format = 1;
const lengthsBytes = 8;
/** What follows is read as arrays of numbers, which must start at a multiple of their size. */
const alignment = 8;
const aligned = (offset: number): number => Math.ceil(offset / alignment) * alignment;

/** Lengths of head and texts · head as JSON · texts as UTF-8 · `rest`, aligned. */
export function encodeRecords(records: ItemRecords, rest: Uint8Array): Uint8Array {
  const encoder = new TextEncoder();
  const texts = records.publicTexts.map((text) => encoder.encode(text));
  let textsLength = 0;
  const textEnds = texts.map((text) => {
    textsLength += text.length;
    return textsLength;
  });
  const content: Head = { format, fields: records.fields, textEnds, removed: records.removed };
  const head = encoder.encode(JSON.stringify(content));
  const textsStart = lengthsBytes + head.length;
  const restStart = aligned(textsStart + textsLength);
  const bytes = new Uint8Array(restStart + rest.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, head.length, true);
  view.setUint32(4, textsLength, true);
  bytes.set(head, lengthsBytes);
  for (const [at, text] of texts.entries()) bytes.set(text, textsStart + (textEnds[at - 1] ?? 0));
  bytes.set(rest, restStart);
  return bytes;
}

export function decodeRecords(bytes: Uint8Array): {
  fields: readonly MatchingFields[];
  publicTexts: (at: number) => string;
  removed: ItemRecords["removed"];
  rest: Uint8Array;
} {
  const decoder = new TextDecoder();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const textsStart = lengthsBytes + view.getUint32(0, true);
  const restStart = aligned(textsStart + view.getUint32(4, true));
  const head = JSON.parse(decoder.decode(bytes.subarray(lengthsBytes, textsStart))) as Head;
  if (head.format !== format) throw new Error(`Index format ${head.format}; ${format} is read`);
  const { fields, textEnds, removed } = head;
  const publicTexts = (at: number): string =>
    decoder.decode(bytes.subarray(textsStart + (textEnds[at - 1] ?? 0), textsStart + (textEnds[at] ?? 0)));
  return { fields, publicTexts, removed, rest: bytes.subarray(restStart) };
}
