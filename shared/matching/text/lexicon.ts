import type { TermKey } from "./terms.ts";

/** Numbers terms in the order of their first appearance. Number keys stay out of Map, which would box each one. */
export class Lexicon {
  #slots = new Uint32Array(1 << 12);
  #ids = new Int32Array(1 << 12);
  #filled = 0;
  readonly #words = new Map<string, number>();
  readonly keys: TermKey[] = [];

  get size(): number {
    return this.keys.length;
  }

  /** The number of a term, a new one if it was never seen. */
  idOf(key: TermKey): number {
    if (typeof key === "string") {
      const known = this.#words.get(key);
      if (known !== undefined) return known;
      this.#words.set(key, this.keys.length);
      return this.keys.push(key) - 1;
    }
    let slot = this.#slotOf(key);
    if (this.#slots[slot] === key) return this.#ids[slot] as number;
    if (this.#filled * 2 >= this.#slots.length) {
      this.#grow();
      slot = this.#slotOf(key);
    }
    this.#slots[slot] = key;
    this.#ids[slot] = this.keys.length;
    this.#filled += 1;
    return this.keys.push(key) - 1;
  }

  /** Where the key is, or the free slot where it belongs; no key is 0. */
  #slotOf(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
    while (this.#slots[slot] !== 0 && this.#slots[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const slots = this.#slots;
    const ids = this.#ids;
    this.#slots = new Uint32Array(slots.length * 2);
    this.#ids = new Int32Array(slots.length * 2);
    for (let at = 0; at < slots.length; at += 1) {
      const key = slots[at] as number;
      if (key === 0) continue;
      const slot = this.#slotOf(key);
      this.#slots[slot] = key;
      this.#ids[slot] = ids[at] as number;
    }
  }
}
