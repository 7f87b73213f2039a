import type { MatchingFields } from "./item.ts";

/** One item as an index keeps it. */
export interface ItemRecord {
  readonly version: number;
  /** The same object for the life of the record. */
  readonly fields: MatchingFields;
  readonly publicText: string;
}

/** The items of an index beside its postings. */
export interface ItemRecords {
  readonly records: ReadonlyMap<string, ItemRecord>;
  readonly removed: ReadonlyMap<string, number>;
}

/** Where everything stands; the items themselves stay bytes until one is asked for, so that reading is quick. */
interface Head {
  readonly format: number;
  readonly ids: readonly string[];
  readonly versions: readonly number[];
  /** Where the fields of each item end, and its text, counted from the end of the head. */
  readonly fieldsEnds: readonly number[];
  readonly textEnds: readonly number[];
  readonly removed: readonly (readonly [id: string, version: number])[];
}

/** Another layout gets another number, so that an old snapshot is refused instead of misread. */
const format = 1;
const lengthsBytes = 8;
/** What follows is read as arrays of numbers, which must start at a multiple of their size. */
const alignment = 8;
const aligned = (offset: number): number => Math.ceil(offset / alignment) * alignment;

class EncodedRecord implements ItemRecord {
  readonly version: number;
  readonly #fieldsBytes: Uint8Array;
  readonly #textBytes: Uint8Array;
  #fields: MatchingFields | undefined;

  constructor(version: number, fieldsBytes: Uint8Array, textBytes: Uint8Array) {
    this.version = version;
    this.#fieldsBytes = fieldsBytes;
    this.#textBytes = textBytes;
  }

  get fields(): MatchingFields {
    this.#fields ??= JSON.parse(decoder.decode(this.#fieldsBytes)) as MatchingFields;
    return this.#fields;
  }

  get publicText(): string {
    return decoder.decode(this.#textBytes);
  }
}

const decoder = new TextDecoder();

/** Lengths of head and items · head as JSON · fields (JSON) and text of each item · `rest`, aligned. */
export function encodeRecords({ records, removed }: ItemRecords, rest: Uint8Array): Uint8Array {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let length = 0;
  const add = (text: string): number => {
    const piece = encoder.encode(text);
    pieces.push(piece);
    length += piece.length;
    return length;
  };
  const entries = [...records];
  const ends = entries.map(([, { fields, publicText }]) => [add(JSON.stringify(fields)), add(publicText)]);
  const content: Head = {
    format,
    ids: entries.map(([id]) => id),
    versions: entries.map(([, { version }]) => version),
    fieldsEnds: ends.map(([end = 0]) => end),
    textEnds: ends.map(([, end = 0]) => end),
    removed: [...removed],
  };
  const head = encoder.encode(JSON.stringify(content));
  const itemsStart = lengthsBytes + head.length;
  const restStart = aligned(itemsStart + length);
  const bytes = new Uint8Array(restStart + rest.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, head.length, true);
  view.setUint32(4, length, true);
  bytes.set(head, lengthsBytes);
  let at = itemsStart;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  bytes.set(rest, restStart);
  return bytes;
}

export function decodeRecords(bytes: Uint8Array): {
  records: Map<string, ItemRecord>;
  removed: Map<string, number>;
  rest: Uint8Array;
} {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const itemsStart = lengthsBytes + view.getUint32(0, true);
  const restStart = aligned(itemsStart + view.getUint32(4, true));
  const head = JSON.parse(decoder.decode(bytes.subarray(lengthsBytes, itemsStart))) as Head;
  if (head.format !== format) throw new Error(`Index format ${head.format}; ${format} is read`);
  const records = new Map<string, ItemRecord>();
  let start = itemsStart;
  for (const [at, id] of head.ids.entries()) {
    const fieldsEnd = itemsStart + (head.fieldsEnds[at] ?? 0);
    const textEnd = itemsStart + (head.textEnds[at] ?? 0);
    const [fields, text] = [bytes.subarray(start, fieldsEnd), bytes.subarray(fieldsEnd, textEnd)];
    records.set(id, new EncodedRecord(head.versions[at] ?? 0, fields, text));
    start = textEnd;
  }
  return { records, removed: new Map(head.removed), rest: bytes.subarray(restStart) };
}
