/** An array of numbers that grows by doubling. */
export class Growing<A extends Uint32Array | Uint8Array> {
  #values: A;
  #length = 0;

  constructor(values: A) {
    this.#values = values;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const wider = new (this.#values.constructor as new (length: number) => A)(this.#length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  get length(): number {
    return this.#length;
  }

  at(index: number): number {
    return this.#values[index] as number;
  }

  /** What was pushed, in an array of exactly that length. */
  values(): A {
    return this.#values.slice(0, this.#length) as A;
  }
}
