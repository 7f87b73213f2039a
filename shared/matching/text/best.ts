/** The best so many of what is offered, in bounded space; ties by id, so that the order of the input decides nothing. */
export class Best {
  readonly #limit: number;
  /** A heap with the worst on top. */
  readonly #ids: string[] = [];
  readonly #scores: number[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What a score must reach to have a chance: below it nobody need ask further. */
  get threshold(): number {
    return this.#ids.length < this.#limit ? 0 : (this.#scores[0] ?? Number.POSITIVE_INFINITY);
  }

  wants(id: string, score: number): boolean {
    if (this.#ids.length < this.#limit) return this.#limit > 0;
    return worse(this.#scores[0] as number, this.#ids[0] as string, score, id);
  }

  add(id: string, score: number): void {
    if (this.#ids.length < this.#limit) {
      this.#ids.push(id);
      this.#scores.push(score);
      this.#rise(this.#ids.length - 1);
    } else {
      this.#ids[0] = id;
      this.#scores[0] = score;
      this.#sink(0);
    }
  }

  /** Best first. */
  sorted(): { id: string; score: number }[] {
    return this.#ids
      .map((id, at) => ({ id, score: this.#scores[at] as number }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#below(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(from: number): void {
    for (let at = from; ; ) {
      const left = 2 * at + 1;
      const right = left + 1;
      let worst = at;
      if (left < this.#ids.length && this.#below(left, worst)) worst = left;
      if (right < this.#ids.length && this.#below(right, worst)) worst = right;
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }

  #below(a: number, b: number): boolean {
    const scores = this.#scores;
    return worse(scores[a] as number, this.#ids[a] as string, scores[b] as number, this.#ids[b] as string);
  }

  #swap(a: number, b: number): void {
    [this.#ids[a], this.#ids[b]] = [this.#ids[b] as string, this.#ids[a] as string];
    [this.#scores[a], this.#scores[b]] = [this.#scores[b] as number, this.#scores[a] as number];
  }
}

const worse = (score: number, id: string, than: number, thanId: string): boolean =>
  score < than || (score === than && id > thanId);
