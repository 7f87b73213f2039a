/** Clauses over variables from 1; a negative number is a variable's negation. */
export class Clauses {
  variables = 0;
  /** Literals of all clauses, each clause ended by 0. */
  readonly literals: number[] = [];

  fresh(): number {
    this.variables += 1;
    return this.variables;
  }

  add(...clause: number[]): void {
    for (const literal of clause) this.literals.push(literal);
    this.literals.push(0);
  }

  /** The same clauses, and these literals as facts. */
  with(facts: readonly number[]): Clauses {
    const more = new Clauses();
    more.variables = this.variables;
    for (const literal of this.literals) more.literals.push(literal);
    for (const fact of facts) more.add(fact);
    return more;
  }

  /** Pairwise: the lists here are short, and nothing propagates better. */
  atMostOne(literals: readonly number[]): void {
    for (let i = 0; i < literals.length; i += 1) {
      for (let j = i + 1; j < literals.length; j += 1) this.add(-(literals[i] ?? 0), -(literals[j] ?? 0));
    }
  }

  /**
   * Totalizer: the literals that say "at least 1, 2, … of these are true", as many as asked for.
   * `down` also gives the converse, which whoever demands "at least" needs.
   */
  counted(literals: readonly number[], upTo: number, down: boolean): number[] {
    if (literals.length <= 1) return literals.slice(0, upTo);
    const half = literals.length >> 1;
    const left = this.counted(literals.slice(0, half), upTo, down);
    const right = this.counted(literals.slice(half), upTo, down);
    return this.merged(left, right, upTo, down);
  }

  /** Two sorted lists of "at least" as one. */
  merged(left: readonly number[], right: readonly number[], upTo: number, down: boolean): number[] {
    const size = Math.min(upTo, left.length + right.length);
    const sum = Array.from({ length: size }, () => this.fresh());
    for (let i = 0; i <= left.length; i += 1) {
      for (let j = 0; j <= right.length; j += 1) {
        const [l, r] = [left[i - 1], right[j - 1]];
        const reached = sum[Math.min(i + j, size) - 1];
        if (i + j > 0 && i + j <= size && reached !== undefined) this.addKnown(reached, l && -l, r && -r);
        if (!down || i + j >= size) continue;
        const beyond = sum[i + j];
        if (beyond !== undefined) this.addKnown(-beyond, left[i], right[j]);
      }
    }
    return sum;
  }

  private addKnown(...clause: (number | undefined)[]): void {
    this.add(...clause.filter((literal) => literal !== undefined));
  }
}
