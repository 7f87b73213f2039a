import type { MatchingFields, MatchingItem } from "./item.ts";
import { decodeRecords, encodeRecords } from "./item-records.ts";
import { type Statistics, TextIndex } from "./text/index.ts";
import { textOf } from "./text-of.ts";

/**
 * One side's items, by their texts and fields. Each id holds the highest version that it was given, and a removal
 * outweighs a put of the same version, so any order and any repetition of the same changes ends in the same index.
 */
export class ItemIndex {
  readonly text: TextIndex;
  readonly #fields: Map<string, MatchingFields>;
  readonly #publicTexts: Map<string, () => string>;
  /** Versions of removed items: what comes late must not bring them back. A rebuilt index starts without them. */
  readonly #removed: Map<string, number>;

  private constructor(
    text: TextIndex,
    fields: Map<string, MatchingFields>,
    publicTexts: Map<string, () => string>,
    removed: Map<string, number>,
  ) {
    this.text = text;
    this.#fields = fields;
    this.#publicTexts = publicTexts;
    this.#removed = removed;
  }

  static build(items: Iterable<MatchingItem>, statistics: Statistics): ItemIndex {
    const latest = new Map<string, MatchingItem>();
    for (const item of items) {
      const known = latest.get(item.id);
      if (known === undefined || known.version < item.version) latest.set(item.id, item);
    }
    const text = TextIndex.build([...latest.values()].map(textOf), statistics);
    const index = new ItemIndex(text, new Map(), new Map(), new Map());
    for (const item of latest.values()) index.#keep(item);
    return index;
  }

  static decode(bytes: Uint8Array): ItemIndex {
    const { fields, publicTexts, removed, rest } = decodeRecords(bytes);
    const text = TextIndex.decode(rest);
    const byId = new Map(fields.map((item) => [item.id, item]));
    const texts = new Map(fields.map((item, at) => [item.id, () => publicTexts(at)]));
    return new ItemIndex(text, byId, texts, new Map(removed));
  }

  encode(): Uint8Array {
    const fields = [...this.#fields.values()];
    const publicTexts = fields.map(({ id }) => this.#publicText(id));
    return encodeRecords({ fields, publicTexts, removed: [...this.#removed] }, this.text.encode());
  }

  get statistics(): Statistics {
    return this.text.statistics;
  }

  get size(): number {
    return this.#fields.size;
  }

  /** Ignores a version that is not newer than what is known. Returns whether the index changed. */
  put(item: MatchingItem): boolean {
    const known = this.#fields.get(item.id)?.version ?? this.#removed.get(item.id);
    if (known !== undefined && known >= item.version) return false;
    this.#removed.delete(item.id);
    this.#keep(item);
    this.text.put(textOf(item));
    return true;
  }

  /** The item is gone as of this version; ignored when a newer one is known. Returns whether the index changed. */
  remove(id: string, version: number): boolean {
    const held = this.#fields.get(id)?.version;
    if (Math.max(held ?? 0, this.#removed.get(id) ?? 0) > version) return false;
    this.#removed.set(id, version);
    if (held === undefined) return false;
    this.#fields.delete(id);
    this.#publicTexts.delete(id);
    this.text.remove(id);
    return true;
  }

  has(id: string): boolean {
    return this.#fields.has(id);
  }

  /** Everything but the long text: what filters and scores read, without decoding. */
  fields(id: string): MatchingFields | undefined {
    return this.#fields.get(id);
  }

  get(id: string): MatchingItem | undefined {
    const fields = this.#fields.get(id);
    return fields === undefined ? undefined : { ...fields, publicText: this.#publicText(id) };
  }

  allFields(): Iterable<MatchingFields> {
    return this.#fields.values();
  }

  *items(): Generator<MatchingItem> {
    for (const fields of this.#fields.values()) yield { ...fields, publicText: this.#publicText(fields.id) };
  }

  #keep({ publicText, ...fields }: MatchingItem): void {
    this.#fields.set(fields.id, fields);
    this.#publicTexts.set(fields.id, () => publicText);
  }

  #publicText(id: string): string {
    const read = this.#publicTexts.get(id);
    if (read === undefined) throw new Error(`No text of ${id}`);
    return read();
  }
}
