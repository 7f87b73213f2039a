import type { MatchingFields, MatchingItem } from "./item.ts";
import { decodeRecords, encodeRecords, type ItemRecord } from "./item-records.ts";
import { type Statistics, TextIndex } from "./text/index.ts";
import { textOf } from "./text-of.ts";

/**
 * One side's items, by their texts and fields. Each id holds the highest version that it was given, and a removal
 * outweighs a put of the same version, so any order and any repetition of the same changes ends in the same index.
 */
export class ItemIndex {
  readonly text: TextIndex;
  readonly #records: Map<string, ItemRecord>;
  /** Versions of removed items: what comes late must not bring them back. A rebuilt index starts without them. */
  readonly #removed: Map<string, number>;

  private constructor(text: TextIndex, records: Map<string, ItemRecord>, removed: Map<string, number>) {
    this.text = text;
    this.#records = records;
    this.#removed = removed;
  }

  static build(items: Iterable<MatchingItem>, statistics: Statistics): ItemIndex {
    const latest = new Map<string, MatchingItem>();
    for (const item of items) {
      const known = latest.get(item.id);
      if (known === undefined || known.version < item.version) latest.set(item.id, item);
    }
    const text = TextIndex.build([...latest.values()].map(textOf), statistics);
    const records = new Map([...latest].map(([id, item]) => [id, recordOf(item)]));
    return new ItemIndex(text, records, new Map());
  }

  static decode(bytes: Uint8Array): ItemIndex {
    const { records, removed, rest } = decodeRecords(bytes);
    return new ItemIndex(TextIndex.decode(rest), records, removed);
  }

  encode(): Uint8Array {
    return encodeRecords({ records: this.#records, removed: this.#removed }, this.text.encode());
  }

  get statistics(): Statistics {
    return this.text.statistics;
  }

  get size(): number {
    return this.#records.size;
  }

  /** Ignores a version that is not newer than what is known. Returns whether the index changed. */
  put(item: MatchingItem): boolean {
    const known = this.#records.get(item.id)?.version ?? this.#removed.get(item.id);
    if (known !== undefined && known >= item.version) return false;
    this.#removed.delete(item.id);
    this.#records.set(item.id, recordOf(item));
    this.text.put(textOf(item));
    return true;
  }

  /** The item is gone as of this version; ignored when a newer one is known. Returns whether the index changed. */
  remove(id: string, version: number): boolean {
    const held = this.#records.get(id)?.version;
    const known = held ?? this.#removed.get(id);
    if (known !== undefined && known > version) return false;
    this.#removed.set(id, version);
    if (held === undefined) return false;
    this.#records.delete(id);
    this.text.remove(id);
    return true;
  }

  has(id: string): boolean {
    return this.#records.has(id);
  }

  /** Everything but the long text: what filters and scores read. */
  fields(id: string): MatchingFields | undefined {
    return this.#records.get(id)?.fields;
  }

  get(id: string): MatchingItem | undefined {
    const record = this.#records.get(id);
    return record && itemOf(record);
  }

  *allFields(): Generator<MatchingFields> {
    for (const { fields } of this.#records.values()) yield fields;
  }

  *items(): Generator<MatchingItem> {
    for (const record of this.#records.values()) yield itemOf(record);
  }
}

const recordOf = ({ publicText, ...fields }: MatchingItem): ItemRecord => ({
  version: fields.version,
  fields,
  publicText,
});

const itemOf = ({ fields, publicText }: ItemRecord): MatchingItem => ({ ...fields, publicText });
